/**
 * Calendar: the hours in which a service is supported, in versions. A clock keeps the version that it began with.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.3.3.
 */
import { type Calendar as Hours, nextOpening, parseCalendar } from '@attest/clock';
import { type calendarEvents, calendarStates, type EventOf } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';

export type { Hours };

export const calendarMachine = machine(calendarStates, 'IN_USE', {
  PUBLISH: { from: ['IN_USE'] },
  WITHDRAW: { from: ['IN_USE'], to: 'WITHDRAWN' },
});
export type CalendarAction = ActionOf<typeof calendarMachine>;

export const calendarRights: Rights<CalendarAction> = {
  PUBLISH: ['SERVICE_LEVEL_MANAGER'],
  WITHDRAW: ['SERVICE_LEVEL_MANAGER'],
};

/** `version` is the version of the hours, too: every version of the record but its withdrawal is one of the hours. */
export type Calendar = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: (typeof calendarStates)[number];
  readonly name: string;
  readonly content: Hours;
  readonly effectiveAt: Instant;
  readonly publishedAt: Instant;
};

/** One published version of the hours. */
export type CalendarVersion = {
  readonly calendarId: string;
  readonly version: number;
  readonly name: string;
  readonly content: Hours;
  readonly effectiveAt: Instant;
  readonly publishedAt: Instant;
};

export type CalendarEvent = EventOf<typeof calendarEvents>;

/** `hours` is what the caller sent, not yet read; `effectiveAt` is now unless told. */
export type PublishCalendar = {
  readonly name: string;
  readonly hours: unknown;
  readonly effectiveAt?: Instant | undefined;
};

export type CalendarCommand =
  | ({ readonly type: 'PUBLISH' } & PublishCalendar)
  /** `slaKeys`: agreements that are drafted, agreed or in force on the calendar. */
  | { readonly type: 'WITHDRAW'; readonly why: string; readonly slaKeys: readonly string[] };

export type CalendarRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'CALENDAR_IN_USE'; readonly slaKeys: readonly string[] };

type Decision = Result<CalendarEvent[], CalendarRefusal>;

const published = (
  { id, key }: { readonly id: string; readonly key: string },
  { name, hours, effectiveAt }: PublishCalendar,
  now: Instant,
): Decision => {
  const bad = badText('name', name, 120);
  if (bad) return bad;
  const content = parseCalendar(hours, 'hours');
  if (!content.ok) return content;
  if (nextOpening(content.value, now) === undefined)
    return refuse({ code: 'INVALID_INPUT', field: 'hours', reason: 'the calendar is never open' });
  return ok([
    {
      type: 'CalendarPublished',
      at: now,
      calendarId: id,
      key,
      state: calendarMachine.initial,
      name,
      effectiveAt: effectiveAt ?? now,
      content: content.value,
    },
  ]);
};

/**
 * Decides the first version of a calendar.
 *
 * @returns CalendarPublished, or INVALID_INPUT
 */
export const publishFirst = (
  { id, key, ...command }: PublishCalendar & { readonly id: string; readonly key: string },
  now: Instant,
): Decision => published({ id, key }, command, now);

/** Decides what happened, or why nothing may. A version takes effect no earlier than the one before it. */
export const decideCalendar = (calendar: Calendar, command: CalendarCommand, now: Instant): Decision => {
  const refused = illegal(calendarMachine, calendar.state, command.type, calendarRights);
  if (refused) return refused;
  switch (command.type) {
    case 'PUBLISH':
      if ((command.effectiveAt ?? now) < calendar.effectiveAt)
        return refuse({
          code: 'INVALID_INPUT',
          field: 'effectiveAt',
          reason: `the version before it takes effect at ${calendar.effectiveAt}`,
        });
      return published(calendar, command, now);
    case 'WITHDRAW': {
      const { why, slaKeys } = command;
      if (slaKeys.length > 0) return refuse({ code: 'CALENDAR_IN_USE', slaKeys });
      const state = stateAfter(calendarMachine, calendar.state, command.type);
      return badText('why', why, 1000) ?? ok([{ type: 'CalendarWithdrawn', at: now, key: calendar.key, state, why }]);
    }
    default:
      return never(command);
  }
};

/** Applies one event; total. Throws where a history does not begin with CalendarPublished: such a history is broken. */
export const evolveCalendar = (calendar: Calendar | undefined, event: CalendarEvent): Calendar => {
  switch (event.type) {
    case 'CalendarPublished': {
      const { key, state, name, content, effectiveAt } = event;
      const version = (calendar?.version ?? 0) + 1;
      const facts = { key, state, name, content, effectiveAt, publishedAt: event.at };
      return { ...facts, id: event.calendarId, version, head: calendar?.head ?? '' };
    }
    case 'CalendarWithdrawn':
      if (!calendar) throw new Error(`a calendar begins with CalendarPublished, not ${event.type}`);
      return { ...calendar, version: calendar.version + 1, state: event.state };
    default:
      return never(event);
  }
};

/** The version in force at a moment: the newest that took effect by then; before all of them, the first. */
export const versionAt = (versions: readonly CalendarVersion[], at: Instant): CalendarVersion | undefined =>
  versions.findLast(({ effectiveAt }) => effectiveAt <= at) ?? versions[0];
