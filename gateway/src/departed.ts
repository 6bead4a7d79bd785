/**
 * Who has left: people whom governance has deactivated. Their tokens hold no longer, however long they were meant to.
 *
 * Governance's stream is read from its beginning, for the events of leaving alone, and followed. Nobody comes back: who
 * returns is registered anew. Without a message bus nobody is known to have left.
 */
import type { Actor } from '@attest/kernel';
import { type Bus, ensureStream, managerOf, openBus, subjectOn } from '@attest/record/bus';
import { DeliverPolicy, jetstream } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { type Identify, invalid, soon } from './identity.ts';
import { consuming, type Following, heardIn } from './live/consume.ts';

export type Departed = {
  readonly has: (personId: string) => boolean;
  readonly stop: () => Promise<void>;
};

/** Of every version. */
const service = 'governance';
const subject = 'attest.governance.organisation.PersonDeactivated.*';

const nobody: Departed = { has: () => false, stop: async () => undefined };

/** Reads all who have left, then whoever leaves; begins anew where the stream cannot be read on. */
const follow = (bus: Bus, left: Set<string>, log: Logger): Following =>
  consuming({
    bus,
    log: log.child({ service }),
    open: async () => {
      const { name } = await ensureStream(bus, await managerOf(bus), service);
      return jetstream(bus.connection, { timeout: 5_000 }).consumers.get(name, {
        filter_subjects: subjectOn(bus.namespace, subject),
        deliver_policy: DeliverPolicy.All,
      });
    },
    take: (message) => {
      const heard = heardIn(bus, message);
      if (heard) left.add(heard.recordId);
      if (message.info.pending === 0) log.info({ people: left.size }, 'who has left is known');
    },
  });

export const openDeparted = ({ natsUrl, natsNamespace }: Env, log: Logger): Departed => {
  if (natsUrl === undefined) return nobody;
  const left = new Set<string>();
  let stopped = false;
  let end = async (): Promise<void> => undefined;
  openBus({ url: natsUrl, name: 'attest-gateway-departed', namespace: natsNamespace }).then(
    (bus) => {
      if (stopped) return bus.connection.close();
      const following = follow(bus, left, log);
      end = async () => {
        await following.stop();
        await bus.connection.close();
      };
      return undefined;
    },
    (error: unknown) => log.error({ err: error }, 'the message bus cannot be used: nobody is known to have left'),
  );
  return {
    has: (personId) => left.has(personId),
    stop: () => {
      stopped = true;
      return end();
    },
  };
};

/** Whether it is somebody who has left, or acts on behalf of somebody who has. */
export const isGone = ({ has }: Pick<Departed, 'has'>, { id, onBehalfOf }: Actor): boolean =>
  has(id) || (onBehalfOf !== undefined && has(onBehalfOf));

const gone = invalid('the person has left');

/** Whoever has left is nobody, with whatever token; nor does anybody act on behalf of them. */
export const unlessDeparted =
  (identify: Identify, departed: Pick<Departed, 'has'>): Identify =>
  (authorization) =>
    soon(identify(authorization), (caller) => (caller.ok && isGone(departed, caller.value) ? gone : caller));
