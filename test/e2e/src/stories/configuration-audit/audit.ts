/** The auditor counts, each variance ends, and only then the audit does. */
import { persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { chained } from '../verify.ts';
import { proposed, report, type Site } from './report.ts';

const clause = 'ISO/IEC 20000-1:2011 9.1';
const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

type Variance = { readonly id: string; readonly kind: string; readonly name: string; readonly observed: unknown };
type Counted = Named & { readonly contentHash: string; readonly expectedCount: number; readonly variances: Variance[] };
const counted = 'id key version state contentHash expectedCount variances { id kind name observed }';

export const planAudit = async ({ as, check, chapter, refused }: Stage, site: Site): Promise<Named> => {
  let audit: Named | undefined;
  await chapter('an audit is planned, at an interval', async () => {
    const keeper = as('configuration-manager');
    const own = {
      name: `spare of ${site.source}`,
      typeName: site.typeName,
      ownerId: persona('configuration-manager').personId,
    };
    const spare = await keeper.does('registerConfigurationItem', { ...own, state: 'PLANNED' });
    const plan = { title: `What stands in ${site.source}`, typeNames: [site.typeName], everyDays: 90 };
    const times = { plannedFor: inDays(0), dueAt: inDays(14) };
    const no = await refused(
      'configuration-manager',
      'planConfigurationAudit',
      { ...plan, ...times },
      'AUDITOR_OWNS_ITEMS',
    );
    check.equal('nobody audits what they answer for', no.clause, 'ISO/IEC 20000-1:2018 9.2');
    await refused('agent', 'planConfigurationAudit', { ...plan, ...times }, 'FORBIDDEN');
    const made = await as('auditor').does('planConfigurationAudit', { ...plan, ...times });
    check.equal('it is planned', made.state, 'PLANNED');
    audit = made;
    return `${made.key}, ${spare.key} is none of its auditor's`;
  });
  if (!audit) throw new Error('no audit was planned');
  return audit;
};

const count = async (stage: Stage, site: Site, { id }: Named): Promise<Counted> => {
  const { as, check, refused } = stage;
  await report(stage, site, { m1: 'Hall 1', m2: 'Hall 3', m4: 'Hall 2' });
  const { discoveryRuns } = await as('auditor').ask<{ discoveryRuns: { nodes: { id: string }[] } }>(
    '{ discoveryRuns(first: 1) { nodes { id } } }',
  );
  const runId = discoveryRuns.nodes[0]?.id;
  await refused('configuration-manager', 'countConfigurationAudit', { id, runId }, 'AUDITOR_REQUIRED');
  const audit = await as('auditor').does<Counted>('countConfigurationAudit', { id, runId }, counted);
  check.that('what was compared is sealed', /^[0-9a-f]{64}$/.test(audit.contentHash), audit.contentHash);
  check.equal('three were expected', audit.expectedCount, 3);
  check.equal(
    'each variance is named',
    audit.variances.map(({ kind, name }) => [kind, name.slice(0, 2)]),
    [
      ['DIFFERENT', 'm2'],
      ['NOT_FOUND', 'm3'],
      ['NOT_RECORDED', 'm4'],
    ],
  );
  return audit;
};

export const carryOut = async (stage: Stage, site: Site, planned: Named): Promise<void> => {
  const { as, check, chapter, refused, onceKnown } = stage;
  const { id } = planned;
  const auditor = as('auditor');
  const keeper = as('configuration-manager');
  let variances: readonly Variance[] = [];
  const settle = (place: number, outcome: string, more: object = {}) =>
    ({ id, varianceId: variances[place]?.id ?? '', outcome, ...more }) as const;
  await chapter('what is there is held against the records', async () => {
    const audit = await count(stage, site, planned);
    variances = audit.variances;
    const no = await refused('auditor', 'closeConfigurationAudit', { id, conclusion: 'done' }, 'VARIANCES_OPEN');
    check.equal('it is not closed with variances open', no.clause, clause);
    return `${audit.key}, ${variances.length} variances`;
  });
  await chapter('each variance ends: fixed, with a change, or accepted with a reason', async () => {
    const no = await refused('auditor', 'settleConfigurationVariance', settle(0, 'FIXED'), 'VARIANCE_NOT_FIXED');
    check.equal('fixed is what the records show', no.clause, clause);
    for (const { id: proposalId, kind } of await proposed(stage, site))
      if (kind === 'UPDATE')
        await keeper.does('acceptDiscoveryProposal', { id: proposalId, reason: `found by ${planned.key}` });
    await auditor.does('settleConfigurationVariance', settle(0, 'FIXED'));
    await refused('auditor', 'settleConfigurationVariance', settle(1, 'CHANGE_RAISED'), 'VARIANCE_CHANGE_REQUIRED');
    const change = await onceKnown('change-manager', 'requestChange', {
      ...{ title: `Take m3 of ${site.source} out`, description: 'It is gone.', type: 'NORMAL', serviceIds: [] },
      ...{ justification: `Found by ${planned.key}.`, backOutPlan: 'Bring it back.' },
    });
    await auditor.does('settleConfigurationVariance', settle(1, 'CHANGE_RAISED', { changeId: change.id }));
    await refused('auditor', 'settleConfigurationVariance', settle(2, 'ACCEPTED'), 'VARIANCE_REASON_REQUIRED');
    await auditor.does('settleConfigurationVariance', settle(2, 'ACCEPTED', { reason: 'It is on loan for a week.' }));
    return change.key;
  });
  await chapter('the audit is closed, and is evidence', async () => {
    await refused('configuration-manager', 'closeConfigurationAudit', { id, conclusion: 'x' }, 'AUDITOR_REQUIRED');
    const closed = await auditor.does('closeConfigurationAudit', { id, conclusion: 'Moves are recorded late.' });
    check.equal('it is closed', closed.state, 'CLOSED');
    await refused('auditor', 'closeConfigurationAudit', { id, conclusion: 'again' }, 'ILLEGAL_TRANSITION');
    await chained(stage, 'configurationAudit', id, [
      ...['ConfigurationAuditPlanned', 'ConfigurationAuditCounted'],
      ...Array.from({ length: 3 }, () => 'ConfigurationAuditVarianceSettled'),
      'ConfigurationAuditClosed',
    ]);
    return undefined;
  });
};
