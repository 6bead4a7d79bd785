/** What stands against a window: other changes, maintenance windows, freezes, people; found, found again, accepted, or left for a free window. */
import { persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage, Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { assess, requestChange } from '../golden-path/change.ts';
import { type Provided, provideService } from '../golden-path/provision.ts';
import { chained, everyRecord } from '../verify.ts';

const clause = 'ISO/IEC 20000-1:2018 8.5.1.3';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Window = { readonly startsAt: string; readonly endsAt: string };

/** Two hours in the evening, so many days ahead. */
const evening = (days: number): Window => {
  const today = Date.now() - (Date.now() % dayMs);
  const startsAt = today + days * dayMs + 20 * hourMs;
  return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(startsAt + 2 * hourMs).toISOString() };
};

type Against = { readonly kind: string; readonly id: string };
type Seen = {
  readonly change: {
    readonly openConflicts: readonly Against[];
    readonly conflicts: readonly Against[];
    readonly nextFreeWindow: Window | null;
  };
};

const look = ({ as }: Stage, id: string, window?: Window, from?: string): Promise<Seen['change']> =>
  as('change-manager')
    .ask<Seen>(
      `query Against($id: ID!, $startsAt: DateTime, $endsAt: DateTime, $from: DateTime) { change(id: $id) {
         openConflicts { kind id } conflicts(startsAt: $startsAt, endsAt: $endsAt) { kind id }
         nextFreeWindow(durationMinutes: 120, from: $from) { startsAt endsAt } } }`,
      { id, startsAt: window?.startsAt, endsAt: window?.endsAt, from },
    )
    .then(({ change }) => change);

const openKinds = (stage: Stage, id: string, kinds: readonly string[]) =>
  stage.soon(
    `what stands open against it is ${kinds.join(', ') || 'nothing'}`,
    () => look(stage, id),
    ({ openConflicts }) =>
      openConflicts
        .map(({ kind }) => kind)
        .sort()
        .join() === [...kinds].sort().join(),
  );

/** A change of one item, approved and tested, not yet scheduled. */
const ready = async (stage: Stage, provided: Provided, item: Named, title: string): Promise<string> => {
  const { as } = stage;
  const { id } = await requestChange(stage, provided, title);
  const effect = { id, configurationItemId: item.id, attributes: { version: '18.9' } };
  await as('change-manager').does('recordChangeEffect', effect);
  await assess(stage, id);
  await as('cab-member').does('approveChange', { id });
  await as('engineer').does('recordChangeTest', { id, result: 'PASSED', evidence: 'Tried on the copy.' });
  return id;
};

type Two = { readonly first: string; readonly second: string; readonly apart: Named };

const schedule = (stage: Stage, id: string, window: Window, over: object = {}) =>
  stage.as('change-manager').does('scheduleChange', { id, ...window, ...over });

/** One item fails with the other: their changes stand against each other, until a window moves or somebody says why not. */
const related = async (stage: Stage, provided: Provided): Promise<string> => {
  const { check, refused } = stage;
  const first = await ready(stage, provided, provided.database, 'Renew the database');
  const second = await ready(stage, provided, provided.application, 'Renew the application');
  await schedule(stage, first, evening(10));
  const window = { id: second, ...evening(10) };
  const no = await refused('change-manager', 'scheduleChange', window, 'SCHEDULE_CONFLICTS');
  check.equal('it names what stands against it, by its clause', [no.clause, no.allowed], [clause, [first]]);
  await refused(
    'change-manager',
    'scheduleChange',
    { ...window, acceptConflictsWith: [first] },
    'CONFLICT_REASON_REQUIRED',
  );
  const { conflicts } = await look(stage, second, evening(10));
  check.equal('an item of one fails with an item of the other', conflicts, [{ kind: 'RELATED_ITEM', id: first }]);
  check.equal('an hour later there is none', (await look(stage, second, evening(11))).conflicts, []);
  await schedule(stage, second, evening(10), { acceptConflictsWith: [first], acceptedBecause: 'One team makes both.' });
  await openKinds(stage, second, []);
  return first;
};

/** Nothing stood against it when it was scheduled; then others moved, and items were related otherwise. */
const again = async (stage: Stage, provided: Provided, first: string): Promise<Two> => {
  const { as, check, refused, soon } = stage;
  const keeper = as('configuration-manager');
  const apart = await keeper.does('registerConfigurationItem', {
    ...{ name: `${provided.name} archive`, typeName: 'DATABASE', state: 'IN_USE' },
    attributes: { engine: 'PostgreSQL', version: '17.2' },
  });
  const second = await ready(stage, provided, apart, 'Renew the archive');
  await schedule(stage, second, evening(10));
  await openKinds(stage, second, []);
  await keeper.does('relateConfigurationItem', { id: apart.id, kind: 'DEPENDS_ON', toId: provided.database.id });
  await openKinds(stage, second, ['RELATED_ITEM']);
  await schedule(stage, first, evening(12));
  await openKinds(stage, second, []);
  await schedule(stage, first, evening(10), await acceptAll(stage, first, evening(10)));
  await soon(
    'what came back is seen from here, too',
    () => look(stage, second),
    ({ conflicts }) => conflicts.some(({ id }) => id === first),
  );
  const accept = { id: second, acceptConflictsWith: [first], acceptedBecause: ' ' };
  await refused('change-manager', 'acceptChangeConflicts', accept, 'CONFLICT_REASON_REQUIRED');
  check.equal(
    'it is seen from both',
    (await look(stage, first)).conflicts.some(({ id }) => id === second),
    true,
  );
  return { first, second, apart };
};

