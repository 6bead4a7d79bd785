/** The demonstration's changes and releases: some settled, one taken back, some on their way. */
import { demoId, persona, portChange } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import {
  type Change,
  type ChangeCommand,
  type ChangeEvent,
  decide as decideChange,
  decideStandard,
  evolve as evolveChange,
  evolveStandard,
  proposeStandard,
  request,
  ruleFor,
  type StandardChange,
  type StandardChangeEvent,
  shippedRiskModel,
} from '../change/domain/index.ts';
import type { RefusedEffect } from '../orchestration/domain/index.ts';
import {
  decide as decideRelease,
  evolve as evolveRelease,
  plan,
  type Release,
  type ReleaseCommand,
  type ReleaseEvent,
  type ReleasePlan,
} from '../release/domain/index.ts';
import { meetingOf } from './board.ts';
import type { ToldPolicy } from './change-policy.ts';
import { itemId, type Told, tellBirth, tellDeployment, tellRefusal, types } from './items.ts';
import type { WatchedChange } from './runs.ts';
import { type Script, scripts } from './scripts.ts';
import { doneTasks, plannedTasks } from './tasks.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** With the policy of each moment. */
type ToldChange = { change: Change; events: ChangeEvent[]; policyAt: ToldPolicy['at'] };
type ToldRelease = { release: Release; events: ReleaseEvent[] };

const changer = persona('change-manager').personId;
const releaser = persona('release-manager').personId;
const engineer = persona('engineer').personId;
const pipeline = persona('pipeline').personId;

const then = (told: ToldChange, command: ChangeCommand, at: Instant): ToldChange => {
  const events = mustSucceed(decideChange(told.change, command, at, told.policyAt(at)));
  return { ...told, change: events.reduce(evolveChange, told.change), events: [...told.events, ...events] };
};

const backOutPlan = 'Put back what the snapshot of the evening before holds.';
const standardOf = (of: Pick<Script, 'slug'>): string => demoId('standard change', of.slug);

/** What customers order by the catalogue and nobody has made yet. */
const ordered = {
  slug: 'firewall-port',
  title: portChange,
  description: 'One port to one address of a site; the scan of the night finds it where it is not closed again.',
  justification: 'Customers order it, and it is the same work each time.',
  ...{ service: 'site-network', item: 'firewall-1' },
  tasks: [
    { step: 1, title: 'Keep the rules', description: 'Export the rules of the firewall and note where they are.' },
    {
      step: 2,
      title: 'Open the port',
      description: 'To the one address, with the number of the order as its comment.',
    },
    { step: 3, title: 'Try it', description: 'From outside, once; nothing else of the site answers.' },
  ],
} as const;

/** Standard changes, approved on the first day: those that some of the changes follow, and one that is ordered. */
const standards = [...scripts.filter(({ type }) => type === 'STANDARD'), ordered];
export const demoStandards = standards.length;

export const tellStandards = (keys: readonly string[], epoch: Instant): { readonly events: StandardChangeEvent[] }[] =>
  standards.map((of, index) => {
    const { title, description, justification } = of;
    const facts = { title, description, justification, backOutPlan, evidence: 'Made twenty times without trouble.' };
    const tasks = 'tasks' in of ? of.tasks.map((task) => ({ ...task, teamId: demoId('team', 'network') })) : [];
    const about = { serviceIds: [demoId('service', of.service)], ciIds: [itemId(of.item)], proposerId: engineer };
    const identity = { id: standardOf(of), key: keys[index] ?? '' };
    const proposed = mustSucceed(proposeStandard({ ...identity, ...facts, ...about, tasks }, epoch));
    const standard = proposed.reduce<StandardChange | undefined>(evolveStandard, undefined);
    if (!standard) throw new Error('a standard change begins with an event');
    const approve = { type: 'APPROVE', approverId: changer, onBehalfOf: null } as const;
    return { events: [...proposed, ...mustSucceed(decideStandard(standard, approve, epoch))] };
  });

type Born = { readonly id: string; readonly key: string };

/** The effects of what comes into being: the item, where it runs, and what depends on it. */
const additions = (of: Script, born: Born, items: ReadonlyMap<string, Told>): ChangeCommand[] => {
  const { adds } = of;
  if (!adds) return [];
  const end = (slug: string) => {
    const told = items.get(itemId(slug));
    if (!told) throw new RangeError(`the demonstration has no item ${slug}`);
    return told.item;
  };
  const { name, description, attributes, host } = adds;
  const registers = { name, description, typeName: 'DATABASE', typeVersion: 0, serviceId: null, ownerId: engineer };
  const database = { ...born, typeName: 'DATABASE', state: 'IN_USE' } as const;
  const relation = { type: 'RECORD_RELATION', there: true, recorded: false, types } as const;
  return [
    {
      ...{ type: 'RECORD_REGISTRATION', ciId: born.id, ciKey: born.key, registers },
      after: { state: 'IN_USE', attributes },
    },
    { ...relation, kind: 'RUNS_ON', from: database, to: end(host) },
    { ...relation, kind: 'DEPENDS_ON', from: end(of.item), to: database },
  ];
};

