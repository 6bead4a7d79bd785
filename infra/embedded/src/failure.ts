/**
 * A start that cannot work for a reason outside this code: a busy directory, a missing privilege, a server that is away.
 * Its message is the whole story for whoever started it; anything else that is thrown is a fault of ours and keeps its stack.
 */
const failureName = 'StartFailure';

export const startFailure = (message: string, cause?: unknown): Error => {
  const error = new Error(message, { cause });
  error.name = failureName;
  return error;
};

export const isStartFailure = (error: unknown): error is Error => error instanceof Error && error.name === failureName;

/** The shortest true words about what was thrown: a code such as ECONNREFUSED where there is one. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause instanceof Error && !error.message ? error.cause : error;
  const cause = inner.cause instanceof Error ? `: ${reasonOf(inner.cause)}` : '';
  const code =
    'code' in inner && typeof inner.code === 'string' && !inner.message.includes(inner.code) ? ` (${inner.code})` : '';
  return `${inner.message || inner.name}${code}${cause}`;
};
