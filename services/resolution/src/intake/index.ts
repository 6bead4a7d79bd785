/** The intake process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { reactions } from './reactions.ts';
import { intakeRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import {
  alertEntity,
  alertStore,
  emailEntity,
  emailStore,
  rulesEntity,
  rulesStore,
  seenEntity,
  senderEntity,
  settingsEntity,
  settingsStore,
} from './store/index.ts';

export const intake: Process = {
  name: 'intake',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: intakeRefusals,
  entities: [alertEntity, rulesEntity, seenEntity, emailEntity, settingsEntity, senderEntity],
  stores: [alertStore, rulesStore, emailStore, settingsStore],
  reactions,
};
