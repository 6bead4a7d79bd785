/** Incidents of the service: live ones with running clocks, one of the past that missed its target. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { customerId, type Provided } from './provision.ts';

export type Clock = {
  readonly id: string;
  readonly metric: string;
  readonly state: string;
  readonly verdict: string;
  readonly targetMinutes: number;
  readonly elapsedMinutes: number;
  readonly dueAt: string | null;
  readonly breachedAt: string | null;
  readonly sla: { readonly key: string } | null;
};
type WithClocks = {
  readonly incident: {
    readonly state: string;
    readonly priority: string;
    readonly clocks: readonly Clock[] | null;
  } | null;
};

const clocksQuery = `query Clocks($id: ID!) { incident(id: $id) { state priority clocks {
  id metric state verdict targetMinutes elapsedMinutes dueAt breachedAt sla { key } } } }`;

export const incidentWithClocks = async ({ as }: Stage, id: string): Promise<WithClocks['incident']> =>
  (await as('service-level-manager').ask<WithClocks>(clocksQuery, { id })).incident;

/** Logged through the graph by the desk, for the customer. */
export const logIncident = (
  { onceKnown }: Stage,
  { serviceId, application }: Provided,
  over: Readonly<Record<string, unknown>> = {},
): Promise<Named> =>
  onceKnown('agent', 'logIncident', {
    title: 'Gate list stays empty',
    description: 'Since this morning the gate list shows no lorries.',
    channel: 'PHONE',
    category: 'dispatch',
    impact: 'HIGH',
    urgency: 'HIGH',
    serviceId,
    customerId,
    configurationItemIds: [application.id],
    ...over,
  });

/** What came of waiting for clocks that delivery starts by events; the bound covers a whole import before it. */
export const clocksOf = async (stage: Stage, id: string, willDo: (clocks: readonly Clock[]) => boolean) => {
  const incident = await stage.soon(
    'the incident has its clocks',
    () => incidentWithClocks(stage, id),
    (found) => willDo(found?.clocks ?? []),
    { tries: 900, everyMs: 200 },
  );
  return incident?.clocks ?? [];
};

const minuteMs = 60_000;

/** Logs live incidents; answers them. */
export const logLiveIncidents = async (stage: Stage, provided: Provided): Promise<readonly Named[]> => {
  const { as, check, chapter, moment } = stage;
  const incidents: Named[] = [];
  await chapter('incidents are logged, and their clocks run', async () => {
    for (const title of ['Gate list stays empty', 'Gate 4 shows no lorries', 'Dispatch screen is blank'])
      incidents.push(await logIncident(stage, provided, { title }));
    await moment('INCIDENTS_LOGGED');
    const [first] = incidents;
    if (!first) throw new Error('no incident was logged');
    const clocks = await clocksOf(stage, first.id, (found) => found.length === 2);
    const { incident } = await as('agent').ask<{ incident: { loggedAt: string; priority: string } }>(
      'query Logged($id: ID!) { incident(id: $id) { loggedAt priority } }',
      { id: first.id },
    );
    check.equal('impact and urgency make the priority', incident.priority, 'P1');
    const resolution = clocks.find(({ metric }) => metric === 'RESOLUTION');
    check.equal(
      'both run by the agreement that is in force',
      clocks.map(({ sla, state }) => [sla?.key, state]),
      [
        [provided.slaKey, 'RUNNING'],
        [provided.slaKey, 'RUNNING'],
      ],
    );
    check.equal(
      'the resolution is due when the target ends',
      Date.parse(resolution?.dueAt ?? ''),
      Date.parse(incident.loggedAt) + provided.resolutionMinutes * minuteMs,
    );
    return incidents.map(({ key }) => key).join(', ');
  });
  return incidents;
};

type Explained = {
  readonly explainClock: {
    readonly elapsedMinutes: number;
    readonly targetMinutes: number;
    readonly breachedAt: string | null;
    readonly clock: { readonly elapsedMinutes: number };
    readonly intervals: readonly {
      readonly from: string;
      readonly to: string;
      readonly minutes: number;
      readonly counted: boolean;
      readonly reason: string;
    }[];
  } | null;
};

