/** `@apollo/gateway` as it comes: for EXECUTOR=stock, and for a shadow to compare with. It blocks while it is loaded. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from 'pino';
import type { GatewayInterface } from './executor/index.ts';
import { quiet } from './quiet.ts';
import type { AskSubgraph } from './subgraphs.ts';
import { subgraphDataSource } from './subgraphs.ts';

type Stock = {
  /** Without rules of access, which it does not know. */
  readonly supergraphSdl: string;
  readonly askerOf: (name: string) => AskSubgraph;
  readonly showsPlans: boolean;
  readonly log: Logger;
};

export const stockGateway = ({ supergraphSdl, askerOf, showsPlans, log }: Stock): GatewayInterface =>
  new ApolloGateway({
    supergraphSdl,
    logger: quiet(log),
    // Composition has validated it; doing so again costs most of the start.
    validateSupergraph: false,
    __exposeQueryPlanExperimental: showsPlans,
    buildService: ({ name }): GraphQLDataSource => subgraphDataSource(name, askerOf(name)),
  });
