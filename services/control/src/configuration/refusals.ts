/** The catalogue of what configuration refuses beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import { type AttributeRefusal, attributeRefusals } from '../attribute.ts';
import { registrationRefusals } from '../registration.ts';
import { relationRefusals } from '../relation.ts';
import type { BaselineRefusal } from './baseline.ts';
import type { DefinitionRefusal } from './definition.ts';
import type { ConfigurationItemRefusal } from './domain.ts';

type Own = Exclude<ConfigurationItemRefusal | DefinitionRefusal | BaselineRefusal, CommonRefusal | AttributeRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.2.6';

const own: RefusalCatalogue<Own> = {
  ...registrationRefusals,
  ...relationRefusals,
  PARENT_FIXED: {
    message: ({ parent }) => `The type's parent is ${parent ?? 'none'} and stays so: items were checked by its rules.`,
    clause: 'ISO/IEC 20000-1:2011 9.1',
  },
  ALREADY_REGISTERED: {
    message: ({ key }) => `The source's item is registered already: it is ${key}.`,
    clause,
    allowed: () => ['CHANGE'],
  },
  REASON_REQUIRED: {
    message: () =>
      'Outside a deployment the record is corrected, not changed: say why it was wrong, or ask for a change instead.',
    clause,
    allowed: () => ['CHANGE', 'requestChange'],
  },
  BASELINE_NAME_TAKEN: {
    message: ({ key }) => `${key} has that name already.`,
    clause,
  },
  BASELINE_IMMUTABLE: {
    message: ({ key }) => `${key} stays: a baseline is neither changed nor removed.`,
    clause,
  },
  BEFORE_BEGINNING: {
    message: ({ begunAt }) =>
      `Nothing is known of the item before ${begunAt}: a correction of what was before reaches up to it.`,
    clause,
    allowed: () => ['CORRECT'],
  },
  NOT_A_DEPENDENCY: {
    message: ({ group, kind, itemId }) => `${group}: the item does not fail with ${itemId} by ${kind}.`,
    clause,
    allowed: () => ['RELATE'],
  },
  DEPENDED_ON: {
    message: ({ keys }) => `Items that are in use need this one: ${keys.join(', ')}. Relate them to another first.`,
    clause,
    allowed: () => ['UNRELATE'],
  },
  DISPOSAL_RECORD_REQUIRED: {
    message: ({ assets }) => `Nobody recorded what became of what it is: ${assets.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.5',
    allowed: () => ['disposeOfAsset'],
  },
};

export const configurationRefusals: RefusalCatalogue<Own | AttributeRefusal> = { ...own, ...attributeRefusals };
