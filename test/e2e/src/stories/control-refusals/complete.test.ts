import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { provoked } from './index.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');

/** What the catalogues of control say, as the generated page repeats it: process, code, clause. */
const catalogued = (): { process: string; code: string; clause: string }[] =>
  readFileSync(join(root, 'docs', 'refusals.md'), 'utf8')
    .split('\n## ')
    .flatMap((section) => {
      const [title = '', ...lines] = section.split('\n');
      const process = /^control · (.+)$/.exec(title)?.[1];
      if (process === undefined) return [];
      return lines.flatMap((line) => {
        const [code, , clause = ''] = line.split(' | ').map((cell) => cell.trim());
        const name = /^\| `(\w+)`$/.exec(code ?? '')?.[1];
        return name === undefined || clause === '' ? [] : [{ process, code: name, clause }];
      });
    });

const told = Object.entries(provoked).flatMap(([process, refusals]) =>
  Object.entries(refusals).map(([code, { clause }]) => ({ process, code, clause })),
);

const inOrder = <T extends { process: string; code: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => `${a.process} ${a.code}`.localeCompare(`${b.process} ${b.code}`));

describe('the story of what control refuses', () => {
  it('provokes every refusal that has a clause, with the clause of the catalogue', () => {
    const expected = catalogued();
    expect(expected.length).toBeGreaterThan(90);
    expect(inOrder(told)).toEqual(inOrder(expected));
  });
});
