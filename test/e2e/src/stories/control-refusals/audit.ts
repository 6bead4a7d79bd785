/** What audits of the configuration refuse. */
import { persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { anItem, aType, inHours, mark, once, type Provocations } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2011 9.1';
const impartial = 'ISO/IEC 20000-1:2018 9.2';
const who = 'auditor';

const plan = (typeNames: readonly string[], over: object = {}) => ({
  ...{ title: 'What stands in the hall', typeNames, plannedFor: inHours(0), dueAt: inHours(48) },
  ...over,
});

type Audits = {
  readonly configurationAudits: { readonly nodes: readonly { readonly previous: { readonly id: string } | null }[] };
};
type Counted = Named & { readonly variances: readonly { readonly id: string }[] };

/** An audit of a type of its own that was counted: three items are not where they are recorded. */
const counted = once(async (stage: Stage) => {
  const typeName = await aType(stage);
  const items: Named[] = [];
  const owned = { typeName, attributes: { location: 'Hall 1' }, ownerId: persona('configuration-manager').personId };
  for (const _ of ['first', 'second', 'third']) items.push(await anItem(stage, owned));
  const audit = await stage.as(who).does('planConfigurationAudit', plan([typeName]));
  const count = items.map(({ id }) => ({ itemId: id, name: id, attributes: { location: 'Hall 2' } }));
  const found = await stage
    .as(who)
    .does<Counted>('countConfigurationAudit', { id: audit.id, count }, 'id key version state variances { id }');
  return { id: found.id, varianceIds: found.variances.map(({ id }) => id) };
});

const settle = async (stage: Stage, place: number, over: object) => {
  const { id, varianceIds } = await counted(stage);
  const input = { id, varianceId: varianceIds[place], ...over };
  return { who, command: 'settleConfigurationVariance', input } as const;
};

export const ofAudits: Provocations = {
  CI_TYPE_UNKNOWN: {
    clause,
    attempt: async () => ({ who, command: 'planConfigurationAudit', input: plan(['NO_SUCH_TYPE']) }),
  },
  AUDITOR_OWNS_ITEMS: {
    clause: impartial,
    attempt: async (stage) => {
      const typeName = await aType(stage);
      await anItem(stage, { typeName, attributes: {}, ownerId: persona(who).personId });
      return { who, command: 'planConfigurationAudit', input: plan([typeName]) };
    },
  },
  AUDITOR_REQUIRED: {
    clause: impartial,
    attempt: async (stage) => ({
      who: 'configuration-manager',
      command: 'closeConfigurationAudit',
      input: { id: (await counted(stage)).id, conclusion: 'All is well.' },
    }),
  },
  RUN_NOT_USABLE: {
    clause,
    attempt: async (stage) => {
      const typeName = await aType(stage);
      const { id } = await stage.as(who).does('planConfigurationAudit', plan([typeName]));
      const source = await stage
        .as('configuration-manager')
        .does('defineDiscoverySource', { name: `hall ${mark()}`, rank: 10 });
      const run = await stage
        .as('configuration-manager')
        .does('startDiscoveryRun', { sourceId: source.id, full: true });
      return { who, command: 'countConfigurationAudit', input: { id, runId: run.id } };
    },
  },
  VARIANCE_SETTLED: {
    clause,
    attempt: async (stage) => {
      const end = await settle(stage, 0, { outcome: 'ACCEPTED', reason: 'It is on loan for a week.' });
      await stage.as(who).does(end.command, end.input);
      return end;
    },
  },
  VARIANCE_REASON_REQUIRED: { clause, attempt: (stage) => settle(stage, 1, { outcome: 'ACCEPTED' }) },
  ACCEPTER_OWNS_ITEM: {
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    attempt: async (stage) => {
      const end = await settle(stage, 2, { outcome: 'ACCEPTED', reason: 'It may stay there.' });
      return { ...end, who: 'configuration-manager' };
    },
  },
  VARIANCE_CHANGE_REQUIRED: { clause, attempt: (stage) => settle(stage, 1, { outcome: 'CHANGE_RAISED' }) },
  VARIANCE_NOT_FIXED: { clause, attempt: (stage) => settle(stage, 1, { outcome: 'FIXED' }) },
  NOT_IN_SERIES: {
    clause,
    attempt: async (stage) => {
      const { id } = await counted(stage);
      return { who, command: 'endConfigurationAuditSeries', input: { id, reason: 'The hall is given up.' } };
    },
  },
  SERIES_GONE_ON: {
    clause,
    attempt: async (stage) => {
      const typeName = await aType(stage);
      const daily = { everyDays: 1, plannedFor: inHours(-24), dueAt: inHours(48) };
      const { id } = await stage.as(who).does('planConfigurationAudit', plan([typeName], daily));
      await stage.soon(
        'it is planned again',
        () => stage.as(who).ask<Audits>('{ configurationAudits(last: 20) { nodes { previous { id } } } }'),
        ({ configurationAudits }) => configurationAudits.nodes.some(({ previous }) => previous?.id === id),
      );
      return { who, command: 'endConfigurationAuditSeries', input: { id, reason: 'The hall is given up.' } };
    },
  },
  VARIANCES_OPEN: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'closeConfigurationAudit',
      input: { id: (await counted(stage)).id, conclusion: 'All is well.' },
    }),
  },
};