const asked = (
  of: Script,
  key: string,
  item: Told['item'],
  at: Instant,
  policyAt: ToldChange['policyAt'],
): ToldChange => {
  const [first] = mustSucceed(
    request(
      {
        id: demoId('change', of.slug),
        key,
        title: of.title,
        description: of.description,
        justification: of.justification,
        requestedType: of.type,
        serviceImpact: 'NONE',
        serviceIds: [demoId('service', of.service)],
        problemId: null,
        backOutPlan,
        template: of.type === 'STANDARD' ? { id: standardOf(of), key: 'STC-1001', ciIds: [item.id] } : null,
        requesterId: engineer,
      },
      at,
      policyAt(at),
    ),
  );
  if (!first) throw new Error('a change begins with an event');
  const told = { change: evolveChange(undefined, first), events: [first], policyAt };
  const after = { state: of.state ?? null, attributes: of.attributes };
  return then(told, { type: 'RECORD_EFFECT', ciId: item.id, ciKey: item.key, after, item }, plusMs(at, hourMs / 2));
};

const unexplained = { why: 'It did not work.', analysis: 'Not known yet.', improvement: 'Rehearse it longer.' };

/** What counts for its risk: a major change touches what others stand on. */
const scoredBy = ({ type, risk = { experience: 'seldom', rehearsed: true } }: Script) => ({
  facts: {
    ...{ AFFECTED_SERVICES: type === 'MAJOR' ? 3 : 1, AFFECTED_ITEMS: type === 'MAJOR' ? 24 : 3 },
    ...{ EFFECTS: 1, PAST_FAILURES: 0 },
  },
  answers: [
    { question: 'experience', answer: risk.experience },
    { question: 'back-out', answer: risk.rehearsed ? 'yes' : 'no' },
  ],
});

/** Asked for, and as far as the script goes before a release takes over. */
const tellChange = (
  of: Script,
  key: string,
  item: Told['item'],
  added: readonly ChangeCommand[],
  start: Instant,
  policyAt: ToldChange['policyAt'],
): ToldChange => {
  const at = (hours: number): Instant => plusMs(start, hours * hourMs);
  let told = asked(of, key, item, start, policyAt);
  for (const effect of added) told = then(told, effect, at(1));
  if (of.stage === 'REQUESTED') return told;
  for (const [index, process] of ruleFor(policyAt(start), of.type).assessments.entries())
    told = then(
      told,
      {
        type: 'ASSESS',
        process,
        impact: of.type === 'MAJOR' ? 'HIGH' : 'MEDIUM',
        likelihood: of.type === 'STANDARD' ? 'LOW' : 'MEDIUM',
        findings: 'Bearable with the back-out plan.',
        assessorId: changer,
        assessor: { roles: ['CHANGE_MANAGER'], teamIds: [], onBehalfOf: null },
      },
      at(2 + index / 4),
    );
  told = then(told, { type: 'SCORE_RISK', model: shippedRiskModel, ...scoredBy(of) }, at(3));
  if (of.stage === 'ASSESSED') return told;
  if (of.stage === 'REJECTED') return then(told, { type: 'REJECT', why: 'No one but us may hold pay slips.' }, at(20));
  const meetingId = of.type === 'MAJOR' ? meetingOf(of.slug) : null;
  told =
    of.type === 'STANDARD'
      ? then(told, { type: 'PREAPPROVE', approverId: changer }, at(20))
      : then(told, { type: 'APPROVE', approverId: changer, onBehalfOf: null, meetingId }, at(20));
  told = then(
    told,
    {
      type: 'RECORD_TEST',
      id: demoId('test', of.slug),
      result: 'PASSED',
      evidence: 'Rehearsed on a copy.',
      testerId: engineer,
    },
    at(40),
  );
  for (const plan of plannedTasks(of.slug)) told = then(told, plan, at(42));
  const window = windowOf(start);
  told = then(
    told,
    {
      type: 'SCHEDULE',
      ...window,
      ...{ conflicts: [], acceptedConflictIds: [], acceptedBecause: null, implementerId: engineer },
    },
    at(44),
  );
  if (of.stage !== 'LAPSED') return told;
  return then(told, { type: 'CANCEL', why: 'Nobody had time for it; asked for again with the next version.' }, at(200));
};

