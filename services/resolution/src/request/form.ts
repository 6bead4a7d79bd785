/**
 * Forms: what an item asks of those who order it, as JSON Schema 2020-12, and what is wrong with their answers.
 *
 * A form comes from people and is compiled to code, so it says no more than forms need: no references, a bounded size and
 * depth, patterns whose matching is bounded. Answers are bounded likewise before they are held against it.
 */
import { ok, type Result, refuse } from '@attest/kernel';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { costOf, longestText } from './pattern.ts';

/** Where in a form or in answers, as a JSON Pointer ('' is the whole), and why not. */
export type FormProblem = { readonly path: string; readonly reason: string };

export type FormRefusal =
  | ({ readonly code: 'FORM_UNUSABLE' } & FormProblem)
  | { readonly code: 'FORM_INVALID'; readonly problems: readonly FormProblem[] };

/** Characters of JSON text. */
export const formAtMost = 16_384;
export const answersAtMost = 20_000;
const levelsAtMost = 8;
/** Elements of a list in answers, and options of a form. */
const elementsAtMost = 100;
const optionsAtMost = 1000;
/** The ways of matching that all patterns of a form may need together. */
const patternsAtMost = 100_000;
const problemsAtMost = 50;

const withSchema = new Set(['items', 'contains', 'not', 'if', 'then', 'else', 'additionalProperties', 'propertyNames']);
const withSchemas = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const withNamedSchemas = new Set(['properties', 'dependentSchemas']);
const plain = new Set([
  ...['$schema', '$comment', 'title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly'],
  ...['type', 'enum', 'const', 'format', 'pattern', 'minLength', 'maxLength', 'multipleOf'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minContains', 'maxContains', 'minProperties', 'maxProperties', 'required', 'dependentRequired'],
]);

const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(Date.parse(text)) && dayOf(Date.parse(text)) === text,
  email: (text) => /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
};
const dayOf = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10);

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const goodName = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pointer = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** What no database keeps or no reader bears: text with U+0000 or half a surrogate pair, too long, too deep, too many. */
const unbearable = (value: unknown, path: string, elements: number, level = 0): FormProblem | undefined => {
  if (typeof value === 'string') {
    if (value.length > longestText) return { path, reason: `at most ${longestText} characters` };
    return value.includes('\0') || !value.isWellFormed() ? { path, reason: 'must be well-formed text' } : undefined;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { path, reason: 'must be a number' };
  if (typeof value !== 'object' || value === null) return undefined;
  if (level >= levelsAtMost * 2) return { path, reason: 'is nested too deep' };
  if (Array.isArray(value) && value.length > elements) return { path, reason: `at most ${elements} elements` };
  for (const [key, inner] of Object.entries(value)) {
    const problem = unbearable(key, path, elements) ?? unbearable(inner, pointer(path, key), elements, level + 1);
    if (problem) return problem;
  }
  return undefined;
};

/** The first thing in a schema that forms may not say; `spent` is what the patterns before it cost. */
const forbiddenIn = (
  schema: unknown,
  path: string,
  spent: { patterns: number },
  level = 0,
): FormProblem | undefined => {
  if (typeof schema === 'boolean') return undefined;
  if (!isObject(schema)) return { path, reason: 'a schema is expected' };
  if (level > levelsAtMost) return { path, reason: `at most ${levelsAtMost} levels` };
  for (const [keyword, value] of Object.entries(schema)) {
    const at = pointer(path, keyword);
    const inner = (one: unknown, where: string) => forbiddenIn(one, where, spent, level + 1);
    let problem: FormProblem | undefined;
    if (withSchema.has(keyword)) problem = inner(value, at);
    else if (withSchemas.has(keyword) && Array.isArray(value))
      problem = value.map((one, index) => inner(one, pointer(at, index))).find(Boolean);
    else if (withNamedSchemas.has(keyword) && isObject(value))
      problem = Object.entries(value)
        .map(([name, one]) =>
          goodName.test(name)
            ? inner(one, pointer(at, name))
            : { path: at, reason: 'a name begins with a letter and has at most 64 letters, digits, _ and -' },
        )
        .find(Boolean);
    else if (plain.has(keyword)) problem = badKeyword(keyword, value, at, spent);
    else problem = { path: at, reason: 'is no keyword of forms' };
    if (problem) return problem;
  }
  return undefined;
};

const badKeyword = (
  keyword: string,
  value: unknown,
  path: string,
  spent: { patterns: number },
): FormProblem | undefined => {
  switch (keyword) {
    case '$schema':
      return value === dialect ? undefined : { path, reason: `only ${dialect} is known` };
    case 'format':
      return typeof value === 'string' && Object.hasOwn(formats, value)
        ? undefined
        : { path, reason: `one of ${Object.keys(formats).join(', ')}` };
    case 'enum':
      return Array.isArray(value) && value.length > 0 ? undefined : { path, reason: 'at least one value is expected' };
    case 'pattern': {
      spent.patterns += typeof value === 'string' ? costOf(value) : Number.POSITIVE_INFINITY;
      return spent.patterns <= patternsAtMost
        ? undefined
        : { path, reason: 'from ^ to $ without groups and alternatives, and with few open repetitions' };
    }
    default:
      return undefined;
  }
};

/** Whether values have the types that their keywords ask for; schemas of people are never compiled by it. */
const metaSchema = new Ajv2020({ allErrors: false, strict: false });

/** What is wrong with a form, at its first place; nothing where it can be used. */
const formProblem = (form: Json): FormProblem | undefined => {
  const problem = unbearable(form, '', optionsAtMost);
  if (problem) return problem;
  const size = JSON.stringify(form).length;
  if (size > formAtMost) return { path: '', reason: `at most ${formAtMost} characters, not ${size}` };
  if (form.type !== 'object' || !isObject(form.properties))
    return { path: '', reason: 'the type object and its properties are expected' };
  const forbidden = forbiddenIn(form, '', { patterns: 0 });
  if (forbidden) return forbidden;
  if (metaSchema.validateSchema(form) === true) return undefined;
  const [error] = metaSchema.errors ?? [];
  return { path: error?.instancePath ?? '', reason: error?.message ?? 'is no JSON Schema' };
};

/** A form that asks nothing. */
export const emptyForm = { type: 'object', properties: {}, additionalProperties: false };

/** The form, or FORM_UNUSABLE naming the first place for what is none. */
export const formOf = (given: unknown): Result<Json, FormRefusal> => {
  if (!isObject(given)) return refuse({ code: 'FORM_UNUSABLE', path: '', reason: 'a JSON Schema is expected' });
  const problem = formProblem(given);
  return problem ? refuse({ code: 'FORM_UNUSABLE', ...problem }) : ok(given);
};

const shown = ({ instancePath, params, message }: ErrorObject): FormProblem => {
  const missing: unknown = params.missingProperty ?? params.additionalProperty;
  const path = typeof missing === 'string' ? pointer(instancePath, missing) : instancePath;
  if (typeof params.missingProperty === 'string') return { path, reason: 'is required' };
  if (typeof params.additionalProperty === 'string') return { path, reason: 'is not asked for' };
  return { path, reason: message ?? 'does not fit' };
};

const problemsOf = (form: Json, answers: Json): FormProblem[] => {
  const problem = unbearable(answers, '', elementsAtMost);
  if (problem) return [problem];
  if (JSON.stringify(answers).length > answersAtMost)
    return [{ path: '', reason: `at most ${answersAtMost} characters of JSON` }];
  // An instance keeps what it compiled for ever; one for each order is forgotten with it.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    meta: false,
    validateSchema: false,
    ownProperties: true,
    formats,
  });
  const fits = ajv.compile(form);
  if (fits(answers)) return [];
  return (fits.errors ?? []).slice(0, problemsAtMost).map(shown);
};

/**
 * Answers that fit their form.
 *
 * @param form     one that `formOf` let pass
 * @param answers  from outside: any JSON
 * @returns        the answers, or FORM_INVALID listing the places
 */
export const answersTo = (form: Json, answers: unknown): Result<Json, FormRefusal> => {
  if (!isObject(answers))
    return refuse({ code: 'FORM_INVALID', problems: [{ path: '', reason: 'an object is expected' }] });
  const problems = problemsOf(form, answers);
  return problems.length > 0 ? refuse({ code: 'FORM_INVALID', problems }) : ok(answers);
};
