/**
 * A gateway that heeds `@authenticated`, `@requiresScopes` and `@policy`, whoever runs its plans.
 *
 * What a caller may not see is taken out before the operation is planned, so that no subgraph is asked for it; in the
 * answer it is null, and where null is not allowed, so is what is around it. Each such place is an error
 * UNAUTHORIZED_FIELD_OR_TYPE. A subgraph still decides for itself whose records are shown.
 */
import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { GraphQLError, Kind } from 'graphql';
import type { GatewayInterface } from '../executor/index.ts';
import { isJsonObject } from '../executor/json.ts';
import type { Lru } from '../executor/lru.ts';
import { lru } from '../executor/lru.ts';
import type { Project } from '../executor/project.ts';
import { compileProjection } from '../executor/project.ts';
import type { Restricted, Withheld } from './restrict.ts';
import { restrict, rulesMet } from './restrict.ts';
import type { Rights, Rule, Rules } from './rules.ts';
import { holds } from './rules.ts';

type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
type Request = Parameters<Executor>[0];
type Answer = Awaited<ReturnType<Executor>>;

/** Operations that are kept, each for one set of rights. */
const operations = 500;

const withheldError = ({ path, coordinate }: Withheld): GraphQLError =>
  new GraphQLError('Unauthorized field or type', {
    path,
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', field: coordinate },
  });

/** Whether a variable includes what it decides on; its default where it is not given. */
const includesBy = (operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>) => {
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.BOOLEAN && defaultValue.value,
    ]),
  );
  return (name: string): boolean =>
    Object.hasOwn(variables, name) ? variables[name] === true : defaults.get(name) === true;
};

const projectionOf = (schema: GraphQLSchema, { document, operation, request }: Request): Project | undefined => {
  const parts = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const fragments = new Map(parts.map((fragment) => [fragment.name.value, fragment]));
  const root = schema.getRootType(operation.operation);
  const includes = includesBy(operation, request.variables ?? {});
  return root ? compileProjection({ schema, fragments, includes }, root, operation.selectionSet) : undefined;
};

type Kept = Restricted & { readonly operation: OperationDefinitionNode | undefined };

/** `gateway`, heeding `rules`; `rightsOf` says what the caller of a request may. The same gateway where there are none. */
export const withRules = (
  gateway: GatewayInterface,
  rules: Rules,
  rightsOf: (context: Request['context']) => Rights,
): GatewayInterface => {
  if (rules.fields.size === 0 && rules.types.size === 0) return gateway;
  let schema: GraphQLSchema | undefined;
  let kept: Lru<Kept> = lru(operations);
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
    kept = lru(operations);
  });

  const restricted = (current: GraphQLSchema, request: Request, denied: ReadonlySet<Rule>, key: string): Kept =>
    kept.get(key, () => {
      const { document, operation } = request;
      const found = restrict(current, rules, document, operation, (rule) => !denied.has(rule));
      const own = found.document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
      return { ...found, operation: own };
    });

  const heed =
    (execute: Executor): Executor =>
    async (request): Promise<Answer> => {
      if (!schema) throw new Error('the graph is asked before it is loaded');
      const rights = rightsOf(request.context);
      const met = rulesMet(schema, rules, request.document);
      const denied = new Set(met.filter((rule) => !holds(rule, rights)));
      if (denied.size === 0) return execute(request);
      const which = met.flatMap((rule, i) => (denied.has(rule) ? [i] : [])).join();
      const key = `${request.queryHash} ${request.operationName ?? ''} ${which}`;
      const { document, withheld, operation } = restricted(schema, request, denied, key);
      if (withheld.length === 0 || !operation) return execute(request);
      const answer = await execute({ ...request, document, operation, queryHash: key });
      const errors = [...(answer.errors ?? []), ...withheld.map(withheldError)];
      const { data } = answer;
      const project = projectionOf(schema, request);
      if (!isJsonObject(data) || !project) return { ...answer, errors };
      const shown = project(data, { path: [], violations: [], introspect: (name) => data[name] });
      return { ...answer, data: shown, errors };
    };

  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      if (!executor) throw new Error('the gateway has nobody to run its plans');
      return { executor: heed(executor) };
    },
  };
};
