/** Screens that keep themselves up to date: whatever ends in between, nothing that happened is missing on them. */
import type { Platform } from '@attest/attest';
import { type PersonaId, persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage, Story } from '../../story.ts';
import { incidentsWhere, unreadNotices, type Watch, type Watched, type WatchedNotice, watch } from '../../watch.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { logIncident } from '../golden-path/live.ts';
import { type Provided, provideService } from '../golden-path/provision.ts';
import { processOf } from '../independence/kill.ts';

/** The desk, the customer's dispatcher, and a supplier's engineer to whom none of it is assigned. */
type Screens = { readonly desk: Watch; readonly customer: Watch; readonly supplier: Watch };

const inTheGraph = async ({ as }: Stage, serviceId: string): Promise<readonly Watched[]> => {
  const { incidents } = await as('agent').ask<{ incidents: { nodes: readonly Watched[] } }>(
    'query Shown($filter: IncidentFilter) { incidents(filter: $filter, first: 50) { nodes { id key state title } } }',
    { filter: { serviceId } },
  );
  return incidents.nodes;
};

const sorted = (list: readonly Watched[]): readonly string[] =>
  list.map(({ key, state, title }) => `${key} ${state} ${title}`).toSorted();

/** Both screens come to show what the graph has, each by itself. */
const agree = async (stage: Stage, { serviceId }: Provided, { desk, customer, supplier }: Screens): Promise<void> => {
  const { soon, check } = stage;
  const wanted = sorted(await inTheGraph(stage, serviceId));
  for (const [who, screen] of Object.entries({ desk, customer }))
    await soon(
      `the screen of the ${who} shows what there is`,
      async () => sorted(screen.list()),
      (shown) => JSON.stringify(shown) === JSON.stringify(wanted),
      { tries: 300 },
    );
  check.equal('the supplier is told of nothing', [supplier.list(), supplier.told()], [[], []]);
};

const workOn = async ({ as }: Stage, { id }: Named): Promise<Named> => as('agent').does('startIncident', { id });

const throughKills = async (
  stage: Stage,
  platform: Platform,
  provided: Provided,
  screens: Screens,
  first: Named,
): Promise<void> => {
  const { chapter } = stage;
  await chapter('NATS is killed: the desk works on, and the screens catch up', async () => {
    await platform.nats.kill();
    let incident: Named;
    try {
      incident = await logIncident(stage, provided, { title: 'Logged while nobody could hear of it' });
      await workOn(stage, first);
    } finally {
      await platform.nats.start();
    }
    await agree(stage, provided, screens);
    return incident.key;
  });
  await chapter('resolution is killed as soon as it has acknowledged', async () => {
    const incident = await logIncident(stage, provided, { title: 'Acknowledged and gone' });
    const resolution = processOf(platform, 'resolution');
    await resolution.kill();
    await resolution.start();
    await agree(stage, provided, screens);
    return incident.key;
  });
  await chapter('the gateway is killed: screens come back to another one', async () => {
    const before = screens.desk.returns();
    await platform.gateway.kill();
    await platform.gateway.start();
    const incident = await logIncident(stage, provided, { title: 'After the gateway' });
    await agree(stage, provided, screens);
    stage.check.that('the desk’s screen has come back', screens.desk.returns() > before, screens.desk.returns());
    return incident.key;
  });
};

const whileAway = async (stage: Stage, provided: Provided, screens: Screens, first: Named): Promise<void> => {
  const { chapter, as } = stage;
  await chapter('a screen is cut off, and comes back where it was', async () => {
    await screens.desk.goAway();
    const incident = await logIncident(stage, provided, { title: 'While the screen was dark' });
    await as('agent').does('resolveIncident', {
      id: first.id,
      kind: 'PERMANENT',
      resolution: 'Cleared the queue.',
    });
    screens.desk.comeBack();
    await agree(stage, provided, screens);
    return incident.key;
  });
};

