/** The change process, as the service takes it in. */
import { memberEntity } from '@attest/reference';
import { type Process, sdlFrom } from '@attest/subgraph';
import { deadlines, reactions } from './reactions.ts';
import { changeRefusals } from './refusals.ts';
import { resolvers } from './resolvers/index.ts';
import {
  causedIncidentEntity,
  changeEntity,
  changeStore,
  feedEntity,
  feedSecretEntity,
  feedStore,
  meetingEntity,
  meetingStore,
  periodEntity,
  periodStore,
  policyEntity,
  policyStore,
  riskModelEntity,
  riskModelStore,
  standardEntity,
  standardStore,
  trendEntity,
  trendStore,
  unauthorisedEntity,
  unauthorisedStore,
} from './store/index.ts';

export const change: Process = {
  name: 'change',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: changeRefusals,
  entities: [
    changeEntity,
    periodEntity,
    policyEntity,
    riskModelEntity,
    standardEntity,
    meetingEntity,
    unauthorisedEntity,
    feedEntity,
    feedSecretEntity,
    trendEntity,
    causedIncidentEntity,
    memberEntity,
  ],
  stores: [
    changeStore,
    periodStore,
    policyStore,
    riskModelStore,
    standardStore,
    meetingStore,
    unauthorisedStore,
    feedStore,
    trendStore,
  ],
  reactions,
  deadlines,
};
