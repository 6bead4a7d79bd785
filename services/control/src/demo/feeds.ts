/** The demonstration's addresses for calendar programs. Their secrets were shown once, to nobody: open another to read one. */
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import { type CalendarFeed, type CalendarFeedEvent, evolveFeed, openFeed, revokeFeed } from '../change/domain/index.ts';

const dayMs = 86_400_000;
const manager = persona('change-manager');

type Script = {
  readonly name: string;
  readonly who: 'change-manager' | 'release-manager' | 'agent';
  readonly service: string | null;
  readonly day: number;
  readonly revokedOnDay?: number;
};

const scripts: readonly Script[] = [
  { name: 'Everything, on the telephone', who: 'change-manager', service: null, day: 20, revokedOnDay: 61 },
  { name: 'Everything, on the desk', who: 'change-manager', service: null, day: 61 },
  { name: 'E-mail and Calendar', who: 'release-manager', service: 'email', day: 45 },
  { name: 'What the desk is asked about', who: 'agent', service: null, day: 70 },
];
export const demoFeeds = scripts.length;

export const tellFeeds = (
  keys: readonly string[],
  epoch: Instant,
): { readonly events: readonly CalendarFeedEvent[] }[] =>
  scripts.map(({ name, who, service, day, revokedOnDay }, index) => {
    const { personId } = persona(who);
    const own = { id: demoId('calendar feed', name), key: keys[index] ?? '', personId, name };
    const about = { serviceId: service === null ? null : demoId('service', service), ciId: null };
    const opened = mustSucceed(openFeed({ ...own, ...about, validDays: 365, open: 0 }, plusMs(epoch, day * dayMs)));
    const feed = opened.reduce<CalendarFeed | undefined>(evolveFeed, undefined);
    if (!feed || revokedOnDay === undefined) return { events: opened };
    const why = 'The telephone was lost.';
    const by = { id: manager.personId, roles: manager.roles };
    return {
      events: [
        ...opened,
        ...mustSucceed(revokeFeed(feed, { type: 'REVOKE', why, by }, plusMs(epoch, revokedOnDay * dayMs))),
      ],
    };
  });