/** What waits for people, of two services, in one live list; nobody sees another's. */
const noticesOnScreen = async (stage: Stage, { serviceId }: Provided, { id }: Named): Promise<void> => {
  const { world, chapter, as, soon, check } = stage;
  const open = (persona: PersonaId) => watch<WatchedNotice>(world.url, persona, unreadNotices);
  const screens = {
    ...{ engineer: open('engineer'), manager: open('change-manager'), customer: open('customer-user') },
    relations: open('relationship-manager'),
  };
  const shows = (screen: Watch<WatchedNotice>, record: string): string =>
    screen
      .list()
      .filter((notice) => notice.record?.id === record)
      .map(({ kind, reasons }) => `${kind} ${reasons.join()}`)
      .join();
  try {
    await chapter('who is asked to look, or to assess, reads so without asking again', async () => {
      const mentionIds = [persona('engineer').personId];
      await as('agent').does('commentIncident', {
        id,
        body: 'Please have a look.',
        visibility: 'INTERNAL',
        mentionIds,
      });
      const change = await as('engineer').does('requestChange', {
        ...{ title: 'Raise the queue', description: 'To twice its length.', justification: 'It fills up at noon.' },
        ...{ type: 'NORMAL', serviceIds: [serviceId] },
      });
      await soon(
        'the engineer’s screen shows the comment',
        async () => shows(screens.engineer, id),
        (shown) => shown.includes('INCIDENT') && shown.includes('MENTIONED'),
      );
      await soon(
        'the change manager’s screen shows the change',
        async () => shows(screens.manager, change.id),
        (shown) => shown === 'CHANGE ASSESSMENT_ASKED',
      );
      check.equal('the customer is shown nothing of it', shows(screens.customer, change.id), '');
      await as('change-manager').ask('mutation { markNoticesRead(input: {}) { notices { unread } } }', {});
      await soon(
        'what was read leaves the screen',
        async () => shows(screens.manager, change.id),
        (shown) => shown === '',
      );
      return change.key;
    });
    await chapter('so does a complaint, to both sides, each what the other does', async () => {
      const text = 'The queue was full again, and nobody said so.';
      const complaint = await as('customer-user').does('receiveComplaint', { text, serviceId });
      await soon(
        'the screen of whoever answers for the customer shows it',
        async () => shows(screens.relations, complaint.id),
        (shown) => shown === 'COMPLAINT ANSWER_ASKED',
      );
      check.equal('the customer is not told of the own complaint', shows(screens.customer, complaint.id), '');
      await as('relationship-manager').does('acknowledgeComplaint', { id: complaint.id });
      await soon(
        'the customer’s screen shows that it is looked into',
        async () => shows(screens.customer, complaint.id),
        (shown) => shown === 'COMPLAINT STATE_CHANGED',
      );
      return complaint.key;
    });
  } finally {
    await Promise.all(Object.values(screens).map((screen) => screen.close()));
  }
};

export const live: Story = {
  name: 'live',
  summary: 'screens over live queries while NATS, a service and the gateway are killed: nothing is missing on them',
  needsOwnPlatform: true,
  tell: async (stage) => {
    const { world, chapter, check } = stage;
    const { platform } = world;
    if (!platform) throw new Error('this story needs a platform that it started itself');
    const provided = await provideService(stage);
    const filter = { serviceId: provided.serviceId };
    const open = (persona: 'agent' | 'customer-user' | 'supplier-user') =>
      watch(world.url, persona, incidentsWhere(filter));
    const screens: Screens = { desk: open('agent'), customer: open('customer-user'), supplier: open('supplier-user') };
    try {
      let first: Named | undefined;
      await chapter('an incident appears on every screen that may show it', async () => {
        first = await logIncident(stage, provided);
        await agree(stage, provided, screens);
        return first.key;
      });
      if (!first) throw new Error('no incident was logged');
      await noticesOnScreen(stage, provided, first);
      await throughKills(stage, platform, provided, screens, first);
      await whileAway(stage, provided, screens, first);
      const logged = await inTheGraph(stage, provided.serviceId);
      const told = new Set(screens.customer.told().map(({ key }) => key));
      check.equal(
        'the customer was told of each',
        logged.filter(({ key }) => !told.has(key)),
        [],
      );
    } finally {
      await Promise.all(Object.values(screens).map((screen) => screen.close()));
    }
    await noDeadLetters(stage);
  },
};