/** Two hours in the evening, five days after the change was asked for. */
const windowOf = (start: Instant) => ({
  startsAt: plusMs(start, 5 * dayMs + 10 * hourMs),
  endsAt: plusMs(start, 5 * dayMs + 12 * hourMs),
});

const criteria = (slug: string) =>
  (['BEFORE_DEPLOYMENT', 'AFTER_DEPLOYMENT'] as const).map((phase) => ({
    id: demoId(`criterion ${phase}`, slug),
    description: phase === 'BEFORE_DEPLOYMENT' ? 'The rehearsal took less than an hour.' : 'No alarm for an hour.',
    phase,
  }));

const steps = (slug: string) =>
  ['Tell those who work with it.', 'Bring the build live.', 'Watch it for half an hour.'].map((description, index) => ({
    id: demoId(`step ${index}`, slug),
    description,
  }));

type Delivered = {
  readonly told: ToldChange;
  readonly release: ToldRelease;
  /** What it made of items. */
  readonly items: ReadonlyMap<string, Told>;
  readonly refused?: RefusedEffect;
};

/**
 * A release of one change, as far as the script says: deployed in its window, taken back an hour later.
 *
 * @param needing  keys of the items that need the one that is changed
 */
const deliver = (
  of: Script,
  told: ToldChange,
  key: string,
  items: ReadonlyMap<string, Told>,
  start: Instant,
  needing: readonly string[],
): Delivered => {
  const { change } = told;
  const window = windowOf(start);
  const at = (hours: number): Instant => plusMs(window.startsAt, hours * hourMs);
  // What still waits for its window is ready on the last day of the demonstration.
  const ahead = (hours: number): Instant => at(hours - (of.stage === 'IN_RELEASE' ? 20 : 0));
  const releasable = { ...change, heldBy: null };
  const content: Omit<ReleasePlan, 'criteria'> = {
    ...{ title: of.title, description: '', changes: [releasable], ...window },
    ...{ releaseType: of.type === 'MAJOR' ? 'MAJOR' : 'MINOR', emergencyCriterion: null, justification: null },
    ...{ environments: ['BUILD', 'ACCEPTANCE', 'LIVE'], steps: steps(of.slug), governed: [] },
  };
  const [first] = mustSucceed(
    plan(demoId('release', of.slug), key, { ...content, criteria: criteria(of.slug) }, ahead(-48)),
  );
  if (!first) throw new Error('a release begins with an event');
  let release: ToldRelease = { release: evolveRelease(undefined, first), events: [first] };
  const next = (command: ReleaseCommand, moment: Instant) => {
    const events = mustSucceed(decideRelease(release.release, command, moment));
    release = { release: events.reduce(evolveRelease, release.release), events: [...release.events, ...events] };
  };
  const check = (index: number) => ({
    type: 'CHECK' as const,
    criterionId: criteria(of.slug)[index]?.id ?? '',
    met: true,
    evidence: 'Protocol of the evening.',
    checkerId: releaser,
  });
  next({ type: 'BUILD', build: `${of.slug}@1` }, ahead(-30));
  next(check(0), ahead(-28));
  next(
    { type: 'PROMOTE', environment: 'ACCEPTANCE', evidence: 'Run of the evening before.', promoterId: pipeline },
    ahead(-27),
  );
  next({ type: 'ACCEPT', acceptorId: releaser }, ahead(-24));
  if (of.stage === 'IN_RELEASE') return { told, release, items: new Map() };
  for (const [index, { id: stepId }] of steps(of.slug).entries()) {
    const report = { type: 'REPORT_STEP', stepId, reporterId: pipeline, changes: [releasable] } as const;
    next({ ...report, progress: 'STARTED', detail: '' }, at(index / 8));
    next({ ...report, progress: 'SUCCEEDED', detail: `Run ${of.slug}-${index + 1}.` }, at((index + 1) / 8));
  }
  next({ type: 'DEPLOY', deployerId: pipeline, changes: [releasable] }, at(0.5));
  const before = doneTasks(of.slug, 'BEFORE');
  const begun = before.length > 0 ? then(told, { type: 'START', conflicts: [] }, at(0)) : told;
  const ready = before.reduce((one, { command, hours }) => then(one, command, at(hours)), begun);
  const by = { changeId: change.id, releaseId: release.release.id, backedOut: false };
  if (of.stage === 'REFUSED') {
    const item = items.get(itemId(of.item));
    if (!item) throw new RangeError(`the demonstration has no item ${of.item}`);
    const { told: refusing, refused } = tellRefusal(item, needing, by, at(0.5));
    const followed = then(ready, { type: 'RECORD_DEPLOYMENT', releaseId: by.releaseId }, at(0.5));
    next(check(1), at(2));
    return { told: followed, release, items: new Map([[item.item.id, refusing]]), refused };
  }
  const deployed = new Map<string, Told>();
  let followed = then(ready, { type: 'RECORD_DEPLOYMENT', releaseId: by.releaseId }, at(0.5));
  const apply = (backedOut: boolean, moment: Instant): void => {
    const born = change.effects.filter(({ ciId, registers }) => registers && !deployed.has(ciId));
    for (const effect of born) deployed.set(effect.ciId, tellBirth(effect, by, moment));
    for (const { ciId, before: was, after } of change.effects) {
      const item = deployed.get(ciId) ?? items.get(ciId);
      if (!item) throw new RangeError(`the demonstration has no item ${ciId}`);
      const known = new Map([...items, ...deployed]);
      const made = tellDeployment(item, backedOut ? was : after, { ...by, backedOut }, moment, known);
      deployed.set(ciId, made);
      followed = then(followed, { type: 'RECORD_ITEM', ciId, item: made.item, backedOut }, moment);
    }
  };
  apply(false, at(0.5));
  for (const { command, hours } of doneTasks(of.slug, 'AFTER')) followed = then(followed, command, at(hours));
  const failed = of.stage === 'BACKED_OUT';
  if (failed) {
    const { why, analysis, improvement } = of.failure ?? unexplained;
    next({ type: 'FAIL', why, backedOut: true }, at(1.5));
    followed = then(followed, { type: 'RECORD_ROLLBACK', releaseId: by.releaseId, why }, at(1.5));
    apply(true, at(1.5));
    next({ type: 'REVIEW', analysis, improvement, reviewerId: releaser }, at(40));
  } else next(check(1), at(2));
  next({ type: 'CLOSE' }, at(44));
  const summary = failed ? 'To be asked for again, with the old protocol kept.' : 'As planned.';
  followed = then(followed, { type: 'REVIEW', objectivesMet: !failed, summary, reviewerId: changer }, at(46));
  followed = then(followed, { type: 'CLOSE', outcome: failed ? 'BACKED_OUT' : 'SUCCESSFUL' }, at(47));
  return { told: followed, release, items: deployed };
};

