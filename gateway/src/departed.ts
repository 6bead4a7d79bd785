/**
 * Who has left: people whom governance has deactivated. Their tokens hold no longer, however long they were meant to.
 *
 * Governance's stream is read from its beginning, for the events of leaving alone, and followed. Nobody comes back: who
 * returns is registered anew. Without a message bus nobody is known to have left, and the gateway says so.
 */
import type { Actor } from '@attest/kernel';
import { type Bus, ensureStream, managerOf, subjectOn } from '@attest/record/bus';
import { DeliverPolicy, jetstream } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { BusLine } from './bus.ts';
import { type Identify, invalid, soon } from './identity.ts';
import { consuming, type Following, heardIn } from './live/consume.ts';

/**
 * KNOWN: all who have left, up to a moment ago. WAITING: not all of them, or not the latest, for the message bus has not told
 * yet or is away. UNKNOWN: there is no message bus.
 */
export type LeaversState = 'KNOWN' | 'WAITING' | 'UNKNOWN';

export type Departed = {
  readonly has: (personId: string) => boolean;
  readonly state: () => LeaversState;
};

/** Of every version. */
const service = 'governance';
const subject = 'attest.governance.organisation.PersonDeactivated.*';

type Reading = {
  readonly bus: Bus;
  readonly left: Set<string>;
  /** Called whenever there is nobody more to read of. */
  readonly known: () => void;
  readonly log: Logger;
};

/** Reads all who have left, then whoever leaves; begins anew where the stream cannot be read on. */
const follow = ({ bus, left, known, log }: Reading): Following =>
  consuming({
    bus,
    log: log.child({ service }),
    open: async () => {
      const filter = subjectOn(bus.namespace, subject);
      const manager = await managerOf(bus);
      const { name } = await ensureStream(bus, manager, service);
      const { state } = await manager.streams.info(name, { subjects_filter: filter });
      if (Object.keys(state.subjects ?? {}).length === 0) known();
      return jetstream(bus.connection, { timeout: 5_000 }).consumers.get(name, {
        filter_subjects: filter,
        deliver_policy: DeliverPolicy.All,
      });
    },
    take: (message) => {
      const heard = heardIn(bus, message);
      if (heard) left.add(heard.recordId);
      if (message.info.pending === 0) known();
    },
  });

export const openDeparted = (line: BusLine, log: Logger): Departed => {
  const left = new Set<string>();
  let isKnown = false;
  const known = (): void => {
    isKnown = true;
    log.info({ people: left.size }, 'who has left is known');
  };
  line.follow((bus) => follow({ bus, left, known, log }));
  const state = (): LeaversState => {
    if (!line.isThere) return 'UNKNOWN';
    return isKnown && line.bus()?.isUp() === true ? 'KNOWN' : 'WAITING';
  };
  return { has: (personId) => left.has(personId), state };
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
