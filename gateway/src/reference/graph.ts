/** The graph as pages: a list of everything, and a page a type. */
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  print,
} from 'graphql';
import type { Owners } from '../join.ts';
import { byNumber, type Clause, clausesIn } from './clause.ts';
import { type Html, html, type Part, prose } from './html.ts';
import { page, search } from './layout.ts';

type Described = { readonly name: string; readonly description?: string | null | undefined };

const roots = ['Query', 'Mutation', 'Subscription'];
const plumbing = /(Payload|Connection|Edge)$/;

const kindOf = (type: GraphQLNamedType): string => {
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isInterfaceType(type)) return 'interface';
  if (isScalarType(type)) return 'scalar';
  return isObjectType(type) ? 'type' : 'union';
};

const link = (name: string): Html => html`<a href="/reference/types/${name}">${name}</a>`;

/** `[Incident!]!` with its name as a link. */
const typeLink = (type: { toString: () => string }, named: GraphQLNamedType): Html => {
  const [before, after] = String(type).split(named.name);
  return html`${before}${link(named.name)}${after}`;
};

const lines = (name: string): string[] => clausesIn(name).map(({ edition, number }) => `${edition} ${number}`);

const defaultOf = (argument: GraphQLArgument | GraphQLInputField): Part => {
  if (argument.defaultValue === undefined) return '';
  const ast = astFromValue(argument.defaultValue, argument.type);
  return ast ? ` = ${print(ast)}` : '';
};

/** @param anchored  whether others refer to each: a field of an input, unlike an argument */
const inputs = (given: readonly (GraphQLArgument | GraphQLInputField)[], anchored = false): Part =>
  given.length === 0
    ? ''
    : html`<dl>${given.map(
        (one) =>
          html`<dt${anchored ? html` id="${one.name}"` : ''}>${one.name}: ${typeLink(one.type, getNamedType(one.type))}${defaultOf(one)}</dt><dd>${prose(one.description)}${deprecated(one.deprecationReason)}</dd>`,
      )}</dl>`;

const deprecated = (reason: string | null | undefined): Part =>
  reason ? html`<p><strong>Deprecated.</strong> ${reason}</p>` : '';

const field = (
  one: GraphQLField<unknown, unknown>,
): Html => html`<div id="${one.name}" data-search="${`${one.name} ${one.description ?? ''}`.toLowerCase()}">
<h3><span class="${one.deprecationReason ? 'old' : ''}">${one.name}</span>: ${typeLink(one.type, getNamedType(one.type))}</h3>
${prose(one.description)}${deprecated(one.deprecationReason)}${inputs(one.args)}</div>`;

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Where a type is met: fields that give it, arguments and inputs that take it. */
const usesOf = (schema: GraphQLSchema, wanted: string): Html[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => {
      const given = fieldsOf(type).filter(
        ({ type: gives, args }) =>
          getNamedType(gives).name === wanted || args.some((argument) => getNamedType(argument.type).name === wanted),
      );
      const taken = isInputObjectType(type)
        ? Object.values(type.getFields()).filter((one) => getNamedType(one.type).name === wanted)
        : [];
      return [...given, ...taken].map(
        ({ name }) => html`<li><a href="/reference/types/${type.name}#${name}">${type.name}.${name}</a></li>`,
      );
    });

const bodyOf = (schema: GraphQLSchema, type: GraphQLNamedType): Part => {
  if (isEnumType(type))
    return html`<h2>Values</h2>${type
      .getValues()
      .map(
        (value) =>
          html`<h3 id="${value.name}">${value.name}</h3>${prose(value.description)}${deprecated(value.deprecationReason)}`,
      )}`;
  if (isInputObjectType(type)) return html`<h2>Fields</h2>${inputs(Object.values(type.getFields()), true)}`;
  const implementing = isAbstractType(type)
    ? html`<h2>Is one of</h2><ul class="names">${schema.getPossibleTypes(type).map(({ name }) => html`<li>${link(name)}</li>`)}</ul>`
    : '';
  const fields = fieldsOf(type);
  return html`${fields.length > 0 ? html`<h2>Fields</h2>${fields.length > 20 ? search('a word of a field or its description') : ''}${fields.map(field)}` : ''}${implementing}`;
};

