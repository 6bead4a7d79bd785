/** Event types of configuration management. Source: ISO/IEC 20000-1:2018 8.2.6. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';
import { Attributes, AttributeValue, configurationItemStates, relationKinds } from './effect.ts';

const configuration = eventsOf('control', 'configuration');

export const attributeKinds = ['TEXT', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'DATE', 'ENUM'] as const;
export const failureTravelWords = ['TO_SOURCE', 'TO_TARGET', 'NOWHERE'] as const;
export const dependencyNeeds = ['ANY', 'ALL', 'AT_LEAST'] as const;

const personId = '01980000-0000-7000-8000-000000000003';
const ciId = '01980000-0000-7000-8000-000000000005';
const otherCiId = '01980000-0000-7000-8000-00000000000d';
const ciTypeId = '01980000-0000-7000-8000-00000000000e';

export const ciTypeEvents = {
  CiTypeDefined: configuration({
    type: 'CiTypeDefined',
    summary: 'A version of a type of configuration items is in force; items keep the version they were checked by.',
    data: Type.Object({
      id: Id,
      name: Text,
      /** The type whose rules hold as well; null for none. */
      parent: nullable(Text),
      description: Text,
      attributes: Type.Array(
        Type.Object({
          name: Text,
          kind: oneOf(attributeKinds),
          required: Type.Boolean(),
          /** What an ENUM may hold; empty for other kinds. */
          values: Type.Array(Text),
          /** What the whole of a TEXT must match; null for anything. */
          pattern: nullable(Text),
          description: Text,
        }),
      ),
      /** Relations that an item of this type may have to others; `to` names the types, empty for any. */
      relations: Type.Array(Type.Object({ kind: oneOf(relationKinds), to: Type.Array(Text) })),
      /** States that an item of this type may be in; empty or absent for those of the type above. */
      states: Type.Optional(Type.Array(oneOf(configurationItemStates))),
      /** Attributes by which two records are suspected to be of one item; empty or absent for those of the type above. */
      identifying: Type.Optional(Type.Array(Text)),
      /** Days after which an item that its source did not confirm is stale; null or absent for those of the type above. */
      freshnessDays: Type.Optional(nullable(Type.Integer())),
      /** Whether an item stays until the disposal of its assets is recorded; null: as the type above says. */
      disposalRecorded: Type.Optional(nullable(Type.Boolean())),
    }),
    sample: {
      id: ciTypeId,
      name: 'DATABASE',
      parent: null,
      description: 'A database server or instance.',
      attributes: [
        { name: 'engine', kind: 'TEXT', required: true, values: [], pattern: null, description: 'Product name.' },
      ],
      relations: [{ kind: 'RUNS_ON', to: ['HOST'] }],
      states: ['PLANNED', 'IN_USE', 'UNDER_MAINTENANCE', 'RETIRED'],
      identifying: [],
      freshnessDays: 35,
      disposalRecorded: true,
    },
  }),
};

export const relationKindEvents = {
  RelationKindDefined: configuration({
    type: 'RelationKindDefined',
    summary: 'What a kind of relation means for impact is in force as said; relations that are there mean it, too.',
    data: Type.Object({
      id: Id,
      name: oneOf(relationKinds),
      failure: oneOf(failureTravelWords),
      description: Text,
    }),
    sample: {
      id: '01980000-0000-7000-8000-00000000000f',
      name: 'COVERED_BY',
      failure: 'TO_SOURCE',
      description: 'The source may be used as long as the target is in force.',
    },
  }),
};

export const baselineEvents = {
  BaselineTaken: configuration({
    type: 'BaselineTaken',
    summary: 'The configuration as of a moment has a name from now on, with a hash of its content.',
    data: Type.Object({
      id: Id,
      key: Text,
      name: Text,
      /** As it was at this moment, */
      asOf: At,
      /** by what was known at this one. */
      knownAt: At,
      /** Hex SHA-256 over all items and relations of the moment. */
      hash: Text,
      items: Type.Integer(),
      relations: Type.Integer(),
      /** The release whose deployment it shows; null for one that somebody took. */
      releaseId: nullable(Id),
    }),
    sample: {
      id: '01980000-0000-7000-8000-000000000020',
      key: 'BL-1001',
      name: 'REL-1001 deployed',
      asOf: '2026-01-03T20:00:00.000Z' as Instant,
      knownAt: '2026-01-03T20:00:02.000Z' as Instant,
      hash: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
      items: 214,
      relations: 391,
      releaseId: '01980000-0000-7000-8000-000000000012',
    },
  }),
};

