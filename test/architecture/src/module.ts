/** What a TypeScript module imports and touches, from its syntax tree. */
import { posix } from 'node:path';
import { parseSync } from 'vite';

export type Import = {
  /** As written: './domain.ts', '@attest/kernel', 'node:fs'. */
  readonly from: string;
  readonly line: number;
};

/** A use of something global, as dotted text: `Date.now`, `process.env`, `new Date()`, `fetch()`. */
export type Use = { readonly what: string; readonly line: number };

export type Module = { readonly imports: readonly Import[]; readonly uses: readonly Use[] };

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nameOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return String(node.name);
  if (node.type !== 'MemberExpression') return undefined;
  const object = nameOf(node.object);
  const property = isNode(node.property) ? node.property : undefined;
  const key = node.computed ? property?.value : property?.name;
  return object === undefined || typeof key !== 'string' ? undefined : `${object}.${key}`;
};

/** The use that a node is: a member of something, a bare call, a `new`. */
const useOf = (node: Node): string | undefined => {
  if (node.type === 'MemberExpression') return nameOf(node);
  const callee = nameOf(node.callee);
  if (callee === undefined) return undefined;
  // The callee of `Date.now()` is met as a member; only bare calls are left to name.
  if (node.type === 'CallExpression') return callee.includes('.') ? undefined : `${callee}()`;
  const given = Array.isArray(node.arguments) && node.arguments.length > 0;
  return node.type === 'NewExpression' ? `new ${callee}(${given ? '…' : ''})` : undefined;
};

const specifierOf = (node: Node): string | undefined => {
  if (
    !/^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|ImportExpression|TSImportType)$/.test(node.type)
  )
    return undefined;
  const source = node.source ?? node.argument;
  return isNode(source) && typeof source.value === 'string' ? source.value : undefined;
};

const parsed = new Map<string, Module>();

/** Throws where the text is no TypeScript. */
export const moduleOf = (path: string, text: string): Module => {
  const before = parsed.get(text);
  if (before) return before;
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const uses: Use[] = [];
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isNode(value)) return;
    const from = specifierOf(value);
    if (from !== undefined) imports.push({ from, line: lineAt(value.start) });
    const what = useOf(value);
    if (what !== undefined) uses.push({ what, line: lineAt(value.start) });
    for (const child of Object.values(value)) if (typeof child === 'object') walk(child);
  };
  walk(program);
  const module = { imports, uses };
  parsed.set(text, module);
  return module;
};

/** Where a relative import leads, as a path in the house. */
export const resolveFrom = (path: string, from: string): string => posix.join(posix.dirname(path), from);

/** `@attest/kernel` of `@attest/kernel/x`, `pino` of `pino/file`. */
export const packageOf = (from: string): string => from.split('/', from.startsWith('@') ? 2 : 1).join('/');
