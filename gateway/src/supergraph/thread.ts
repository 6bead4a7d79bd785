/**
 * In a thread: a supergraph is built, validated where that was not done before, and asked for plans.
 *
 * Apollo's libraries build a graph of this size in one go, and a plan too; whoever answers requests cannot wait that long.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import {
  assertValidSchema,
  buildASTSchema,
  GraphQLError,
  isTypeDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { withoutRules } from '../authorize/rules.ts';
import { liveRecords } from '../live/records.ts';
import { liveSdl } from '../live/schema.ts';
import { piecesOf } from './pieces.ts';
import type { Answer, Build, Built, Question } from './planner.ts';
import { readSupergraph } from './read.ts';

/** Types and their fields: enough to tell which is which. */
const bare = (document: DocumentNode): DocumentNode =>
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.DIRECTIVE || node.kind === Kind.DIRECTIVE_DEFINITION) return null;
      return 'description' in node && node.description ? { ...node, description: undefined } : undefined;
    },
  });

/** Everything in a document that a query or a plan can name. */
const named = ({ definitions }: DocumentNode): ReadonlySet<string> =>
  new Set(
    definitions.filter(isTypeDefinitionNode).flatMap((node) => {
      const { value: type } = node.name;
      const fields = 'fields' in node ? (node.fields ?? []) : [];
      const args = fields.flatMap((field) =>
        'arguments' in field ? (field.arguments ?? []).map(({ name }) => `${field.name.value}(${name.value})`) : [],
      );
      const values = 'values' in node ? (node.values ?? []) : [];
      const members = 'types' in node ? (node.types ?? []) : [];
      const interfaces = 'interfaces' in node ? (node.interfaces ?? []) : [];
      const parts = [...fields, ...values, ...members, ...interfaces].map(({ name }) => name.value);
      return [type, ...[...parts, ...args].map((part) => `${type}.${part}`)];
    }),
  );

/** Types by which a supergraph says how it is joined. */
const joinType = /^(join|link|core)__/;

/** Whether subgraphs have anything that clients do not see. */
const hides = (supergraph: DocumentNode, shown: DocumentNode): boolean => {
  const seen = named(shown);
  return [...named(supergraph)].some((name) => !joinType.test(name) && !seen.has(name));
};

const build = ({ sdl, validate, live }: Build) => {
  const document = parse(sdl, { noLocation: true });
  const plain = withoutRules(document);
  const supergraph = Supergraph.build(plain === document ? sdl : print(plain), { validateSupergraph: validate });
  const said = readSupergraph(document);
  const clients = supergraph.apiSchema();
  const shown = clients.toAST();
  const records = live ? liveRecords(buildASTSchema(shown), sdl) : [];
  const more = records.length === 0 ? [] : parse(liveSdl(buildASTSchema(shown), records)).definitions;
  const extended: DocumentNode = { ...shown, definitions: [...shown.definitions, ...more] };
  assertValidSchema(buildASTSchema(extended));
  const built: Built = {
    clients: piecesOf(extended),
    subgraphs: hides(plain, shown) ? piecesOf(bare(plain)) : undefined,
    records,
    said,
  };
  return { built, clients, planner: new QueryPlanner(supergraph) };
};

const answerTo = ({ clients, planner }: ReturnType<typeof build>, { id, text, operationName }: Question): Answer => {
  try {
    const document = parse(text, { noLocation: true });
    const name = operationName === undefined ? {} : { operationName };
    return { id, plan: planner.buildQueryPlan(operationFromDocument(clients, document, name)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, refusal: { message, ...(error instanceof GraphQLError && { extensions: error.extensions }) } };
  }
};

try {
  const made = build(workerData);
  parentPort?.on('message', (question: Question) => parentPort?.postMessage(answerTo(made, question)));
  parentPort?.postMessage({ built: made.built });
} catch (error) {
  parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
}