/** How a configuration item stands after the event: all that a local copy of items needs. */
const itemStands = {
  key: Text,
  name: Text,
  typeName: Text,
  state: oneOf(configurationItemStates),
  /** The service that the item stands for; null for all others. */
  serviceId: nullable(Id),
  ownerId: nullable(Id),
  attributes: Attributes,
};
const itemStanding = {
  key: 'CI-1005',
  name: 'mail-db-1',
  typeName: 'DATABASE',
  state: 'IN_USE' as const,
  serviceId: null,
  ownerId: personId,
  attributes: { engine: 'PostgreSQL', version: '18.1' },
};
/** By which change the record changes: none outside change control. */
const byChange = {
  changeId: nullable(Id),
  /** The release that deployed the change, where one did. */
  releaseId: nullable(Id),
  /** Whether the record goes back to what it was before the change. */
  backedOut: Type.Boolean(),
};
/** The same, of facts that could not name a change before; absent outside change control. */
const byChangeToo = {
  changeId: Type.Optional(nullable(Id)),
  releaseId: Type.Optional(nullable(Id)),
  backedOut: Type.Optional(Type.Boolean()),
};
const withoutChange = { changeId: null, releaseId: null, backedOut: false };

const Relations = Type.Array(Type.Object({ kind: oneOf(relationKinds), toId: Id }));

