/**
 * One run of a query for all who are the same caller and ask the same at the same time.
 *
 * The same caller is the same person with the same rights; the same question is the same text with the same variables. What
 * began before a command ended is not shared with who asks after it: they would not see what they have done. A command that
 * went through another gateway is not known here, which is why this is off unless asked for.
 */
import type { Asked, GatewayAnswer, Ticket } from '../express.ts';
import type { GraphContext } from '../subgraphs.ts';

export type Share = {
  /** Runs the query, or waits for the same one. */
  readonly run: (ticket: Ticket, asked: Asked, context: GraphContext) => Promise<GatewayAnswer>;
  /** Nobody joins what is under way. */
  readonly part: () => void;
};

const keyOf = ({ variables }: Asked, { actor, scopes = [] }: GraphContext): string => {
  const { id, name, roles, customerId, supplierId, onBehalfOf } = actor;
  return JSON.stringify([variables, id, name, roles, customerId, supplierId, onBehalfOf, scopes]);
};

export const share = (): Share => {
  let underway = new WeakMap<Ticket, Map<string, Promise<GatewayAnswer>>>();
  return {
    part: () => {
      underway = new WeakMap();
    },
    run: (ticket, asked, context) => {
      const mine = underway.get(ticket) ?? new Map<string, Promise<GatewayAnswer>>();
      underway.set(ticket, mine);
      const key = keyOf(asked, context);
      const known = mine.get(key);
      if (known) {
        context.report.shared = true;
        return known;
      }
      const running = ticket.run(asked, context).finally(() => mine.delete(key));
      mine.set(key, running);
      return running;
    },
  };
};
