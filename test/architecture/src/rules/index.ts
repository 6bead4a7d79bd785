/** Every rule that reads files only. */
import type { Rule } from '../house.ts';
import { environment, folders, keys, length, locked, migrations, places, sameFiles, unfinished } from './form.ts';
import { declared, independence, packagesStandBelow } from './independence.ts';
import { lists } from './list.ts';
import { purity } from './purity.ts';
import { deprecated, described, fields } from './schema.ts';

export const rules: readonly Rule[] = [
  purity,
  independence,
  packagesStandBelow,
  declared,
  environment,
  sameFiles,
  length,
  folders,
  unfinished,
  places,
  keys,
  migrations,
  locked,
  described,
  deprecated,
  fields,
  lists,
];