export const configurationItemEvents = {
  ConfigurationItemRegistered: configuration({
    type: 'ConfigurationItemRegistered',
    summary: 'A configuration item is under configuration management from now on.',
    data: Type.Object({
      id: Id,
      ...itemStands,
      /** The version of the type that its attributes were checked by; 0 for a shipped type. */
      typeVersion: Type.Integer(),
      description: Text,
      /** Where the item is known from: MANUAL, or the name of another system. */
      source: Text,
      /** Its id there; null for MANUAL. */
      externalId: nullable(Text),
      ...byChangeToo,
    }),
    sample: {
      id: ciId,
      ...itemStanding,
      typeVersion: 0,
      description: 'Holds the mailboxes.',
      source: 'MANUAL',
      externalId: null,
    },
  }),
  ConfigurationItemChanged: configuration({
    type: 'ConfigurationItemChanged',
    summary: 'What is recorded of a configuration item changed: by a deployment, or as a correction with a reason.',
    data: Type.Object({
      ...itemStands,
      ...byChange,
      typeVersion: Type.Integer(),
      description: Text,
      /** What changed: names of attributes, or of other fields; none where a deployment confirmed what was recorded. */
      changed: Type.Array(Text),
    }),
    sample: {
      ...itemStanding,
      changeId: '01980000-0000-7000-8000-000000000010',
      releaseId: '01980000-0000-7000-8000-000000000012',
      backedOut: false,
      typeVersion: 0,
      description: 'Holds the mailboxes.',
      changed: ['version'],
    },
  }),
  ConfigurationItemPutIntoUse: configuration({
    type: 'ConfigurationItemPutIntoUse',
    summary: 'A planned configuration item is in use.',
    data: Type.Object({ ...itemStands, ...byChange }),
    sample: { ...itemStanding, ...withoutChange },
  }),
  ConfigurationItemMaintenanceStarted: configuration({
    type: 'ConfigurationItemMaintenanceStarted',
    summary: 'A configuration item is being maintained; it may not do its work.',
    data: Type.Object({ ...itemStands, ...byChange }),
    sample: { ...itemStanding, ...withoutChange, state: 'UNDER_MAINTENANCE' as const },
  }),
  ConfigurationItemMaintenanceEnded: configuration({
    type: 'ConfigurationItemMaintenanceEnded',
    summary: 'Maintenance is over; the configuration item is in use again.',
    data: Type.Object({ ...itemStands, ...byChange }),
    sample: { ...itemStanding, ...withoutChange },
  }),
  ConfigurationItemRetired: configuration({
    type: 'ConfigurationItemRetired',
    summary: 'A configuration item is no longer used; its record stays.',
    data: Type.Object({ ...itemStands, ...byChange }),
    sample: { ...itemStanding, ...withoutChange, state: 'RETIRED' as const },
  }),
  ConfigurationItemEffectRefused: configuration({
    type: 'ConfigurationItemEffectRefused',
    summary:
      'The rules kept a configuration item from what a deployment, or its back-out, made of it; its record is as before.',
    data: Type.Object({
      ...itemStands,
      ...byChange,
      /** The refusal. */
      code: Text,
      message: Text,
      clause: nullable(Text),
    }),
    sample: {
      ...itemStanding,
      ...withoutChange,
      code: 'DEPENDED_ON',
      message: 'CI-1001 needs it.',
      clause: 'ISO/IEC 20000-1:2018 8.2.6',
    },
  }),
  ConfigurationItemsRelated: configuration({
    type: 'ConfigurationItemsRelated',
    summary: 'Relations from this configuration item to others were recorded.',
    data: Type.Object({ ...itemStands, relations: Relations, ...byChangeToo }),
    sample: { ...itemStanding, relations: [{ kind: 'RUNS_ON', toId: otherCiId }] },
  }),
  ConfigurationItemsUnrelated: configuration({
    type: 'ConfigurationItemsUnrelated',
    summary: 'Relations from this configuration item to others were taken away.',
    data: Type.Object({ ...itemStands, relations: Relations, ...byChangeToo }),
    sample: { ...itemStanding, relations: [{ kind: 'RUNS_ON', toId: otherCiId }] },
  }),
  ConfigurationItemConfirmed: configuration({
    type: 'ConfigurationItemConfirmed',
    summary: 'The source of a configuration item says that the item is still there; `at` is when it was seen.',
    data: Type.Object({ ...itemStands }),
    sample: itemStanding,
  }),
  ConfigurationItemDependenciesGrouped: configuration({
    type: 'ConfigurationItemDependenciesGrouped',
    summary: 'Which of the items that a configuration item needs stand in for each other.',
    data: Type.Object({
      ...itemStands,
      groups: Type.Array(
        Type.Object({
          name: Text,
          need: oneOf(dependencyNeeds),
          /** How many are needed; null for ANY and ALL. */
          atLeast: nullable(Type.Integer()),
          members: Type.Array(Type.Object({ kind: oneOf(relationKinds), itemId: Id })),
        }),
      ),
    }),
    sample: {
      ...itemStanding,
      groups: [
        {
          name: 'replicas',
          need: 'AT_LEAST',
          atLeast: 2,
          members: [{ kind: 'RUNS_ON', itemId: otherCiId }],
        },
      ],
    },
  }),
  ConfigurationItemCorrected: configuration({
    type: 'ConfigurationItemCorrected',
    summary:
      'It was found out what was true of a configuration item from a moment on, or between two; nothing else is said by it.',
    data: Type.Object({
      ...itemStands,
      validFrom: At,
      /** Null: it is still true. */
      validUntil: nullable(At),
      set: Type.Object({
        name: Type.Optional(Text),
        description: Type.Optional(Text),
        state: Type.Optional(oneOf(configurationItemStates)),
        ownerId: Type.Optional(nullable(Id)),
        /** Null: the attribute was absent. */
        attributes: Type.Optional(Type.Record(Type.String(), nullable(AttributeValue))),
      }),
      /** Relations that the item had. */
      related: Relations,
      /** Relations that it had not. */
      unrelated: Relations,
    }),
    sample: {
      ...itemStanding,
      validFrom: '2026-01-02T00:00:00.000Z' as Instant,
      validUntil: '2026-01-04T00:00:00.000Z' as Instant,
      set: { attributes: { version: '18.0' } },
      related: [],
      unrelated: [],
    },
  }),
};
