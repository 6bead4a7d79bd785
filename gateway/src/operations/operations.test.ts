import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { idOf, manifestOf, readManifest } from './manifest.ts';
import { safelist } from './safelist.ts';

const files = [
  { name: 'incident.graphql', text: 'query Incident($id: ID!) { incident(id: $id) { ...Shown } }' },
  {
    name: 'list.graphql',
    text: 'query List { incidents { nodes { ...Shown } } }  mutation Close { closeIncident { refusal { code } } }',
  },
  {
    name: 'parts.graphql',
    text: 'fragment Shown on Incident { id ...Who }  fragment Who on Incident { caller { name } }  fragment Unused on Incident { id }',
  },
];
const client = { name: 'desk', version: '1.4.0' };

describe('a manifest of .graphql files', () => {
  const manifest = manifestOf(files, client);

  it('has each operation with the fragments that it needs, by the hash of its text', () => {
    expect(manifest).toMatchObject({ format: 'apollo-persisted-query-manifest', version: 1, client });
    expect(manifest.operations.map(({ name, type }) => [name, type])).toEqual([
      ['Close', 'mutation'],
      ['Incident', 'query'],
      ['List', 'query'],
    ]);
    for (const { id, body } of manifest.operations) expect(id).toBe(idOf(body));
    const [, incident] = manifest.operations;
    expect(parse(incident?.body ?? '').definitions.map((node) => 'name' in node && node.name?.value)).toEqual([
      'Incident',
      'Shown',
      'Who',
    ]);
  });

  it('is the same whatever the order of the files', () =>
    expect(manifestOf(files.toReversed(), client)).toEqual(manifest));

  it('can be read back', () => expect(readManifest(JSON.stringify(manifest), 'x')).toEqual(manifest));

  it.each([
    ['an operation without a name', [{ name: 'a', text: '{ a }' }], 'has no name'],
    ['two of one name', [{ name: 'a', text: 'query A { a } query A { b }' }], 'the name A was used before'],
    ['a fragment that is nowhere', [{ name: 'a', text: 'query A { ...F }' }], 'there is no fragment F'],
    ['types', [{ name: 'a', text: 'type A { a: ID }' }], 'neither an operation nor a fragment'],
  ])('refuses %s', (_, documents, message) => expect(() => manifestOf(documents)).toThrow(message));

  it.each([
    ['{}', 'is no apollo-persisted-query-manifest'],
    ['{"format":"apollo-persisted-query-manifest","version":2}', 'is no apollo-persisted-query-manifest'],
    ['{"format":"apollo-persisted-query-manifest","version":1}', 'has no operations'],
    ['{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a"}]}', 'operation 0 needs'],
  ])('is not read from %s', (text, message) => expect(() => readManifest(text, 'x')).toThrow(message));
});

describe('the safelist', () => {
  const manifest = manifestOf(files, client);
  const [first] = manifest.operations;
  const { id = '', body = '' } = first ?? {};

  it.each(['open', 'log', 'safelist'] as const)('takes an operation by its id or by its very text: %s', (mode) => {
    const { choose } = safelist(mode, [manifest]);
    expect(choose({ id })).toEqual({ text: body, listed: true });
    expect(choose({ text: body })).toEqual({ text: body, listed: true });
  });

  it('takes another text unless it is closed', () => {
    const text = '{ other }';
    expect(safelist('open', [manifest]).choose({ text })).toEqual({ text, listed: false });
    expect(safelist('log', [manifest]).choose({ text })).toEqual({ text, listed: false });
    expect(safelist('safelist', [manifest]).choose({ text }).refusal?.extensions.code).toBe(
      'PERSISTED_QUERY_ID_REQUIRED',
    );
  });

  it.each(['open', 'log', 'safelist'] as const)('knows no other id, and learns none: %s', (mode) => {
    const { choose } = safelist(mode, [manifest]);
    const text = '{ other }';
    expect(choose({ id: idOf(text) }).refusal?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(choose({ id: idOf(text), text }).refusal?.extensions.code).toBe('PERSISTED_QUERY_ID_AND_TEXT');
    expect(choose({ id: idOf(text) }).refusal?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('refuses to start with two meanings of one id', () => {
    const operations = manifest.operations.map((each) => ({ ...each, body: '{ other }' }));
    expect(() => safelist('open', [manifest, { ...manifest, operations }])).toThrow('has two bodies');
  });

  it('knows the releases that manifests were made for', () => {
    const { knows, size } = safelist('open', [manifest, manifest]);
    expect([knows('desk', '1.4.0'), knows('desk', '1.5.0'), size]).toEqual([true, false, 3]);
  });
});
