/** Shows people what there is for them; no rules here. */
import { page, payloads, referenceTo, stub, where } from '@attest/subgraph';
import type { Resolvers } from '../generated/graphql.ts';
import { markRead } from './commands.ts';
import { type NoticeKind, noticeReasons } from './domain/index.ts';
import { type KeptNotice, noticeEntity, unreadOf } from './store.ts';

const answer = payloads({});

/** The type of a kind's records in the graph. */
const typeOf = {
  INCIDENT: 'Incident',
  SERVICE_REQUEST: 'ServiceRequest',
  PROBLEM: 'Problem',
  MAJOR_INCIDENT: 'MajorIncident',
} as const satisfies Record<NoticeKind, string>;

export const resolvers: Resolvers = {
  Query: {
    myNotices: async (_, { filter, ...args }, context) => {
      const listed = await page<KeptNotice>(context, {
        from: noticeEntity,
        where: where()
          .eq('personId', context.actor.id)
          .in('recordKind', filter?.kinds)
          .isNull('readAt', filter?.unread ?? undefined)
          .and(filter?.reasons ? where().sql('reasons && ?::text[]', filter.reasons) : where()),
        order: [{ by: 'at', direction: 'DESC' }],
        args,
      });
      return { ...listed, unreadCount: () => context.read((tx) => unreadOf(tx, context.actor.id)) };
    },
  },
  Mutation: {
    markNoticesRead: async (_, { input }, { deps, actor }) =>
      answer('notices', await markRead(deps, actor, { ids: input.ids ?? null, upTo: input.upTo ?? null })),
  },
  Notice: {
    kind: ({ recordKind }) => recordKind,
    reasons: ({ reasons }) => noticeReasons.filter((reason) => reasons.includes(reason)),
    read: ({ readAt }) => readAt !== null,
    by: ({ byId }) => stub('Person', byId),
    record: async (notice, args, context, info) => {
      const __typename = typeOf[notice.recordKind];
      const found = await referenceTo<KeptNotice, object>(__typename, ({ recordId }) => recordId)(
        notice,
        args,
        context,
        info,
      );
      return found && ({ ...found, __typename } as never);
    },
  },
};
