/** A deployment run whose service is killed at each of its steps: it ends as if nobody had been killed, nothing twice, nothing lost. */
import type { Actor } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { changer, engineer, keeper, pipeline, releaser } from '../fixture.ts';
import { processes } from '../processes.ts';
import { aMortal, until, type Way } from './fixture.ts';

const { ask, dying, quiet, db, setClock, historyOf, deadLetters, published } = await aMortal();

type Input = Readonly<Record<string, unknown>> & { readonly id?: string };
type Told = { readonly id: string; readonly version: number; readonly criteria: readonly { readonly id: string }[] };

const one = async (record: string, id: string, fields: string) =>
  (await ask(engineer, `query One($id: ID!) { ${record}(id: $id) { ${fields} } }`, { id })).data[record];

/** What a careful client adds, so that a command that is given twice is done once: a key, or the version that it saw. */
const guard = async (record: string, { id }: Input): Promise<Input> =>
  id === undefined
    ? { idempotencyKey: crypto.randomUUID() }
    : { expectedVersion: (await one(record, id, 'version')).version };

/** Gives a command until it is answered; what is in conflict then was done by an attempt whose answer was lost. */
const tell = async (
  record: string,
  actor: Actor,
  [mutation, type]: readonly [mutation: string, type: string],
  given: Input,
  fields = '',
): Promise<Told> => {
  const shown = `id version ${fields}`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${record} { ${shown} } refusal { code message } } }`;
  const input = { ...given, ...(await guard(record, given)) };
  const { data, unanswered } = await ask(actor, query, { input });
  const { refusal, [record]: told } = data[mutation];
  if (refusal?.code === 'CONFLICT' && unanswered > 0 && given.id !== undefined) return one(record, given.id, shown);
  if (refusal) throw new Error(`${mutation}: ${JSON.stringify(refusal)}`);
  return told;
};
const onChange = (mutation: string, type: string, input: Input, actor = changer) =>
  tell('change', actor, [mutation, type], input);
const onRelease = (mutation: string, type: string, input: Input, actor = releaser) =>
  tell('release', actor, [mutation, type], input, 'criteria { id }');
const onItem = async (mutation: string, type: string, input: object) =>
  (
    await ask(keeper, `mutation ($input: ${type}!) { ${mutation}(input: $input) { configurationItem { id } } }`, {
      input,
    })
  ).data[mutation].configurationItem.id as string;

const runFields = 'id state step backwards openItems { itemKey } escalations { cause end refused { code } }';

/** The run of the change, once it stands there. */
const runAt = async (changeId: string, wanted: Readonly<Record<string, unknown>>) => {
  const { deploymentRun } = await until(
    `the run is ${JSON.stringify(wanted)}`,
    () => one('change', changeId, `deploymentRun { ${runFields} }`),
    ({ deploymentRun: run }) => run !== null && Object.entries(wanted).every(([name, is]) => run[name] === is),
  );
  return deploymentRun;
};

let days = 0;
/** A night of its own for each, so that nothing stands against it. */
const nextNight = () => {
  days += 2;
  const night = (hour: string) => `2026-03-${String(days).padStart(2, '0')}T${hour}:00.000Z`;
  return { window: { startsAt: night('20:00'), endsAt: night('22:00') }, midst: night('20:30') };
};

type Asked = { readonly id: string; readonly itemId: string; readonly night: ReturnType<typeof nextNight> };

const anItem = (typeName: string, attributes: object) =>
  onItem('registerConfigurationItem', 'RegisterConfigurationItemInput', {
    ...{ name: 'mail', typeName, state: 'IN_USE', attributes },
  });

/** An item, and a change of it that is assessed and waits for its approval. */
const assessed = async (effect: object = { attributes: { version: '19' } }): Promise<Asked> => {
  const itemId = await anItem('DATABASE', { engine: 'PostgreSQL', version: '18' });
  const asked = { title: 'to 19', description: 'to 19', justification: 'mended there', backOutPlan: 'go back' };
  const { id } = await onChange('requestChange', 'RequestChangeInput', asked, engineer);
  await onChange('recordChangeEffect', 'RecordChangeEffectInput', { id, configurationItemId: itemId, ...effect });
  for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY'])
    await onChange('assessChange', 'AssessChangeInput', {
      ...{ id, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
    });
  return { id, itemId, night: nextNight() };
};

/** From the approval to an accepted release. */
const accepted = async ({ id, night: { window, midst } }: Asked): Promise<string> => {
  await onChange('approveChange', 'ChangeCommandInput', { id });
  await runAt(id, { step: 'RELEASE' });
  await onChange('recordChangeTest', 'RecordChangeTestInput', { id, result: 'PASSED', evidence: 'run 812' });
  await onChange('scheduleChange', 'ScheduleChangeInput', { id, ...window });
  await runAt(id, { step: 'DEPLOYMENT' });
  const release = await onRelease('planRelease', 'PlanReleaseInput', {
    ...{ title: 'Mail 2026.1', changeIds: [id], ...window, environments: ['LIVE'] },
    criteria: [{ description: 'a mail arrives' }],
  });
  await quiet();
  await onRelease('buildRelease', 'BuildReleaseInput', { id: release.id, build: 'mail@0d1f' }, pipeline);
  await onRelease('checkReleaseCriterion', 'CheckReleaseCriterionInput', {
    ...{ id: release.id, criterionId: release.criteria[0]?.id, met: true, evidence: 'run 813' },
  });
  await onRelease('acceptRelease', 'ReleaseCommandInput', { id: release.id });
  setClock(midst);
  return release.id;
};

const deploy = (releaseId: string) => onRelease('deployRelease', 'ReleaseCommandInput', { id: releaseId }, pipeline);

const closed = async (id: string, outcome: 'SUCCESSFUL' | 'BACKED_OUT') => {
  await onChange('reviewChange', 'ReviewChangeInput', {
    ...{ id, objectivesMet: outcome === 'SUCCESSFUL', summary: 'looked at' },
  });
  await onChange('closeChange', 'CloseChangeInput', { id, outcome });
};

/** What came of it, without what differs each time. */
const outcomeOf = async ({ id, itemId }: Asked, releaseId: string, run: { id: string }) => ({
  run: await one('deploymentRun', run.id, 'state step backwards openItems { __typename } escalations { cause end }'),
  starts: (await historyOf(run.id)).filter((type) => type === 'DeploymentRunStarted').length,
  change: [(await one('change', id, 'state')).state, (await historyOf(id)).toSorted()],
  release: [(await one('release', releaseId, 'state')).state, (await historyOf(releaseId)).toSorted()],
  item: [await one('configurationItem', itemId, 'state attributes'), await historyOf(itemId)],
});

type End = { readonly releaseId: string; readonly run: { readonly id: string } };
/** What goes before undisturbed, and gives what the service is killed in. */
type Tale = (asked: Asked) => Promise<() => Promise<End>>;

/** Deployed, the CMDB as it was to be, reviewed and closed. */
const made = async ({ id }: Asked, releaseId: string): Promise<End> => {
  await deploy(releaseId);
  await runAt(id, { step: 'CLOSURE', backwards: false });
  await quiet();
  await closed(id, 'SUCCESSFUL');
  const run = await runAt(id, { state: 'COMPLETED' });
  await onRelease('closeRelease', 'ReleaseCommandInput', { id: releaseId });
  return { releaseId, run };
};

/** The release fails, is taken back, and the CMDB is as before. */
const takenBack = async ({ id }: Asked, releaseId: string): Promise<End> => {
  await onRelease('failRelease', 'FailReleaseInput', { id: releaseId, why: 'slow', backedOut: false });
  await runAt(id, { step: 'BACK_OUT' });
  await onRelease('backOutRelease', 'ReleaseWhyInput', { id: releaseId, why: 'the snapshot' }, pipeline);
  await runAt(id, { step: 'CLOSURE', backwards: true });
  await quiet();
  await closed(id, 'BACKED_OUT');
  return { releaseId, run: await runAt(id, { state: 'COMPENSATED' }) };
};

const tales = {
  'from the approval to the closure': async (asked) => async () => made(asked, await accepted(asked)),
  'from the deployment to the closure': async (asked) => {
    const releaseId = await accepted(asked);
    return () => made(asked, releaseId);
  },
  'taken back after the deployment': async (asked) => {
    const releaseId = await accepted(asked);
    await deploy(releaseId);
    await runAt(asked.id, { step: 'CLOSURE', backwards: false });
    return () => takenBack(asked, releaseId);
  },
  'kept from the CMDB by its rules': async (asked) => {
    const application = await anItem('APPLICATION', { version: '1', environment: 'PRODUCTION' });
    await onItem('relateConfigurationItem', 'RelateConfigurationItemInput', {
      ...{ id: application, kind: 'DEPENDS_ON', toId: asked.itemId },
    });
    const releaseId = await accepted(asked);
    return async () => {
      await deploy(releaseId);
      return { releaseId, run: await runAt(asked.id, { state: 'ESCALATED', step: 'CONFIGURATION' }) };
    };
  },
} as const satisfies Readonly<Record<string, Tale>>;
const ends: Readonly<Record<keyof typeof tales, string>> = {
  'from the approval to the closure': 'COMPLETED',
  'from the deployment to the closure': 'COMPLETED',
  'taken back after the deployment': 'COMPENSATED',
  'kept from the CMDB by its rules': 'ESCALATED',
};

const told = async (name: keyof typeof tales, way?: Way) => {
  const isKept = name === 'kept from the CMDB by its rules';
  const asked = await assessed(isKept ? { state: 'RETIRED', attributes: {} } : undefined);
  const work = await tales[name](asked);
  await quiet();
  let end: End | undefined;
  const tale = async () => {
    end = await work();
  };
  const kills = way === undefined ? await tale().then(() => 0) : await dying(way, tale);
  await quiet();
  if (!end) throw new Error('it came to no end');
  return { kills, outcome: await outcomeOf(asked, end.releaseId, end.run) };
};

describe('killed wherever it is about to record something', () => {
  it.each<[keyof typeof tales, Way, number]>([
    ['from the approval to the closure', 'BEFORE', 15],
    ['from the approval to the closure', 'UNANSWERED', 12],
    ['from the deployment to the closure', 'UNMARKED', 3],
    ['taken back after the deployment', 'BEFORE', 6],
    ['taken back after the deployment', 'UNANSWERED', 6],
    ['kept from the CMDB by its rules', 'BEFORE', 3],
  ])(
    '%s (%s): it ends as it does undisturbed, after %i kills at the least',
    async (tale, way, atLeast) => {
      const calm = await told(tale);
      expect(calm.outcome.run.state).toBe(ends[tale]);
      const { kills, outcome } = await told(tale, way);
      expect(outcome).toEqual(calm.outcome);
      expect(kills).toBeGreaterThanOrEqual(atLeast);
    },
    400_000,
  );

  it('nothing is published twice or left out, nothing is given up, rows are what their histories say', async () => {
    const { recorded, streamed } = await published();
    expect(streamed).toBe(recorded);
    expect(await deadLetters()).toBe(0);
    const stores = processes.flatMap(({ stores: own }) => own);
    expect((await read(db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores))).findings).toEqual([]);
  });
});
