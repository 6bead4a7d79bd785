/**
 * The service as a process that is killed (SIGKILL, by its pid) wherever it is about to record something, and started again.
 *
 * Where it dies is no matter of time: its database holds it at each such place until it is dead.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor, Instant } from '@attest/kernel';
import { closeDatabase, managerOf, openBus, openDatabase, streamName } from '@attest/record';
import { aNamespace, dropStreams, fixedClock, gatewayToken, natsUrl, scratchDatabase, testJwks } from '@attest/testkit';
import { afterAll, afterEach } from 'vitest';
import { processes } from '../processes.ts';

/**
 * BEFORE: what is to be recorded is not recorded. UNANSWERED: it is, and whoever asked is not told, be it a caller or the
 * bus. UNMARKED: it is published, and the relay does not know.
 */
export type Way = 'BEFORE' | 'UNANSWERED' | 'UNMARKED';

/** Asks until the answer is wanted; a bound on the wait, not a rest that is relied on. */
export const until = async <T>(what: string, ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> => {
  let answer = await ask();
  for (let tries = 0; !wanted(answer); tries += 1) {
    if (tries === 4000) throw new Error(`${what}: not within bounds: ${JSON.stringify(answer)}`);
    await pause(10);
    answer = await ask();
  }
  return answer;
};

const lock = 1042;

/** Each place, an event of a version of its record, is held once in a tale: killed there, the service gets past it the next time. */
const gate = `
  CREATE TABLE death_way (way text NOT NULL);
  CREATE TABLE death (place text PRIMARY KEY);
  CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  DECLARE spot text;
  BEGIN
    IF TG_TABLE_NAME = 'event' THEN spot := NEW.type || ' ' || NEW.record_version;
    ELSE spot := 'relay ' || NEW.xid || ' ' || NEW.seq; END IF;
    IF EXISTS (SELECT FROM public.death_way WHERE way = TG_ARGV[0])
       AND NOT EXISTS (SELECT FROM public.death d WHERE d.place = spot) THEN
      PERFORM set_config('application_name', spot, false);
      PERFORM pg_advisory_xact_lock_shared(${lock});
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER dies_before BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION die('BEFORE');
  CREATE CONSTRAINT TRIGGER dies_unanswered AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION die('UNANSWERED');
  CREATE TRIGGER dies_unmarked BEFORE UPDATE ON relay_cursor FOR EACH ROW EXECUTE FUNCTION die('UNMARKED');`;

const here = 'datname = current_database()';
const held = `SELECT pid, application_name AS place FROM pg_locks JOIN pg_stat_activity USING (pid)
  WHERE locktype = 'advisory' AND objid = ${lock} AND NOT granted AND ${here} ORDER BY pid`;
const left = `SELECT count(*)::integer AS count FROM pg_stat_activity
  WHERE ${here} AND usename = $1 AND backend_type = 'client backend'`;

const progress = `SELECT count(*)::integer AS all, count(*) FILTER (WHERE (e.xid, e.seq) > (c.xid, c.seq))::integer AS unpublished
  FROM event e, relay_cursor c`;

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is known to the test that wrote it
type Answer = { readonly data: any; readonly errors?: readonly unknown[] };
type Place = { readonly pid: number; readonly place: string };

/** A control service that dies, for the suite that calls it. */
export const aMortal = async () => {
  const scratch = await scratchDatabase({
    service: 'control',
    migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  });
  const admin = await openDatabase({
    ...{ service: 'control', url: scratch.adminUrl, poolSize: 4 },
    entities: processes.flatMap(({ entities }) => entities),
  });
  const sql = async <Row>(text: string, params: unknown[] = []): Promise<Row[]> =>
    (await admin.dataSource.query(text, params)) as Row[];
  const holder = admin.dataSource.createQueryRunner();
  const hold = () => holder.query(`SELECT pg_advisory_lock(${lock})`);
  const letGo = () => holder.query(`SELECT pg_advisory_unlock(${lock})`);
  await sql(gate);
  await hold();

  const compiled = await mkdtemp(join(tmpdir(), 'attest-death-'));
  const namespace = aNamespace();
  const clock = fixedClock();
  const env = {
    ...{ PORT: '0', DATABASE_URL: scratch.url, DATABASE_OWNER_URL: scratch.ownerUrl, LOG_LEVEL: 'error' },
    ...{ NATS_URL: natsUrl(), NATS_NAMESPACE: namespace, GATEWAY_JWKS: JSON.stringify(testJwks) },
    // It is started often: what was compiled once is read again.
    NODE_COMPILE_CACHE: compiled,
  };
  let child: ChildProcess | undefined;
  /** Where it answers; a promise while it does not. */
  let url: Promise<string> = Promise.reject(new Error('it was not started'));
  url.catch(() => {});

  const launch = async (): Promise<string> => {
    const started = fork(join(import.meta.dirname, 'main.ts'), {
      env,
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child = started;
    started.send(clock.now());
    const ready = Promise.withResolvers<string>();
    started.once('message', (told) => ready.resolve(String(told)));
    started.once('exit', () => ready.reject(new Error('it ended before it was ready')));
    return ready.promise;
  };
  const start = (): Promise<string> => {
    url = launch();
    return url;
  };
  const app = new URL(scratch.url).username;
  const gone = () =>
    until(
      'its connections end',
      () => sql<{ count: number }>(left, [app]),
      ([row]) => row?.count === 0,
    );

  const kill = async (): Promise<void> => {
    const dying = child;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const exited = once(dying, 'exit');
    dying.kill('SIGKILL');
    await exited;
  };

  let kills = 0;
  /** Kills it where it is held, and leaves the database as a machine without it would. */
  const die = async (way: Way): Promise<void> => {
    const up = Promise.withResolvers<string>();
    url = up.promise;
    await kill();
    kills += 1;
    const places = await sql<Place>(held);
    if (way === 'UNANSWERED') {
      // What it asked for last is done, though nobody hears the answer.
      await letGo();
      await gone();
      await hold();
    } else {
      await sql('SELECT pg_terminate_backend(pid) FROM unnest($1::integer[]) AS pid', [places.map(({ pid }) => pid)]);
      await gone();
      await sql('INSERT INTO death SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
        places.map(({ place }) => place),
      ]);
    }
    launch().then(up.resolve, up.reject);
    await up.promise;
  };

  /** Runs `work` while the service is killed wherever it comes to record something; how often it was. */
  const dying = async (way: Way, work: () => Promise<void>): Promise<number> => {
    const before = kills;
    await sql('INSERT INTO death_way VALUES ($1)', [way]);
    const over = new AbortController();
    const killing = (async () => {
      while (!over.signal.aborted)
        if ((await sql<Place>(held)).length > 0) await die(way);
        else await pause(5);
    })();
    try {
      await work();
      await quiet();
    } finally {
      over.abort();
      await killing;
      await sql('DELETE FROM death_way');
      await sql('DELETE FROM death');
    }
    return kills - before;
  };

  const post = async (actor: Actor, query: string, variables: object = {}) => {
    const body = JSON.stringify({ query, variables });
    const token = await gatewayToken({ service: 'control', actor, body });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${await url}/graphql`, { method: 'POST', headers, body });
    return (await response.json()) as Answer;
  };
  /** Undefined where it died before it answered. */
  const asked = (actor: Actor, query: string, variables?: object) =>
    post(actor, query, variables).catch((fault: unknown) => {
      if (fault instanceof TypeError || fault instanceof SyntaxError) return undefined;
      throw fault;
    });
  /** Asks, again until it is answered; how often it was not. */
  const ask = async (actor: Actor, query: string, variables?: object) => {
    for (let unanswered = 0; ; unanswered += 1) {
      const answer = await asked(actor, query, variables);
      if (unanswered > 200) throw new Error('nobody answers');
      if (answer === undefined) continue;
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return { data: answer.data, unanswered };
    }
  };

  const bus = await openBus({ url: natsUrl(), name: 'attest-test', namespace });
  const manager = await managerOf(bus);
  const stream = streamName(namespace, 'control');
  const recorded = async () => (await sql<{ all: number; unpublished: number }>(progress))[0];
  /** Events that are not heard of yet; undefined while there is no consumer. */
  const unheard = async () => {
    const found = await manager.consumers.info(stream, `${namespace}_control`).catch(() => undefined);
    return found && found.num_pending + found.num_ack_pending;
  };
  /** Nothing is left to be published, or to be heard of what was; nothing came of it while that was looked at. */
  const quiet = () =>
    until(
      'all is heard of',
      async () => [await recorded(), await unheard(), await recorded(), await unheard()] as const,
      ([before, first, after, second]) =>
        first === 0 && second === 0 && after?.unpublished === 0 && after.all === before?.all,
    );

  await start();
  afterEach(() => sql('DELETE FROM death_way'));
  afterAll(async () => {
    await kill();
    await letGo();
    await holder.release();
    await dropStreams(bus);
    await bus.connection.close();
    await closeDatabase(admin);
    await scratch.drop();
    await rm(compiled, { recursive: true, force: true });
  });
  return {
    ask,
    dying,
    quiet,
    db: admin,
    /** Moves the clock of the service; it never goes back. */
    setClock: (text: string) => {
      const now: Instant = clock.set(text);
      child?.send(now);
    },
    historyOf: async (recordId: string): Promise<string[]> =>
      (
        await sql<{ type: string }>('SELECT type FROM event WHERE record_id = $1 ORDER BY record_version', [recordId])
      ).map(({ type }) => type),
    deadLetters: async (): Promise<number> => (await sql('SELECT 1 FROM dead_letter')).length,
    /** How many events are in the table, and how many in the stream. */
    published: async () => {
      const { state } = await manager.streams.info(stream);
      return { recorded: (await recorded())?.all, streamed: state.messages };
    },
  };
};
