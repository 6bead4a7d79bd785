/** A bundle, answered: each part as if it had come alone, and as soon as it is ready. */
import { PassThrough, type Readable } from 'node:stream';
import type { Logger } from 'pino';
import { answerLine, type PartText } from './bundle.ts';
import type { Admitted, Turned } from './identity.ts';
import { errorsOf, ourFault, type RequestFault, turnedFault } from './request-fault.ts';
import { plainHeaders, type Run } from './run.ts';
import { traceOf } from './telemetry.ts';

type Bundled = {
  /** The JSON of a part; undefined where it is none, or one that could do harm. */
  readonly parse: (text: string) => unknown;
  readonly run: Run;
  /** Who a part's head says that it comes from. */
  readonly admit: (claims: unknown) => Admitted | Turned;
  readonly log: Logger;
};

type Answered = { readonly status: number; readonly text: string };

const answerOf = (fault: RequestFault): Answered => ({
  status: fault.status,
  text: JSON.stringify(errorsOf(fault)),
});

const noJson: RequestFault = { status: 400, code: 'BAD_REQUEST', message: 'The part is not JSON.' };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const answerPart = async ({ head, body }: PartText, { run, parse, admit, log }: Bundled): Promise<Answered> => {
  const said = parse(head);
  const asked = parse(body);
  if (!isObject(said) || asked === undefined) return answerOf(noJson);
  const admitted = admit(said.caller);
  if ('status' in admitted)
    return answerOf(turnedFault(admitted.status, `The caller of this part is turned away: ${admitted.reason}.`));
  const trace = traceOf(typeof said.traceparent === 'string' ? said.traceparent : undefined);
  try {
    return await run({ actor: admitted.actor, trace, headers: plainHeaders(), search: '', body: asked });
  } catch (error) {
    log.error({ err: error, traceId: trace.traceId }, 'a request failed');
    return answerOf(ourFault);
  }
};

/** The answers, a line each; what is ready at one time goes out together. */
export const answerBundle = (parts: readonly PartText[], bundled: Bundled): Readable => {
  const out = new PassThrough();
  let ready = '';
  let open = parts.length;
  const flush = (): void => {
    const lines = ready;
    ready = '';
    if (open === 0) out.end(lines);
    else out.write(lines);
  };
  for (const [part, text] of parts.entries())
    void answerPart(text, bundled).then((answered) => {
      open -= 1;
      if (ready === '') setImmediate(flush);
      ready += answerLine({ part, ...answered });
    });
  return out;
};
