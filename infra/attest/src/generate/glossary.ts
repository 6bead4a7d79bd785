/** docs/glossary.md: the terms of the graph, each with the type that embodies it and the clause that asks for it. */
import { Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql';
import type { Made, ServiceSource } from './source.ts';

type Term = {
  readonly type: string;
  readonly meaning: string;
  readonly clauses: readonly string[];
  readonly where: string;
  readonly fields: number;
};

const plumbing = /(Payload|Connection|Edge)$|^(Query|Mutation|Subscription)$/;

/** `ISO/IEC 20000-1:2018 8.6.1 c` in a description, also in a list of clauses. */
export const clausesIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /ISO\/IEC 20000-1:2018 (\d+(?:\.\d+)*(?: [a-z]\b\)?)?(?:(?:, | and | to )\d+(?:\.\d+)*(?: [a-z]\b\)?)?)*)/g,
    ),
  ].map(([, clauses]) => clauses ?? '');

/** `ConfigurationItem` reads "Configuration item". */
export const inPlainWords = (type: string): string => {
  const words = type.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The description without its source, which has a column of its own. */
const withoutClauses = (text: string): string =>
  text
    .replace(/\s*(Source: )?ISO\/IEC 20000-1:2018 [^.;]*(?:\.\d+[^.;]*)*\.?/g, '')
    .replaceAll('\n', ' ')
    .trim();

const isTerm = (node: ObjectTypeDefinitionNode): boolean =>
  !plumbing.test(node.name.value) &&
  node.description !== undefined &&
  !node.interfaces?.some((implemented) => implemented.name.value === 'Refusal') &&
  !node.directives?.some((directive) => print(directive).includes('resolvable: false'));

const termsOf = (service: ServiceSource): Term[] =>
  service.processes.flatMap(({ name, sdl }) =>
    parse(sdl).definitions.flatMap((node): Term[] => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !isTerm(node)) return [];
      const text = node.description?.value ?? '';
      return [
        {
          type: node.name.value,
          meaning: withoutClauses(text),
          clauses: clausesIn(text),
          where: `${service.name} · ${name}`,
          fields: node.fields?.length ?? 0,
        },
      ];
    }),
  );

/** One row a type; of a type that several processes contribute to, the declaration with the most fields speaks. */
const once = (terms: readonly Term[]): Term[] =>
  [...Map.groupBy(terms, ({ type }) => type).values()]
    .flatMap((same) => [...same].sort((a, b) => b.fields - a.fields).slice(0, 1))
    .sort((a, b) => (a.type < b.type ? -1 : 1));

export const glossary = (services: readonly ServiceSource[]): Made => {
  const rows = once(services.flatMap(termsOf)).map(
    ({ type, meaning, clauses, where }) =>
      `| ${inPlainWords(type)} | \`${type}\` | ${meaning.replaceAll('|', '\\|')} | ${clauses.join('; ')} | ${where} |`,
  );
  return {
    path: 'docs/glossary.md',
    text: [
      '# Glossary',
      '',
      'Made by `npm run generate` from the descriptions in the schemas. Do not edit. Clauses are those of ISO/IEC 20000-1:2018.',
      '',
      '| Term | Type | Meaning here | Clause | Owner |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n'),
  };
};
