/**
 * Who has left: people whom governance has deactivated. Their tokens hold no longer, however long they were meant to.
 *
 * Governance's stream is read from its beginning, for the events of leaving alone, and followed. Nobody comes back: who
 * returns is registered anew. Without a message bus nobody is known to have left.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { ok, refuse } from '@attest/kernel';
import { type Bus, ensureStream, managerOf, openBus, subjectOn } from '@attest/record/bus';
import { type ConsumerMessages, DeliverPolicy, jetstream } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import type { Identify } from './identity.ts';
import { heardIn, troubles } from './live/follow.ts';

export type Departed = {
  readonly has: (personId: string) => boolean;
  readonly stop: () => Promise<void>;
};

const againAfterMs = 250;
const batch = { max_messages: 500, expires: 5_000, idle_heartbeat: 1_000 } as const;
/** Of every version. */
const service = 'governance';
const subject = 'attest.governance.organisation.PersonDeactivated.*';

const nobody: Departed = { has: () => false, stop: async () => undefined };

/** Reads all who have left, then whoever leaves, until it is stopped; begins anew where the stream cannot be read on. */
const follow = (bus: Bus, left: Set<string>, stopping: AbortSignal, log: Logger): Promise<void> => {
  let messages: ConsumerMessages | undefined;
  const stop = (): void => messages?.stop();
  stopping.addEventListener('abort', stop);
  bus.onReturn(stop);
  const endOnTrouble = async (watched: ConsumerMessages): Promise<void> => {
    for await (const { type } of watched.status()) if (troubles.includes(type)) watched.stop();
  };
  const run = async (): Promise<void> => {
    const { name } = await ensureStream(bus, await managerOf(bus), service);
    const consumer = await jetstream(bus.connection, { timeout: 5_000 }).consumers.get(name, {
      filter_subjects: subjectOn(bus.namespace, subject),
      deliver_policy: DeliverPolicy.All,
    });
    messages = await consumer.consume(batch);
    if (stopping.aborted) messages.stop();
    void endOnTrouble(messages);
    for await (const message of messages) {
      const heard = heardIn(bus, message);
      if (heard) left.add(heard.recordId);
      if (message.info.pending === 0) log.info({ people: left.size }, 'who has left is known');
    }
  };
  const loop = async (): Promise<void> => {
    while (!stopping.aborted) {
      try {
        await run();
      } catch (error) {
        if (!stopping.aborted) log.debug({ err: error }, 'who has left cannot be read; trying again');
      }
      await pause(againAfterMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  };
  return loop();
};

export const openDeparted = ({ natsUrl, natsNamespace }: Env, log: Logger): Departed => {
  if (natsUrl === undefined) return nobody;
  const left = new Set<string>();
  const stopping = new AbortController();
  let bus: Bus | undefined;
  let following: Promise<void> = Promise.resolve();
  openBus({ url: natsUrl, name: 'attest-gateway-departed', namespace: natsNamespace }).then(
    (made) => {
      bus = made;
      if (stopping.signal.aborted) void made.connection.close();
      else following = follow(made, left, stopping.signal, log);
    },
    (error: unknown) => log.error({ err: error }, 'the message bus cannot be used: nobody is known to have left'),
  );
  return {
    has: (personId) => left.has(personId),
    stop: async () => {
      stopping.abort();
      if (!bus) return;
      await following;
      await bus.connection.close();
    },
  };
};

/** Whoever has left is nobody, with whatever token; nor does anybody act on behalf of them. */
export const unlessDeparted =
  (identify: Identify, departed: Pick<Departed, 'has'>): Identify =>
  async (authorization) => {
    const caller = await identify(authorization);
    if (!caller.ok) return caller;
    const { id, onBehalfOf } = caller.value;
    return departed.has(id) || (onBehalfOf !== undefined && departed.has(onBehalfOf)) ? gone : ok(caller.value);
  };

const reason = 'the person has left';
const gone = refuse({
  code: 'UNAUTHENTICATED' as const,
  reason,
  challenge: `Bearer realm="attest", error="invalid_token", error_description="${reason}"`,
});
