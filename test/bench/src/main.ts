/** `npm run bench -- NAME [--quick]`: a table against a baseline of the same run, then one line of JSON. */
import { parseArgs } from 'node:util';
import { type Bench, within } from './bench.ts';

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  record: async () => (await import('./record/index.ts')).bench,
  gateway: async () => (await import('./gateway/index.ts')).bench,
  queues: async () => (await import('./queues/index.ts')).bench,
  hostile: async () => (await import('./hostile/index.ts')).bench,
  swap: async () => (await import('./swap/index.ts')).bench,
  live: async () => (await import('./live/index.ts')).bench,
  conflicts: async () => (await import('./conflicts/index.ts')).bench,
  impact: async () => (await import('./impact/index.ts')).bench,
  import: async () => (await import('./import/index.ts')).bench,
  trend: async () => (await import('./trend/index.ts')).bench,
};

const usage = `usage: npm run bench -- NAME [--quick]
       npm run bench -- gateway [--hive FOLDER] [--work heavy,small,mutation,same] [--over recorded,real,made]
         (FOLDER has @graphql-hive/gateway and @graphql-hive/router-runtime installed)
       npm run bench -- queues [--size INCIDENTS] [--data FOLDER] [--only STAGE]
       npm run bench -- impact [--only graph|edits|million]
       npm run bench -- --list
  --size   how many incidents instead of 1000000 (queues, trend)
  --data   keeps what was generated in the folder, and finds it there again
  --only   only stages whose name holds this text

A whole run of queues makes a million incidents with all that belongs to them and needs some 8 GB of disk under the
system's folder for temporary files (TMPDIR), or in FOLDER.
`;

const shown = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
    .join('\n');
};

const main = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      hive: { type: 'string' },
      work: { type: 'string' },
      over: { type: 'string' },
      size: { type: 'string' },
      data: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const size = values.size === undefined ? undefined : Number(values.size);
  if (size !== undefined && (!Number.isInteger(size) || size < 1000)) {
    process.stderr.write('--size must be a whole number from 1000 on\n');
    return 2;
  }
  if (values.list) {
    process.stdout.write(`${Object.keys(benches).join('\n')}\n`);
    return 0;
  }
  const [name = ''] = positionals;
  const load = benches[name];
  if (!load) {
    process.stderr.write(`${name ? `there is no bench "${name}"\n` : ''}${usage}`);
    return 2;
  }
  const bench = await load();
  process.stdout.write(`${name}: ${bench.summary}\n`);
  const { rows, bounds, figures } = await bench.run({
    quick: values.quick,
    hive: values.hive,
    work: values.work,
    over: values.over,
    size,
    data: values.data,
    only: values.only,
    say: (text) => process.stdout.write(`  ${text}\n`),
  });
  process.stdout.write(`${shown(rows)}\n`);
  for (const bound of bounds) {
    const asked = bound.atLeast === undefined ? `at most ${bound.atMost}` : `at least ${bound.atLeast}`;
    process.stdout.write(
      `  ${within(bound) ? 'holds' : 'FALLS SHORT'}: ${bound.name} ${bound.value.toFixed(2)} (${asked})\n`,
    );
  }
  process.stdout.write(`${JSON.stringify({ bench: name, holds: bounds.every(within), figures })}\n`);
  return bounds.every((bound) => within(bound) || !bound.must) ? 0 : 1;
};

process.exitCode = 1;
process.exitCode = await main(process.argv.slice(2));