/** Accepts whatever stands against the window. */
const acceptAll = async (stage: Stage, id: string, window: Window) => ({
  acceptConflictsWith: [...new Set((await look(stage, id, window)).conflicts.map((one) => one.id))],
  acceptedBecause: 'One team makes all of them.',
});

/** Maintenance windows and freezes stand against scheduled changes from when they are published, and no longer. */
const periods = async (stage: Stage, { second, apart }: Two): Promise<string> => {
  const { as, check, refused } = stage;
  const manager = as('change-manager');
  await schedule(stage, second, evening(20));
  await openKinds(stage, second, []);
  const terms = { configurationItemIds: [apart.id], zone: 'UTC' };
  const publish = (kind: string, over: object) =>
    manager.does('publishChangePeriod', { kind, terms: { ...terms, ...over } });
  await refused(
    'engineer',
    'publishChangePeriod',
    { kind: 'FREEZE', terms: { ...terms, name: 'Year end', ...evening(20) } },
    'FORBIDDEN',
  );
  const freeze = await publish('FREEZE', { name: 'Year end', ...evening(20) });
  await openKinds(stage, second, ['IN_FREEZE']);
  const nights = await publish('MAINTENANCE_WINDOW', {
    ...{ name: 'Small hours', startsAt: new Date().toISOString() },
    weekly: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
      ...{ day, from: '01:00', to: '05:00' },
    })),
  });
  await openKinds(stage, second, ['IN_FREEZE', 'OUTSIDE_MAINTENANCE_WINDOW']);
  await manager.does('withdrawChangePeriod', { id: freeze.id, why: 'It is over early.' });
  await openKinds(stage, second, ['OUTSIDE_MAINTENANCE_WINDOW']);
  const { nextFreeWindow: free } = await look(stage, second, undefined, evening(19).startsAt);
  check.that('a free window is proposed, in the small hours', free?.startsAt.slice(11, 16) === '01:00', free);
  const proposed = free ?? evening(30);
  check.equal('against which nothing stands', (await look(stage, second, proposed)).conflicts, []);
  await schedule(stage, second, { startsAt: proposed.startsAt, endsAt: proposed.endsAt });
  await openKinds(stage, second, []);
  return `${nights.key}, from ${proposed.startsAt}`;
};

/** One person does not make two changes at the same time, whatever these are about. */
const people = async (stage: Stage, provided: Provided): Promise<void> => {
  const { as, check, refused } = stage;
  const implementerId = persona('engineer').personId;
  const register = (name: string) =>
    as('configuration-manager').does('registerConfigurationItem', {
      ...{ name: `${provided.name} ${name}`, typeName: 'DATABASE', state: 'IN_USE' },
      attributes: { engine: 'PostgreSQL', version: '17.2' },
    });
  const one = await ready(stage, provided, await register('here'), 'Renew here');
  const other = await ready(stage, provided, await register('there'), 'Renew there');
  const { nextFreeWindow } = await look(stage, one, undefined, evening(40).startsAt);
  const window = nextFreeWindow ?? evening(40);
  const free = { startsAt: window.startsAt, endsAt: window.endsAt };
  await schedule(stage, one, free, { implementerId, ...(await acceptAll(stage, one, free)) });
  const both = { id: other, ...free, implementerId };
  const no = await refused('change-manager', 'scheduleChange', both, 'SCHEDULE_CONFLICTS');
  check.that('the same person makes both', no.message.includes('IMPLEMENTER_BUSY'), no);
  await schedule(stage, other, free, { implementerId: persona('release-manager').personId });
  await chained(stage, 'change', other, [
    ...['ChangeRequested', 'ChangeBackOutPlanned', 'ChangeEffectRecorded'],
    ...Array<string>(3).fill('ChangeAssessed'),
    ...['ChangeApproved', 'ChangeTested', 'ChangeScheduled'],
  ]);
};

export const changeConflict: Story = {
  name: 'change-conflict',
  summary:
    'what stands against the window of a change: found, found again when something moves, accepted, or a free window',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const provided = await provideService(stage);
    let two: Two | undefined;
    await stage.chapter('changes of items that fail together stand against each other', async () => {
      const first = await related(stage, provided);
      two = await again(stage, provided, first);
      return undefined;
    });
    const held = two;
    if (!held) throw new Error('no changes were scheduled');
    await stage.chapter('so do maintenance windows and freezes, and a free window is proposed', () =>
      periods(stage, held),
    );
    await stage.chapter('nobody is in two places', async () => {
      await people(stage, provided);
      return undefined;
    });
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