export const typePage = (schema: GraphQLSchema, owners: Owners, name: string): string | undefined => {
  const type = schema.getType(name);
  if (!type || isIntrospectionType(type)) return undefined;
  const uses = usesOf(schema, name);
  const of = owners.get(name) ?? [];
  return page(
    name,
    html`<p class="dim">${kindOf(type)}${of.length > 0 ? ` of ${of.join(', ')}` : ''}${lines(type.description ?? '').map((clause) => html` · <a href="/reference/clauses#${clause.replace(' ', '-')}">ISO/IEC 20000-1:${clause}</a>`)}</p>
${prose(type.description)}${bodyOf(schema, type)}
${uses.length > 0 ? html`<h2>Met in</h2><ul class="names">${uses}</ul>` : ''}`,
  );
};

const listed = (one: Described, href: string): Html =>
  html`<li data-search="${`${one.name} ${one.description ?? ''}`.toLowerCase()}"><a href="${href}">${one.name}</a></li>`;

export const indexPage = (schema: GraphQLSchema, owners: Owners): string => {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !roots.includes(type.name))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const rootSections = roots.flatMap((root) => {
    const type = schema.getType(root);
    const fields = type ? fieldsOf(type).toSorted((a, b) => a.name.localeCompare(b.name)) : [];
    if (fields.length === 0) return [];
    return [
      html`<section><h2>${root} <span class="dim">${fields.length}</span></h2><ul class="names">${fields.map((one) => listed(one, `/reference/types/${root}#${one.name}`))}</ul></section>`,
    ];
  });
  const named = Map.groupBy(
    types.filter(({ name }) => !plumbing.test(name)),
    ({ name }) => {
      const of = owners.get(name) ?? [];
      return of.length === 1 ? (of[0] ?? '') : 'shared';
    },
  );
  const typeSections = [...named]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(
      ([service, own]) =>
        html`<section><h2>Types of ${service} <span class="dim">${own.length}</span></h2><ul class="names">${own.map((type) => listed(type, `/reference/types/${type.name}`))}</ul></section>`,
    );
  return page(
    'The graph',
    html`<p>Made from the schema that is served. Payloads, connections and edges are reached from the fields that give them.</p>
${search('a name, or words of a description')}${rootSections}${typeSections}`,
  );
};

type Mention = { readonly clause: Clause; readonly name: string; readonly href: string };

const mentionsIn = (schema: GraphQLSchema): Mention[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => [
      ...clausesIn(type.description ?? '').map((clause) => ({
        clause,
        name: type.name,
        href: `/reference/types/${type.name}`,
      })),
      ...fieldsOf(type).flatMap((one) =>
        clausesIn(one.description ?? '').map((clause) => ({
          clause,
          name: `${type.name}.${one.name}`,
          href: `/reference/types/${type.name}#${one.name}`,
        })),
      ),
    ]);

export const clausePage = (schema: GraphQLSchema): string => {
  const byClause = Map.groupBy(mentionsIn(schema), ({ clause }) => `${clause.edition} ${clause.number}`);
  const sections = [...byClause.values()]
    .toSorted(([a], [b]) => (a && b ? byNumber(a.clause, b.clause) : 0))
    .map((mentions) => {
      const clause = mentions[0]?.clause;
      return html`<section><h2 id="${clause?.edition}-${clause?.number}">ISO/IEC 20000-1:${clause?.edition} ${clause?.number}</h2><ul class="names">${mentions.map(
        ({ name, href }) =>
          html`<li data-search="${`${clause?.number} ${name.toLowerCase()}`}"><a href="${href}">${name}</a></li>`,
      )}</ul></section>`;
    });
  return page(
    'Clauses',
    html`<p>What in the graph answers to which clause of the standard.</p>${search('a clause or a name')}${sections}`,
  );
};
