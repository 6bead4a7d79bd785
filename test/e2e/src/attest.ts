/** The `attest` command, run as people run it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@attest/embedded';

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

const entry = join(projectRoot, 'infra', 'attest', 'src', 'main.ts');

/**
 * Runs `attest` with the arguments until it ends.
 *
 * @param onOut  hears what it has printed so far, each time that there is more
 */
export const attest = (
  args: readonly string[],
  signal?: AbortSignal,
  onOut: (out: string) => void = () => {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      onOut(out);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });

/** The number beside a text in a table that the command printed; undefined where there is none. */
export const figure = (out: string, name: string): number | undefined => {
  const line = out.split('\n').find((one) => one.trimStart().startsWith(name));
  const found = line && /(\d+)/.exec(line.slice(line.indexOf(name) + name.length))?.[1];
  return found === undefined ? undefined : Number(found);
};
