/** What people wait for at a desk with a million incidents, against the same pages by hand, and against ten thousand. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPostgres } from '@attest/embedded';
import { type Bench, type Bound, median, percentile } from '../bench.ts';
import { aDesk, type Page } from './desk.ts';
import { shapeFor } from './shape.ts';

type Measured = {
  readonly page: Page;
  readonly few: number[];
  readonly many: number[];
  readonly hand: number[];
};

/**
 * Turn by turn at each desk and by hand, so that what else the machine does falls on all alike; who begins alternates, so that
 * none always finds in memory what another has just read.
 */
const measure = async (small: Page, large: Page, turns: number): Promise<Measured> => {
  const measured: Measured = { page: large, few: [], many: [], hand: [] };
  const warm = Math.ceil(turns / 5);
  const timed = async (into: number[], turn: number, work: ((turn: number) => Promise<unknown>) | undefined) => {
    if (!work) return;
    const begun = performance.now();
    await work(turn + warm);
    if (turn >= 0) into.push(performance.now() - begun);
  };
  for (let turn = -warm; turn < turns; turn += 1) {
    const steps = [
      () => timed(measured.few, turn, small.ours),
      () => timed(measured.many, turn, large.ours),
      () => timed(measured.hand, turn, large.hand),
    ];
    for (const step of turn % 2 === 0 ? steps : steps.reverse()) await step();
  }
  return measured;
};

const ms = (values: readonly number[], share: number): string =>
  values.length === 0 ? '' : percentile(values, share).toFixed(2);
const growth = ({ many, few }: Measured) => median(many) / median(few);
const times = ({ many, hand }: Measured) => median(many) / median(hand);

const rowOf = (one: Measured): string[] => [
  one.page.name,
  ms(one.few, 0.5),
  ms(one.many, 0.5),
  ms(one.many, 0.99),
  growth(one).toFixed(2),
  ms(one.hand, 0.5),
  ms(one.hand, 0.99),
  one.hand.length === 0 ? '' : times(one).toFixed(2),
];

const boundsOf = (one: Measured): Bound[] => {
  const { name, growsAtMost, timesAtMost } = one.page;
  return [
    ...(growsAtMost ? [{ name: `${name}: growth of p50`, value: growth(one), atMost: growsAtMost }] : []),
    ...(timesAtMost ? [{ name: `${name}: times the hand-written SQL`, value: times(one), atMost: timesAtMost }] : []),
  ];
};

const figuresOf = (one: Measured): [string, number][] => [
  [`${one.page.name}: p50`, Number(ms(one.many, 0.5))],
  [`${one.page.name}: p99`, Number(ms(one.many, 0.99))],
  [`${one.page.name}: growth`, Number(growth(one).toFixed(2))],
  ...(one.hand.length > 0
    ? ([[`${one.page.name}: by hand p50`, Number(ms(one.hand, 0.5))]] satisfies [string, number][])
    : []),
];

export const bench: Bench = {
  summary:
    'pages of queues, lists, searches, one incident and figures in the subgraph, against the same by hand, with few and with many incidents',
  run: async ({ quick, say, size, data, only }) => {
    const dataDir = data ? resolve(data) : await mkdtemp(join(tmpdir(), 'attest-bench-'));
    await mkdir(dataDir, { recursive: true });
    const shape = await shapeFor(dataDir, quick);
    const [few, many] = quick ? [2_000, size ?? 10_000] : [10_000, size ?? 1_000_000];
    const [turns, deepest] = quick ? [10, 1] : [300, 8];
    // Only reading is measured; what was written need not survive.
    const postgres = await startPostgres({ dataDir, port: 0, durability: 'off' });
    try {
      const server = { adminUrl: postgres.adminUrl, dataDir };
      const small = await aDesk(server, shape, { count: few, deepest, say });
      const large = await aDesk(server, shape, { count: many, deepest, say });
      const measured: Measured[] = [];
      for (const [index, page] of large.pages.entries()) {
        const same = small.pages[index];
        if (!same || (only !== undefined && !page.name.includes(only))) continue;
        const one = await measure(same, page, Math.ceil(turns / page.heavy));
        measured.push(one);
        const hand = one.hand.length === 0 ? '' : `, by hand ${ms(one.hand, 0.5)}: ${times(one).toFixed(2)} times`;
        say(
          `${page.name}: p50 ${ms(one.few, 0.5)} at ${few}, ${ms(one.many, 0.5)} at ${many} (p99 ${ms(one.many, 0.99)})${hand}`,
        );
      }
      await small.close();
      await large.close();
      return {
        rows: [
          ['ms', `p50 at ${few}`, `p50 at ${many}`, 'p99', 'growth', 'by hand p50', 'p99', 'ratio'],
          ...measured.map(rowOf),
        ],
        bounds: measured.flatMap(boundsOf),
        figures: Object.fromEntries([['log', shape.origin], ['incidents', many], ...measured.flatMap(figuresOf)]),
      };
    } finally {
      await postgres.stop(data === undefined);
      if (data === undefined) await rm(dataDir, { recursive: true, force: true });
    }
  },
};
