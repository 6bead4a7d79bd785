/** The fix as a change: asked for, assessed, approved by somebody else, tested, scheduled. */
import type { PersonaId } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import type { Provided } from './provision.ts';

/** From now on, for an hour; soon enough to be waited for. */
type Window = { readonly startsAt: string; readonly endsAt: string };

const leadMs = 2500;
const hourMs = 3_600_000;

export const windowFromNow = (): Window => {
  const startsAt = Date.now() + leadMs;
  return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(startsAt + hourMs).toISOString() };
};

/** Who looks at a change from a process's point of view: whoever the demonstration's policy names; else somebody who may. */
const named: Readonly<Record<string, PersonaId>> = {
  ...{ SERVICE_LEVEL: 'service-level-manager', AVAILABILITY: 'cab-member', FINANCE: 'finance-manager' },
};
export const assessorOf = (process: string): PersonaId => named[process] ?? 'release-manager';

type Missing = { readonly change: { readonly missingAssessments: readonly string[] } };

export const assess = async ({ as }: Stage, id: string): Promise<void> => {
  const { change } = await as('change-manager').ask<Missing>(
    'query Missing($id: ID!) { change(id: $id) { missingAssessments } }',
    {
      id,
    },
  );
  for (const process of change.missingAssessments)
    await as(assessorOf(process)).does('assessChange', {
      ...{ id, process, impact: 'MEDIUM', likelihood: 'LOW', findings: 'Tried with last week’s load.' },
    });
};

const backOutPlan = 'Install the version before; the schema of the database stays as it is.';

/** A change that makes the effects of a planned one, asked for by the change manager, not yet approved. */
export const requestChange = async (
  { as, onceKnown }: Stage,
  { serviceId }: Provided,
  title: string,
): Promise<Named> => {
  const change = await onceKnown('change-manager', 'requestChange', {
    ...{ title, description: title, justification: 'The gate lists stay empty every night.', type: 'NORMAL' },
    serviceIds: [serviceId],
  });
  await as('change-manager').does('planChangeBackOut', { id: change.id, backOutPlan });
  return change;
};

type Planned = {
  readonly change: { readonly effects: readonly { readonly itemId: string; readonly kinds: string[] }[] };
};

/** With the version comes a database of its own for the gate list: it is planned, checked and related before it is there. */
const recordAddition = async ({ as, check, refused }: Stage, provided: Provided, id: string): Promise<void> => {
  const manager = as('change-manager');
  const gates = { id, name: `${provided.name} gates`, typeName: 'DATABASE', attributes: { engine: 'PostgreSQL' } };
  await refused('change-manager', 'recordChangeRegistration', { ...gates, attributes: {} }, 'ATTRIBUTE_REQUIRED');
  await manager.does('recordChangeRegistration', gates);
  const { change } = await manager.ask<Planned>(
    'query Planned($id: ID!) { change(id: $id) { effects { itemId kinds } } }',
    { id },
  );
  const born = change.effects.find(({ kinds }) => kinds.includes('REGISTER'))?.itemId;
  const relation = { id, kind: 'DEPENDS_ON', fromId: provided.application.id, toId: born };
  const turned = { ...relation, fromId: born, toId: provided.application.id };
  const no = await refused('change-manager', 'recordChangeRelation', turned, 'RELATION_NOT_ALLOWED');
  check.equal('a relation is what the types allow', no.clause, 'ISO/IEC 20000-1:2018 8.2.6');
  await manager.does('recordChangeRelation', relation);
  const item = await manager.ask<{ configurationItem: object | null }>(
    'query Born($id: ID!) { configurationItem(id: $id) { id } }',
    { id: born },
  );
  check.equal('what is planned is not there yet', item.configurationItem, null);
};

/** Nobody approves without right, nobody approves what is not assessed or what he asked for himself. */
export const authorise = async (stage: Stage, provided: Provided, problem: Named): Promise<Named> => {
  const { as, check, chapter, refused, onceKnown, soon, moment } = stage;
  let change: Named | undefined;
  await chapter('a change is to fix it, approved by who may', async () => {
    const asked = await requestChange(stage, provided, 'Install version 3.1.1');
    await moment('CHANGE_REQUESTED');
    const { id } = asked;
    await refused('cab-member', 'approveChange', { id }, 'CI_EFFECTS_REQUIRED');
    const unfit = { id, configurationItemId: provided.database.id, attributes: { engine: null } };
    await refused('change-manager', 'recordChangeEffect', unfit, 'ATTRIBUTE_REQUIRED');
    const effects = [
      { configurationItemId: provided.application.id, attributes: { version: '3.1.1' } },
      { configurationItemId: provided.database.id, attributes: { version: '18.4' } },
    ];
    for (const effect of effects) await as('change-manager').does('recordChangeEffect', { id, ...effect });
    await recordAddition(stage, provided, id);
    await refused('cab-member', 'approveChange', { id }, 'ASSESSMENT_REQUIRED');
    await assess(stage, id);
    await onceKnown('problem-manager', 'linkProblemChange', { id: problem.id, changeId: id });
    await soon(
      'the change learns what it is to fix',
      () =>
        as('change-manager').ask<{ change: { problem: { key: string } | null } }>(
          'query Fixes($id: ID!) { change(id: $id) { problem { key } } }',
          { id },
        ),
      (seen) => seen.change.problem?.key === problem.key,
    );
    const no = await refused('agent', 'approveChange', { id }, 'FORBIDDEN');
    check.that('a refusal says who may', no.message.includes('CHANGE_ADVISORY_BOARD_MEMBER'), no);
    await refused('change-manager', 'approveChange', { id }, 'APPROVER_IS_REQUESTER');
    const approved = await as('cab-member').does('approveChange', { id });
    check.equal('it is approved', approved.state, 'APPROVED');
    change = approved;
    return approved.key;
  });
  await chapter('it is tested and scheduled', async () => {
    const id = change?.id;
    const window = windowFromNow();
    await refused('change-manager', 'scheduleChange', { id, ...window }, 'TEST_EVIDENCE_REQUIRED');
    const test = { id, evidence: 'Test run 311: 412 of 412 passed.' };
    await as('engineer').does('recordChangeTest', { ...test, result: 'PASSED' });
    await refused('agent', 'scheduleChange', { id, ...window }, 'FORBIDDEN');
    const scheduled = await as('change-manager').does('scheduleChange', { id, ...window });
    check.equal('it is scheduled', scheduled.state, 'SCHEDULED');
    await refused('change-manager', 'closeChange', { id, outcome: 'SUCCESSFUL' }, 'ILLEGAL_TRANSITION');
    return `from ${window.startsAt}`;
  });
  if (!change) throw new Error('no change was authorised');
  return change;
};

