/** Child processes under the repository's own tools. */
import { spawn } from 'node:child_process';
import { childEnv } from './env.ts';
import { root } from './root.ts';

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

type Options = {
  readonly env?: Readonly<Record<string, string>>;
  /** Collects the output instead of showing it. */
  readonly quiet?: boolean;
};

/** Runs a program in the repository's root until it ends; one that a signal ended has the code 1. */
export const runChild = (
  program: string,
  args: readonly string[],
  { env, quiet = false }: Options = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: childEnv(env),
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    // Ctrl-C reaches the child by itself; either way this process goes on until the child has ended, and then cleans up.
    const wait = (): void => {};
    const end = (): void => {
      child.kill('SIGTERM');
    };
    process.on('SIGINT', wait).on('SIGTERM', end);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', wait).off('SIGTERM', end);
      resolve({ code: code ?? 1, ...output });
    });
  });
