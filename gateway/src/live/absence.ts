/**
 * Services that are away: whoever needs one waits here, and one of them at a time finds out whether it is back.
 *
 * However many wait, a service that is about to start is asked one question at a time; once that is answered, all go on.
 */
import type { Logger } from 'pino';

/** A place in the queue for one service. */
export type Turn = {
  readonly service: string;
  /** Resolves once the service may be asked: somebody was answered, or it is one's own turn to try. */
  readonly come: Promise<void>;
  /** Asks no more. Somebody else's turn comes where this one was to try and has said nothing yet. */
  readonly leave: () => void;
};

export type Absences = {
  readonly isAway: (service: string) => boolean;
  readonly turn: (service: string) => Turn;
  /** Whether it is this one's turn to find out. */
  readonly isTrying: (turn: Turn) => boolean;
  /** The service has answered something: all go on. */
  readonly answered: (service: string) => void;
  /** What a question came to: who is away, and whose turn it was that was used for it. */
  readonly learn: (away: readonly string[], turn: Turn | undefined) => void;
};

type Absence = {
  readonly waiting: Map<Turn, () => void>;
  /** Who tries. */
  trying: Turn | undefined;
  timer: NodeJS.Timeout | undefined;
  tries: number;
};

export type AbsencesOptions = {
  /** Between two tries, in milliseconds. */
  readonly retryMs: number;
  readonly log: Pick<Logger, 'warn' | 'info'>;
};

export const openAbsences = ({ retryMs, log }: AbsencesOptions): Absences => {
  const absences = new Map<string, Absence>();

  const later = (service: string, absence: Absence): void => {
    absence.timer ??= setTimeout(() => {
      absence.timer = undefined;
      const [first] = absence.waiting;
      // Whoever comes next finds out for themselves.
      if (!first) {
        absences.delete(service);
        return;
      }
      const [turn, go] = first;
      absence.waiting.delete(turn);
      absence.trying = turn;
      absence.tries += 1;
      go();
    }, retryMs).unref();
  };
  const open = (service: string): Absence => {
    const made: Absence = { waiting: new Map(), trying: undefined, timer: undefined, tries: 0 };
    absences.set(service, made);
    log.warn({ service }, 'a service is away: it is asked again until it answers');
    return made;
  };
  const end = (service: string, absence: Absence): void => {
    clearTimeout(absence.timer);
    absences.delete(service);
    log.info({ service, tries: absence.tries, waited: absence.waiting.size + 1 }, 'the service is back');
    for (const go of absence.waiting.values()) go();
  };

  return {
    isAway: (service) => absences.has(service),
    turn: (service) => {
      const absence = absences.get(service);
      if (!absence) return { service, come: Promise.resolve(), leave: () => undefined };
      const { promise, resolve } = Promise.withResolvers<void>();
      const turn: Turn = {
        service,
        come: promise,
        leave: () => {
          absence.waiting.delete(turn);
          if (absence.trying !== turn) return;
          absence.trying = undefined;
          later(service, absence);
        },
      };
      absence.waiting.set(turn, resolve);
      return turn;
    },
    isTrying: (turn) => absences.get(turn.service)?.trying === turn,
    answered: (service) => {
      const absence = absences.get(service);
      if (absence) end(service, absence);
    },
    learn: (away, turn) => {
      const tried = turn && absences.get(turn.service);
      if (turn && tried?.trying === turn) {
        tried.trying = undefined;
        // It may have asked others alone: the next one finds out.
        later(turn.service, tried);
      }
      for (const service of away) {
        const absence = absences.get(service) ?? open(service);
        if (!absence.trying) later(service, absence);
      }
    },
  };
};