/** A change that is made by hand, without a release: its window overlaps the other's on the same item. */
export const changeByHand = async (stage: Stage, provided: Provided, planned: Named): Promise<void> => {
  const { as, check, chapter, refused, soon } = stage;
  const { database } = provided;
  await chapter('a change made by hand closes only when the CMDB says the same', async () => {
    const { id, key } = await requestChange(stage, provided, 'Name the database by its new name');
    const attributes = { environment: 'ACCEPTANCE' };
    await as('change-manager').does('recordChangeEffect', { id, configurationItemId: database.id, attributes });
    await assess(stage, id);
    await as('cab-member').does('approveChange', { id });
    await as('engineer').does('recordChangeTest', { id, result: 'PASSED', evidence: 'Tried on the copy.' });
    const window = windowFromNow();
    await refused('change-manager', 'scheduleChange', { id, ...window }, 'SCHEDULE_CONFLICTS');
    await refused(
      'change-manager',
      'scheduleChange',
      { id, ...window, acceptConflictsWith: [planned.id] },
      'CONFLICT_REASON_REQUIRED',
    );
    const because = { acceptedBecause: 'The same people make both.' };
    await as('change-manager').does('scheduleChange', { id, ...window, acceptConflictsWith: [planned.id], ...because });
    const started = await soon(
      'its window opens',
      () => as('engineer').tries('startChange', { id }),
      ({ refusal }) => refusal?.code !== 'OUTSIDE_WINDOW',
    );
    check.equal('then it is begun', [started.record?.state, started.refusal], ['IN_IMPLEMENTATION', null]);
    await as('engineer').does('implementChange', { id });
    await refused('change-manager', 'closeChange', { id, outcome: 'SUCCESSFUL' }, 'REVIEW_REQUIRED');
    await as('cab-member').does('reviewChange', { id, objectivesMet: true, summary: 'Done as planned.' });
    await refused('change-manager', 'closeChange', { id, outcome: 'SUCCESSFUL' }, 'CMDB_DIVERGES');
    await as('configuration-manager').does('changeConfigurationItem', {
      ...{ id: database.id, attributes, changeId: id, reason: 'What the change did.' },
    });
    const closed = await soon(
      'the change follows the record of the item',
      () => as('change-manager').tries('closeChange', { id, outcome: 'SUCCESSFUL' }),
      ({ refusal }) => refusal?.code !== 'CMDB_DIVERGES',
    );
    check.equal('and is closed', [closed.record?.state, closed.refusal], ['CLOSED', null]);
    return key;
  });
};

/**
 * A change of one item that is made by hand and closed well.
 *
 * @param meanwhile  what happens while it is asked for and not yet made
 */
export const closedChange = async (
  stage: Stage,
  provided: Provided,
  title: string,
  meanwhile: (changeId: string) => Promise<void>,
): Promise<Named> => {
  const { as, check, soon } = stage;
  const { id } = await requestChange(stage, provided, title);
  const effect = { configurationItemId: provided.application.id, attributes: { version: '3.1.1' } };
  await as('change-manager').does('recordChangeEffect', { id, ...effect });
  await assess(stage, id);
  await meanwhile(id);
  await as('cab-member').does('approveChange', { id });
  await as('engineer').does('recordChangeTest', { id, result: 'PASSED', evidence: 'Tried on the copy.' });
  await as('change-manager').does('scheduleChange', { id, ...windowFromNow() });
  const started = await soon(
    'the window of the change opens',
    () => as('engineer').tries('startChange', { id }),
    ({ refusal }) => refusal?.code !== 'OUTSIDE_WINDOW',
  );
  check.equal('then the change is begun', [started.record?.state, started.refusal], ['IN_IMPLEMENTATION', null]);
  await as('engineer').does('implementChange', { id });
  await as('cab-member').does('reviewChange', { id, objectivesMet: true, summary: 'Done as planned.' });
  await as('configuration-manager').does('changeConfigurationItem', {
    ...{ id: provided.application.id, attributes: effect.attributes, changeId: id, reason: 'What the change did.' },
  });
  const { record, refusal } = await soon(
    'the change follows the record of its item',
    () => as('change-manager').tries('closeChange', { id, outcome: 'SUCCESSFUL' }),
    (outcome) => outcome.refusal?.code !== 'CMDB_DIVERGES',
  );
  check.equal('and the change is closed', [record?.state, refusal], ['CLOSED', null]);
  if (!record) throw new Error('the change was not closed');
  return record;
};