const delivering = ['IN_RELEASE', 'CLOSED', 'BACKED_OUT', 'REFUSED'] as const;

export type DemoControl = {
  readonly changes: readonly ToldChange[];
  readonly watched: readonly WatchedChange[];
  readonly releases: readonly ToldRelease[];
  readonly items: ReadonlyMap<string, Told>;
};

/** Changes and releases on the demonstration's items, in the ninety days from `epoch`. */
export const tellChanges = (
  items: ReadonlyMap<string, Told>,
  keysOf: (prefix: 'CHG' | 'REL' | 'CI') => string,
  epoch: Instant,
  policyAt: ToldPolicy['at'],
): DemoControl => {
  const told = new Map(items);
  const changes: ToldChange[] = [];
  const releases: ToldRelease[] = [];
  const watched: WatchedChange[] = [];
  for (const one of scripts) {
    const item = told.get(itemId(one.item));
    if (!item) throw new RangeError(`the demonstration has no item ${one.item}`);
    const start = plusMs(epoch, one.day * dayMs + 9 * hourMs);
    const born = one.adds && { id: itemId(one.adds.slug), key: keysOf('CI') };
    const change = tellChange(one, keysOf('CHG'), item.item, born ? additions(one, born, told) : [], start, policyAt);
    if (!delivering.some((stage) => stage === one.stage)) {
      changes.push(change);
      const abandonedBecause = one.stage === 'LAPSED' ? 'The maker sends another version next month.' : undefined;
      watched.push({ change, release: undefined, refused: undefined, abandonedBecause });
      continue;
    }
    const needing = [...told.values()]
      .filter((other) => other.item.relations.some(({ kind, toId }) => kind === 'RUNS_ON' && toId === item.item.id))
      .map((other) => other.item.key);
    const delivered = deliver(one, change, keysOf('REL'), told, start, needing);
    for (const [id, made] of delivered.items) told.set(id, made);
    changes.push(delivered.told);
    releases.push(delivered.release);
    const { release, refused } = delivered;
    watched.push({ change: delivered.told, release, refused, abandonedBecause: undefined });
  }
  return { changes, releases, items: told, watched };
};
