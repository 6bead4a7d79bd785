/** Quality of the configuration data: its defects, counted and listed. */
import type { Resolvers } from '../../generated/graphql.ts';
import { defectCounts, defectPage } from '../defect.ts';
import { itemAt, itemsAt } from './shape.ts';

export const qualityResolvers: Resolvers = {
  Query: {
    configurationDefects: (_, { kind, ...args }, context) => defectPage(context, kind, args),
    configurationDefectCounts: (_, __, context) => defectCounts(context),
  },
  ConfigurationDefect: {
    item: ({ itemId }, _, context) => itemAt(context, itemId),
    others: ({ otherIds }, _, context) => itemsAt(context, otherIds),
  },
};