const explainQuery = `query Explain($id: ID!) { explainClock(id: $id) {
  elapsedMinutes targetMinutes breachedAt clock { elapsedMinutes }
  intervals { from to minutes counted reason } } }`;

/** An incident of the past, under the agreement: six hours to its resolution, one of them waiting for the user. */
const past = [
  { at: '2026-02-03T08:00:00Z', state: 'NEW' },
  { at: '2026-02-03T09:00:00Z', state: 'IN_PROGRESS' },
  { at: '2026-02-03T10:00:00Z', state: 'WAITING_ON_USER' },
  { at: '2026-02-03T11:00:00Z', state: 'IN_PROGRESS' },
  { at: '2026-02-03T14:00:00Z', state: 'RESOLVED' },
] as const;
/** Worked minutes reach the target of 240 here: 08:00-10:00 and 11:00-13:00. */
const missedAt = '2026-02-03T13:00:00Z';
const workedMinutes = 300;

const importPast = async ({ as, check, soon }: Stage, { serviceId, name }: Provided): Promise<string> => {
  const source = `history of ${name}`;
  const rows = past.map(({ at, state }, index) => ({
    ...{ source, externalId: 'A-1', revision: index + 1, at, state, title: 'Gate list was empty', channel: 'PHONE' },
    ...{ category: 'dispatch', impact: 'HIGH', urgency: 'HIGH', serviceId, customerId, details: {} },
  }));
  const { refusal } = await soon(
    'the import knows the service',
    () =>
      as('incident-manager').tries<{ rows: number }>(
        'importIncidents',
        { rows },
        'rows logged updated skipped notAllowed',
      ),
    (outcome) => outcome.refusal?.code !== 'UNKNOWN_REFERENCE',
  );
  check.equal('the incident of the past is taken over', refusal, null);
  const { incidents } = await as('incident-manager').ask<{ incidents: { nodes: { id: string }[] } }>(
    'query Past($source: String!) { incidents(filter: { source: $source }) { nodes { id } } }',
    { source },
  );
  return incidents.nodes[0]?.id ?? '';
};

/** A target that was missed long ago is recorded at its true time, and the clock explains itself. */
export const recordPastBreach = async (stage: Stage, provided: Provided): Promise<void> => {
  const { as, check, chapter } = stage;
  await chapter('a target that was missed in the past is on record', async () => {
    const id = await importPast(stage, provided);
    const isResolution = ({ metric }: Clock): boolean => metric === 'RESOLUTION';
    const clocks = await clocksOf(stage, id, (found) =>
      found.some((one) => isResolution(one) && one.state === 'STOPPED'),
    );
    const clock = clocks.find(isResolution);
    check.equal('the resolution was late', clock?.verdict, 'BREACHED');
    check.equal('at the minute at which the target ended', Date.parse(clock?.breachedAt ?? ''), Date.parse(missedAt));
    const { explainClock: explained } = await as('service-level-manager').ask<Explained>(explainQuery, {
      id: clock?.id,
    });
    const intervals = explained?.intervals ?? [];
    const sum = intervals.filter(({ counted }) => counted).reduce((minutes, one) => minutes + one.minutes, 0);
    check.equal(
      'what the clock counted is what it says',
      {
        sum,
        explained: explained?.elapsedMinutes,
        clock: explained?.clock.elapsedMinutes,
        listed: clock?.elapsedMinutes,
      },
      { sum: workedMinutes, explained: workedMinutes, clock: workedMinutes, listed: workedMinutes },
    );
    const waited = intervals.filter(({ reason }) => reason === 'PAUSED').map(({ minutes }) => minutes);
    check.equal('the hour in which the user was waited for did not count', waited, [60]);
    const gaps = intervals.filter((one, index) => index > 0 && intervals[index - 1]?.to !== one.from);
    check.equal('its intervals leave nothing out', gaps, []);
    return `due ${missedAt}, resolved an hour later`;
  });
};
