/**
 * The schema that implementations of subgraphs are compared by (apollographql/apollo-federation-subgraph-compatibility), as
 * a process of ours; and the two subgraphs that stand beside it.
 */
import { type Context, type Process, subgraphSdl } from '@attest/subgraph';

const sdl = `
extend schema
  @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
  @federation__composeDirective(name: "@custom")
directive @custom on OBJECT
type Product @custom @key(fields: "id") @key(fields: "sku package") @key(fields: "sku variation { id }") {
  id: ID!
  sku: String
  package: String
  variation: ProductVariation
  dimensions: ProductDimension
  createdBy: User @provides(fields: "totalProductsCreated")
  notes: String @tag(name: "internal")
  research: [ProductResearch!]!
}
type DeprecatedProduct @key(fields: "sku package") { sku: String!  package: String!  reason: String  createdBy: User }
type ProductVariation { id: ID! }
type ProductResearch @key(fields: "study { caseNumber }") { study: CaseStudy!  outcome: String }
type CaseStudy { caseNumber: ID!  description: String }
type ProductDimension @shareable { size: String  weight: Float  unit: String @inaccessible }
extend type Query {
  product(id: ID!): Product
  deprecatedProduct(sku: String!, package: String!): DeprecatedProduct @deprecated(reason: "Use product query instead")
}
extend type User @federation__extends @key(fields: "email") {
  averageProductsCreatedPerYear: Int @requires(fields: "totalProductsCreated yearsOfEmployment")
  email: ID! @external
  name: String @override(from: "users")
  totalProductsCreated: Int @external
  yearsOfEmployment: Int! @external
}
type Inventory @interfaceObject @key(fields: "id") { id: ID!  deprecatedProducts: [DeprecatedProduct!]! }
`;

type User = { readonly email: string; readonly totalProductsCreated?: number; readonly yearsOfEmployment?: number };
type Asked = Readonly<Record<string, unknown>>;

const founder = { email: 'support@apollographql.com', totalProductsCreated: 1337 };
const deprecated = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
  createdBy: founder,
};
const research = [
  { study: { caseNumber: '1234', description: 'Federation Study' } },
  { study: { caseNumber: '1235', description: 'Studio Study' } },
];
const dimensions = { size: 'small', weight: 1, unit: 'kg' };
const products = [
  {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    dimensions,
    createdBy: founder,
    research: research.slice(0, 1),
  },
  {
    id: 'apollo-studio',
    sku: 'studio',
    package: '',
    variation: { id: 'platform' },
    dimensions,
    createdBy: founder,
    research: research.slice(1),
  },
];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** The product that a reference means, by whichever of its keys. */
const productOf = ({ id, sku, package: packageName, variation }: Asked) =>
  products.find((product) =>
    id !== undefined
      ? product.id === id
      : product.sku === sku && (product.package === packageName || isSame(product.variation, variation)),
  );

export const productProcess: Process = {
  name: 'products',
  sdl,
  refusals: {},
  entities: [],
  stores: [],
  reactions: [],
  resolvers: {
    Query: {
      product: (_: unknown, { id }: { id: string }) => productOf({ id }),
      deprecatedProduct: (_: unknown, { sku }: { sku: string }) => (sku === deprecated.sku ? deprecated : null),
    },
    Product: { __resolveReference: (asked: Asked) => productOf(asked) },
    DeprecatedProduct: { __resolveReference: ({ sku }: Asked) => (sku === deprecated.sku ? deprecated : null) },
    ProductResearch: {
      __resolveReference: (asked: Asked) =>
        research.find(({ study }) => isSame([study.caseNumber], Object.values(asked.study ?? {}))),
    },
    User: {
      __resolveReference: (user: User) => ({ ...founder, ...user }),
      name: () => 'Jane Smith',
      averageProductsCreatedPerYear: (user: User, _: unknown, __: Context) =>
        Math.round((user.totalProductsCreated ?? 0) / (user.yearsOfEmployment ?? 1)),
    },
    Inventory: { __resolveReference: ({ id }: Asked) => ({ id }), deprecatedProducts: () => [deprecated] },
  },
};

export const subgraphs = [
  { name: 'products', sdl: subgraphSdl([productProcess]) },
  {
    name: 'users',
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
      type User @key(fields: "email") { email: ID!  name: String  totalProductsCreated: Int @shareable  yearsOfEmployment: Int! }`,
  },
  {
    name: 'inventory',
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@shareable", "@external"])
      extend type Product @key(fields: "id") { id: ID! @external  dimensions: ProductDimension @external  delivery(zip: String): String @requires(fields: "dimensions { size weight }") }
      type ProductDimension @shareable { size: String  weight: Float }
      interface Inventory @key(fields: "id") { id: ID!  products: [Product!]! }
      type OpenSourceInventory implements Inventory @key(fields: "id") { id: ID!  products: [Product!]! }
      type Query { inventory(id: ID!): Inventory }`,
  },
];
