import { buildASTSchema, isInterfaceType, isObjectType, isScalarType, specifiedScalarTypes } from 'graphql';
import { expect, it } from 'vitest';
import { commonRefusals, ruleRefusal } from './refusal.ts';
import { scalars } from './scalar.ts';
import { subgraphDocument } from './sdl.ts';

const schema = buildASTSchema(subgraphDocument([]), { assumeValidSDL: true });
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

it('every type and field that all subgraphs share is described', () => {
  const bare = types.flatMap((type) => {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const lacking = fields.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`);
    return type.description ? lacking : [type.name, ...lacking];
  });
  expect(bare).toEqual([]);
});

it('every scalar is implemented and every common refusal has its type', () => {
  const known = new Set(specifiedScalarTypes.map(({ name }) => name));
  const own = types.filter((type) => isScalarType(type) && !known.has(type.name)).map(({ name }) => name);
  expect(own.sort()).toEqual(Object.keys(scalars).sort());
  const refusal = schema.getType('Refusal');
  const shown = isInterfaceType(refusal) ? schema.getPossibleTypes(refusal).map(({ name }) => name) : [];
  expect(shown.sort()).toEqual([...Object.values(commonRefusals).map(({ type }) => type), ruleRefusal].sort());
});
