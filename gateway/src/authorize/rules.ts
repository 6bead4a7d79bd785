/**
 * `@authenticated`, `@requiresScopes` and `@policy` of a supergraph: read from it, and taken out of it.
 *
 * `@apollo/gateway` refuses a supergraph that has them, because it would not heed them; this folder does (docs/adr/0102).
 */
import type { DirectiveNode, DocumentNode } from 'graphql';
import { Kind, valueFromASTUntyped, visit } from 'graphql';

/** Lists of which one must hold; a list holds where all of it does. */
type AnyOf = readonly (readonly string[])[];

export type Rule =
  | { readonly kind: 'AUTHENTICATED' }
  | { readonly kind: 'SCOPES'; readonly anyOf: AnyOf }
  | { readonly kind: 'POLICY'; readonly anyOf: AnyOf };

/** Rules by `Type.field` and by the name of a type; all of them must hold. */
export type Rules = {
  readonly fields: ReadonlyMap<string, readonly Rule[]>;
  readonly types: ReadonlyMap<string, readonly Rule[]>;
};

/** What is known of who asks. A policy is the name of a role. */
export type Rights = {
  readonly authenticated: boolean;
  readonly scopes: readonly string[];
  readonly policies: readonly string[];
};

const holdsAnyOf = (anyOf: AnyOf, held: readonly string[]): boolean =>
  anyOf.some((all) => all.every((each) => held.includes(each)));

export const holds = (rule: Rule, { authenticated, scopes, policies }: Rights): boolean => {
  switch (rule.kind) {
    case 'AUTHENTICATED':
      return authenticated;
    case 'SCOPES':
      return holdsAnyOf(rule.anyOf, scopes);
    case 'POLICY':
      return holdsAnyOf(rule.anyOf, policies);
  }
};

const features = ['authenticated', 'requiresScopes', 'policy'] as const;
type Feature = (typeof features)[number];

const argumentOf = ({ arguments: args = [] }: DirectiveNode, name: string): unknown => {
  const found = args.find((argument) => argument.name.value === name);
  return found && valueFromASTUntyped(found.value);
};

const isLink = (directive: DirectiveNode): boolean => directive.name.value === 'link';

const featureOf = (link: DirectiveNode): Feature | undefined =>
  features.find((feature) => String(argumentOf(link, 'url')).includes(`specs.apollo.dev/${feature}/`));

/** What the directives are called in this supergraph: a link may give them another name. */
const namesIn = (supergraph: DocumentNode): ReadonlyMap<string, Feature> => {
  const names = new Map<string, Feature>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of node.directives?.filter(isLink) ?? []) {
      const feature = featureOf(link);
      if (feature) names.set(String(argumentOf(link, 'as') ?? feature), feature);
    }
  }
  return names;
};

const anyOf = (value: unknown): AnyOf =>
  Array.isArray(value) ? value.map((all) => (Array.isArray(all) ? all.map(String) : [String(all)])) : [];

const ruleOf = (feature: Feature, directive: DirectiveNode): Rule => {
  if (feature === 'authenticated') return { kind: 'AUTHENTICATED' };
  return feature === 'requiresScopes'
    ? { kind: 'SCOPES', anyOf: anyOf(argumentOf(directive, 'scopes')) }
    : { kind: 'POLICY', anyOf: anyOf(argumentOf(directive, 'policies')) };
};

/** The rules of a supergraph. A field of an interface has those of the same field of every type that implements it. */
export const rulesOf = (supergraph: DocumentNode): Rules => {
  const names = namesIn(supergraph);
  const fields = new Map<string, Rule[]>();
  const types = new Map<string, Rule[]>();
  const read = (directives: readonly DirectiveNode[] = []): Rule[] =>
    directives.flatMap((directive) => {
      const feature = names.get(directive.name.value);
      return feature ? [ruleOf(feature, directive)] : [];
    });
  const add = (to: Map<string, Rule[]>, key: string, rules: readonly Rule[]): void => {
    if (rules.length > 0) to.set(key, [...(to.get(key) ?? []), ...rules]);
  };
  for (const node of supergraph.definitions) {
    if (!('name' in node) || !node.name || !('directives' in node)) continue;
    add(types, node.name.value, read(node.directives));
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const rules = read(field.directives);
      add(fields, `${node.name.value}.${field.name.value}`, rules);
      for (const each of node.interfaces ?? []) add(fields, `${each.name.value}.${field.name.value}`, rules);
    }
  }
  return { fields, types };
};

/** The supergraph without them; the same where there are none. */
export const withoutRules = (supergraph: DocumentNode): DocumentNode => {
  const names = namesIn(supergraph);
  if (names.size === 0) return supergraph;
  const definitions = supergraph.definitions.filter((node) => {
    if (node.kind === Kind.DIRECTIVE_DEFINITION) return !names.has(node.name.value);
    if (node.kind !== Kind.SCALAR_TYPE_DEFINITION) return true;
    const [prefix = '', own] = node.name.value.split('__');
    return own === undefined || !names.has(prefix);
  });
  return visit(
    { ...supergraph, definitions },
    {
      enter: (node) => {
        if (node.kind !== Kind.DIRECTIVE) return undefined;
        if (names.has(node.name.value)) return null;
        return isLink(node) && featureOf(node) ? null : undefined;
      },
    },
  );
};
