/** GraphQL errors: the caller asked for something that cannot be asked. Refusals of a rule are data, see refusal.ts. */
import { GraphQLError } from 'graphql';

/** An error BAD_USER_INPUT with a message for the one who wrote the query. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
