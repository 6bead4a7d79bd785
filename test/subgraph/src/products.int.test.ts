/** The 25 things that subgraph implementations are compared by, of a subgraph as this package serves it. */
import { composeServices } from '@apollo/composition';
import { buildSchema } from '@attest/subgraph';
import { parse, stripIgnoredCharacters } from 'graphql';
import { describe, expect, it } from 'vitest';
import { aDoor } from './door.ts';
import { productProcess, subgraphs } from './products.ts';

const door = await aDoor(buildSchema('products', [productProcess]), { fieldTimes: true });
const ask = async (query: string, variables = {}, headers = {}) => {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  };
  return JSON.parse(await (await door.signed(init)).text());
};
const sdl = stripIgnoredCharacters((await ask('{ _service { sdl } }')).data._service.sdl);
const federationLinks = [...sdl.matchAll(/@link\(url:"https:\/\/specs\.apollo\.dev\/federation\/v([\d.]+)"/g)];
const entities = async (type: string, fields: string, ...asked: object[]) => {
  const representations = asked.map((one) => ({ __typename: type, ...one }));
  const answer = await ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`,
    { representations },
  );
  expect(answer).not.toHaveProperty('errors');
  return answer.data._entities;
};
const product = async (fields: string) => {
  const answer = await ask(`query ($id: ID!) { product(id: $id) { ${fields} } }`, { id: 'apollo-federation' });
  expect(answer).not.toHaveProperty('errors');
  return answer.data.product;
};

describe('the schema of the subgraph', () => {
  it('1 is given by _service', () => expect(sdl).toContain('type Query'));
  it('2 links federation once', () => expect(federationLinks.map(([, version]) => version)).toEqual(['2.9']));
  it('3 composes its own directive', () => {
    expect(sdl).toContain('@link(url:"https://myspecs.dev/myCustomDirective/v1.0" import:["@custom"])');
    expect(sdl).toMatch(/schema.*@federation__composeDirective\(name:"@custom"\)/);
    expect(sdl).toMatch(/directive@custom on OBJECT/);
    expect(sdl).toMatch(/type Product[^{]*@custom[^{]*\{/);
  });
  it.each([
    ['4 @key', /type User@federation__extends@key\(fields:"email"\)/],
    ['5 @key of several fields', /type DeprecatedProduct@key\(fields:"sku package"\)/],
    ['6 @key of an object', /type ProductResearch@key\(fields:"study \{ caseNumber \}"\)/],
    [
      '7 @key, repeated',
      /type Product[^{]*@key\(fields:"id"\)@key\(fields:"sku package"\)@key\(fields:"sku variation \{ id \}"\)/,
    ],
    ['8 @shareable', /type ProductDimension@shareable/],
    ['9 @tag', /notes:String@tag\(name:"internal"\)/],
    ['10 @inaccessible', /unit:String@inaccessible/],
    ['11 @override', /name:String@override\(from:"users"\)/],
    ['12 @provides', /createdBy:User@provides\(fields:"totalProductsCreated"\)/],
    ['13 @requires', /averageProductsCreatedPerYear:Int@requires\(fields:"totalProductsCreated yearsOfEmployment"\)/],
    ['14 @interfaceObject', /type Inventory@interfaceObject@key\(fields:"id"\)/],
  ])('%s', (_, pattern) => expect(sdl).toMatch(pattern));
});

describe('the subgraph', () => {
  it('15 resolves a key', async () =>
    expect(await entities('User', 'email name', { email: 'support@apollographql.com' })).toEqual([
      { email: 'support@apollographql.com', name: 'Jane Smith' },
    ]));
  it('16 resolves a key of several fields', async () =>
    expect(
      await entities('DeprecatedProduct', 'reason', { sku: 'apollo-federation-v1', package: '@apollo/federation-v1' }),
    ).toEqual([{ reason: 'Migrate to Federation V2' }]));
  it('17 resolves a key that is an object', async () =>
    expect(
      await entities('ProductResearch', 'study { caseNumber description }', { study: { caseNumber: '1234' } }),
    ).toEqual([{ study: { caseNumber: '1234', description: 'Federation Study' } }]));
  it('18 resolves each of several keys', async () =>
    expect(
      await entities(
        'Product',
        'id sku',
        { id: 'apollo-federation' },
        { sku: 'federation', package: '@apollo/federation' },
        { sku: 'studio', variation: { id: 'platform' } },
      ),
    ).toEqual([
      { id: 'apollo-federation', sku: 'federation' },
      { id: 'apollo-federation', sku: 'federation' },
      { id: 'apollo-studio', sku: 'studio' },
    ]));
  it('19 answers what only it may see', async () =>
    expect(await product('dimensions { unit }')).toEqual({ dimensions: { unit: 'kg' } }));
  it('20 answers what it shares', async () =>
    expect(await product('dimensions { size weight }')).toEqual({ dimensions: { size: 'small', weight: 1 } }));
  it('21 answers what it took over', async () =>
    expect(await product('createdBy { name }')).toEqual({ createdBy: { name: 'Jane Smith' } }));
  it('22 answers what it provides itself', async () =>
    expect(await product('createdBy { email totalProductsCreated }')).toEqual({
      createdBy: { email: 'support@apollographql.com', totalProductsCreated: 1337 },
    }));
  it('23 answers with what it requires of others', async () =>
    expect(
      await entities('User', 'averageProductsCreatedPerYear', {
        email: 'a',
        totalProductsCreated: 40,
        yearsOfEmployment: 10,
      }),
    ).toEqual([{ averageProductsCreatedPerYear: 4 }]));
  it('24 adds to an interface of another', async () =>
    expect(await entities('Inventory', 'id deprecatedProducts { sku reason }', { id: 'apollo-oss' })).toEqual([
      { id: 'apollo-oss', deprecatedProducts: [{ sku: 'apollo-federation-v1', reason: 'Migrate to Federation V2' }] },
    ]));
  it('25 tells a gateway that asks how long its fields took', async () => {
    expect(await ask('{ __typename }', {}, { 'apollo-federation-include-trace': 'ftv1' })).toEqual({
      data: { __typename: 'Query' },
      extensions: { ftv1: expect.any(String) },
    });
    expect(await ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });
  it('composes with the two beside it', () => {
    const { errors, supergraphSdl } = composeServices(
      subgraphs.map(({ name, sdl: text }) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(text) })),
    );
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('@custom');
  });
});
