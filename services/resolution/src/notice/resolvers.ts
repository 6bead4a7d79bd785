/** Shows people what there is for them; no rules here. */
import { noticeReasons } from '@attest/contracts';
import { plusMs } from '@attest/kernel';
import {
  ascending,
  descending,
  history,
  type Orders,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type { NoticeOrder, Resolvers } from '../generated/graphql.ts';
import { markRead } from './commands.ts';
import { type Notice, type NoticeKind, shownForMs } from './domain/index.ts';
import { departuresOf, noticeEntity, noticeStore, unreadOf } from './store.ts';

const answer = payloads({});

const orders: Orders<NoticeOrder, Notice> = { HAPPENED_DESC: descending('at'), HAPPENED_ASC: ascending('at') };

/** The types of kinds of records in the graph: those of this service, and those that others answer for. */
const ownTypes = {
  INCIDENT: 'Incident',
  SERVICE_REQUEST: 'ServiceRequest',
  PROBLEM: 'Problem',
  MAJOR_INCIDENT: 'MajorIncident',
} as const;
const othersTypes = {
  CHANGE: 'Change',
  STANDARD_CHANGE: 'StandardChange',
  BOARD_MEETING: 'BoardMeeting',
  UNAUTHORISED_CHANGE: 'UnauthorisedChange',
  CONFIGURATION_AUDIT: 'ConfigurationAudit',
  SERVICE: 'Service',
  RELEASE: 'Release',
  TRANSITION: 'Transition',
  COMPLAINT: 'Complaint',
  IMPROVEMENT: 'Improvement',
  SUPPLIER_CONTRACT: 'SupplierContract',
} as const satisfies Record<Exclude<NoticeKind, keyof typeof ownTypes>, string>;

const isOwn = (kind: NoticeKind): kind is keyof typeof ownTypes => kind in ownTypes;

export const resolvers: Resolvers = {
  Query: {
    notice: async (_, { id }, context) => (await context.load(noticeStore, id)) ?? null,
    myNotices: async (_, { filter, orderBy, ...args }, context) => {
      const listed = await page<Notice>(context, {
        from: noticeEntity,
        where: where()
          .eq('personId', context.actor.id)
          .in('recordKind', filter?.kinds)
          .isNull('readAt', filter?.unread ?? undefined)
          .sql('(read_at IS NULL OR read_at > ?::timestamptz)', plusMs(context.deps.now(), -shownForMs))
          .and(filter?.reasons ? where().sql('reasons && ?::text[]', filter.reasons) : where()),
        order: orders[orderBy ?? 'HAPPENED_DESC'],
        args,
      });
      return { ...listed, unreadCount: () => context.read((tx) => unreadOf(tx, context.actor.id)) };
    },
  },
  Mutation: {
    markNoticesRead: async (_, { input }, { deps, actor }) =>
      answer('notices', await markRead(deps, actor, { ids: input.ids ?? null, upTo: input.upTo ?? null })),
  },
  Service: {
    departure: async ({ id }, _, context) => (await context.batch(departuresOf, id)) ?? null,
  },
  Notice: {
    kind: ({ recordKind }) => recordKind,
    reasons: ({ reasons }) => noticeReasons.filter((reason) => reasons.includes(reason)),
    read: ({ readAt }) => readAt !== null,
    by: ({ byId }) => stub('Person', byId),
    record: async (notice, args, context, info) => {
      const { recordKind, recordId } = notice;
      if (!isOwn(recordKind)) return stub(othersTypes[recordKind], recordId);
      const __typename = ownTypes[recordKind];
      const found = await referenceTo<Notice, object>(__typename, () => recordId)(notice, args, context, info);
      return found && ({ ...found, __typename } as never);
    },
    history: (notice, args, context) => history(context, notice, args),
    __resolveReference: referenceBy(noticeStore),
  },
};
