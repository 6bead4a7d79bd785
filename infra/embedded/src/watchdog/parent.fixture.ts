/** Starts both servers and a child of its own, says their ids, and waits to be killed. */
import { spawn } from 'node:child_process';
import { startNats } from '../nats/index.ts';
import { startPostgres } from '../postgres/index.ts';
import { watch } from './index.ts';

const dataDir = process.argv[2];
if (!dataDir) throw new Error('a data directory is expected');
const postgres = await startPostgres({ dataDir, port: 0, durability: 'off' });
const nats = await startNats({ dataDir, port: 0, durability: 'off' });
const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
if (client.pid === undefined) throw new Error('no child');
watch(client.pid, { turn: 'first', signal: 'TERM' });
process.stdout.write(`${JSON.stringify({ postgres: postgres.pid, nats: nats.pid, client: client.pid })}\n`);
setInterval(() => undefined, 60_000);
