/** A stand-in for the services: it answers for the records by the caller's customer, and remembers nothing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerLine, bundleType, type PartHead, partsIn } from '@attest/subgraph/bundle';
import { claimsIn, sealedIn } from '@attest/subgraph/sealed';
import type { FieldNode, SelectionSetNode } from 'graphql';
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { serveParent, settings } from '../gateway/child.ts';
import type { SubgraphSettings } from './plan.ts';
import { readRecords } from './records.ts';

type Values = Readonly<Record<string, unknown>>;

const { file, port } = settings<SubgraphSettings>();
const records = readRecords(file);

const fieldsOf = (set: SelectionSetNode | undefined): FieldNode[] =>
  (set?.selections ?? []).flatMap((node) => (node.kind === Kind.FIELD ? [node] : []));
const pick = (source: Values, set: SelectionSetNode | undefined): Values =>
  Object.fromEntries(
    fieldsOf(set).map(({ alias, name, selectionSet }) => {
      const value = source[name.value] ?? null;
      const shown = (one: unknown) => (selectionSet ? pick(one as Values, selectionSet) : one);
      return [(alias ?? name).value, Array.isArray(value) ? value.map(shown) : value === null ? null : shown(value)];
    }),
  );

const documents = new Map<string, SelectionSetNode | undefined>();
const selectionOf = (query: string): SelectionSetNode | undefined => {
  if (!documents.has(query)) {
    const [operation] = parse(query).definitions;
    documents.set(query, operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined);
  }
  return documents.get(query);
};

const answer = ({ query, variables = {} }: { query: string; variables?: Values }, customer: string): Values => {
  const root = (field: FieldNode): unknown => {
    const args = Object.fromEntries(
      (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
    );
    if (field.name.value === 'incident') {
      const row = records.one(String(args.id), customer);
      return row ? pick(row, field.selectionSet) : null;
    }
    const nodes = records.many(customer, Number(args.first ?? 25));
    const totalCount = records.count(customer);
    const pageInfo = { hasNextPage: nodes.length < totalCount };
    return pick({ nodes, pageInfo, totalCount }, field.selectionSet);
  };
  const entries = fieldsOf(selectionOf(query)).map((field) => [(field.alias ?? field.name).value, root(field)]);
  return { data: Object.fromEntries(entries) };
};

/** The customer that the gateway's token names. */
const customerIn = (authorization: string | undefined): string =>
  String(claimsIn(sealedIn(authorization)?.disclosure ?? '')?.customer ?? '');

const answerAlone = (body: string, authorization: string | undefined): string => {
  asked += 1;
  return JSON.stringify(answer(JSON.parse(body), customerIn(authorization)));
};

/** Each part for its own customer. */
const answerBundle = (bundle: string): string => {
  const answers = (partsIn(bundle) ?? []).map(({ head, body }, part) => {
    const { caller }: PartHead = JSON.parse(head);
    return answerLine({ part, status: 200, text: JSON.stringify(answer(JSON.parse(body), caller.customer ?? '')) });
  });
  asked += answers.length;
  return answers.join('');
};

let asked = 0;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    const { authorization, 'content-type': type } = request.headers;
    const text = type === bundleType ? answerBundle(body) : answerAlone(body, authorization);
    response.writeHead(200, {
      'content-type': type,
      'content-length': Buffer.byteLength(text),
      'accept-post': bundleType,
    });
    response.end(text);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(port, '127.0.0.1', () => {
  const address = server.address() as AddressInfo;
  serveParent({ url: `http://127.0.0.1:${address.port}/graphql`, port: address.port }, { asked: () => asked });
});
