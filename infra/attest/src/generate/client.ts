/** test/client/src/generated: the sample client's operations, each with the types of its variables and its answer. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { root } from '../root.ts';
import type { Made } from './source.ts';

const supergraphFile = 'gateway/supergraph.graphql';
const client = 'test/client/src';

/** Scalars as a client meets them: text that JSON carries. */
const scalars = { ID: 'string', DateTime: 'string', Date: 'string', Decimal: 'string', JSON: 'unknown' };

/** Made from the committed supergraph, as a frontend team would; nothing where it was not composed yet. */
export const clientOperations = async (): Promise<Made[]> => {
  if (!existsSync(join(root, supergraphFile))) return [];
  const sdl = readFileSync(join(root, supergraphFile), 'utf8');
  const schemaAst = Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
  const files = globSync(`${client}/operations/*.graphql`, { cwd: root }).toSorted();
  const filename = `${client}/generated/operations.ts`;
  const text = await codegen({
    filename,
    schema: parse('scalar Unused'),
    schemaAst,
    documents: files.map((location) => ({
      location,
      document: parse(readFileSync(join(root, location), 'utf8'), { noLocation: true }),
    })),
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
    config: {
      enumsAsTypes: true,
      enumType: 'string-literal',
      useTypeImports: true,
      immutableTypes: true,
      skipTypename: true,
      scalars,
      strictScalars: true,
      documentMode: 'documentNode',
      optimizeDocumentNode: true,
    },
  });
  return [
    { path: filename, text: `// Made by \`npm run generate\` from ../operations. Do not edit.\n${text.trimEnd()}\n` },
  ];
};
