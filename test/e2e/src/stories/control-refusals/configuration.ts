/** What configuration refuses. */
import { demoId } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { agreedServiceId, anAsset, anItem, aType, inHours, mark, once, type Provocations } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.2.6';
const model = 'ISO/IEC 20000-1:2011 9.1';
const who = 'configuration-manager';
const register = 'registerConfigurationItem';

/** What a host needs. */
const pair = once(async (stage) => {
  const [needing, needed] = [await anItem(stage), await anItem(stage)];
  await stage.as(who).does('relateConfigurationItem', { id: needing.id, kind: 'RUNS_ON', toId: needed.id });
  return { needing, needed };
});

const baseline = once(async ({ as }: Stage) => {
  const name = `before ${mark()}`;
  const { id } = await as(who).does<Named>('takeConfigurationBaseline', { name }, 'id');
  return { id, name };
});

const host = (attributes: object) => ({ name: `host ${mark()}`, typeName: 'HOST', attributes });

export const ofConfiguration: Provocations = {
  CI_TYPE_UNKNOWN: {
    clause: model,
    attempt: async () => ({ who, command: register, input: { name: 'A thing', typeName: 'NO_SUCH_TYPE' } }),
  },
  PARENT_FIXED: {
    clause: model,
    attempt: async (stage) => ({
      who,
      command: 'defineCiType',
      input: { name: await aType(stage), parent: 'HOST', description: 'Now a host.' },
    }),
  },
  ALREADY_REGISTERED: {
    clause,
    attempt: async (stage) => {
      const from = { source: 'a plan', externalId: mark() };
      await anItem(stage, from);
      return { who, command: register, input: { ...host({}), ...from } };
    },
  },
  SERVICE_ITEM_REQUIRED: {
    clause,
    attempt: async () => ({ who, command: register, input: { ...host({}), serviceId: agreedServiceId } }),
  },
  REASON_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await anItem(stage);
      return { who, command: 'changeConfigurationItem', input: { id, name: 'Another name', reason: ' ' } };
    },
  },
  RELATION_NOT_ALLOWED: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'relateConfigurationItem',
      input: { id: (await anItem(stage)).id, kind: 'LICENSED_BY', toId: (await anItem(stage)).id },
    }),
  },
  TARGET_RETIRED: {
    clause,
    attempt: async (stage) => {
      const [item, gone] = [await anItem(stage), await anItem(stage)];
      await stage.as(who).does('retireConfigurationItem', { id: gone.id });
      return { who, command: 'relateConfigurationItem', input: { id: item.id, kind: 'RUNS_ON', toId: gone.id } };
    },
  },
  STATE_NOT_IN_LIFECYCLE: {
    clause,
    attempt: async () => ({
      who,
      command: register,
      input: {
        ...{ name: 'A manual', typeName: 'DOCUMENT', state: 'UNDER_MAINTENANCE' },
        attributes: { location: 'The shelf' },
      },
    }),
  },
  BASELINE_NAME_TAKEN: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'takeConfigurationBaseline',
      input: { name: (await baseline(stage)).name },
    }),
  },
  BASELINE_IMMUTABLE: {
    clause,
    amongMany: async (stage) => {
      const { id } = await baseline(stage);
      const { deleteConfigurationBaseline } = await stage.as(who).ask<{
        deleteConfigurationBaseline: { refusal: { code: string; message: string; clause: string; allowed: string[] } };
      }>(
        'mutation Remove($id: ID!) { deleteConfigurationBaseline(id: $id) { refusal { code message clause allowed } } }',
        { id },
      );
      return deleteConfigurationBaseline.refusal;
    },
  },
  BEFORE_BEGINNING: {
    clause,
    attempt: async (stage) => {
      const { id } = await anItem(stage);
      const span = { from: inHours(-48), until: inHours(-24) };
      return { who, command: 'correctConfigurationItem', input: { id, name: 'Once', reason: 'An old list.', ...span } };
    },
  },
  NOT_A_DEPENDENCY: {
    clause,
    attempt: async (stage) => {
      const { needing, needed } = await pair(stage);
      const members = [needed.id, demoId('configuration item', 'core-switch-1')];
      const group = { name: 'hosts', need: 'ANY', members: members.map((itemId) => ({ kind: 'RUNS_ON', itemId })) };
      return { who, command: 'groupDependencies', input: { id: needing.id, groups: [group] } };
    },
  },
  DEPENDED_ON: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'retireConfigurationItem',
      input: { id: (await pair(stage)).needed.id },
    }),
  },
  DISPOSAL_RECORD_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2018 8.2.5',
    attempt: async (stage) => {
      const { id } = await anItem(stage);
      await anAsset(stage, { configurationItemIds: [id] });
      return { who, command: 'retireConfigurationItem', input: { id } };
    },
  },
  ATTRIBUTE_UNKNOWN: {
    clause,
    attempt: async () => ({ who, command: register, input: host({ colour: 'red' }) }),
  },
  ATTRIBUTE_REQUIRED: {
    clause,
    attempt: async () => ({ who, command: register, input: { name: 'A store', typeName: 'DATABASE' } }),
  },
  ATTRIBUTE_INVALID: {
    clause,
    attempt: async () => ({ who, command: register, input: host({ cpuCores: 'many' }) }),
  },
};
