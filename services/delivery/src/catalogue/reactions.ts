/** What the catalogue does when something happened elsewhere: learn whom services may refer to, follow their transitions. */
import { customerEvents, personEvents, supplierEvents, transitionEvents } from '@attest/contracts';
import { on, type Reaction } from '@attest/record';
import { learning } from '../known.ts';
import { followTransition, type ServiceRequest } from './commands.ts';

const process = 'delivery.catalogue';

type Live = { readonly kind: string; readonly title: string; readonly key: string };

/** What becomes of the catalogue's entry when a transition is live. What is changed, its manager describes. */
const whenLive = ({ kind, title, key }: Live): readonly ServiceRequest[] => {
  if (kind === 'NEW') return [{ type: 'DESIGN' }, { type: 'INTRODUCE' }];
  return kind === 'CHANGED' ? [] : [{ type: 'RETIRE', why: `${title} (${key})` }];
};

export const reactions: readonly Reaction[] = [
  learning(process, 'CUSTOMER', customerEvents, ['CustomerEnded']),
  learning(process, 'PERSON', personEvents, ['PersonDeactivated']),
  learning(process, 'SUPPLIER', supplierEvents, ['SupplierEnded']),
  on(transitionEvents.TransitionDesigned, `${process}.follow-design`, async (tx, { data, at }) => {
    const { kind, serviceId, key } = data;
    if (kind === 'NEW')
      await followTransition(tx, serviceId, [{ type: 'DESIGN' }], { at, reason: `transition ${key}` });
  }),
  on(transitionEvents.TransitionLive, `${process}.follow-transition`, async (tx, { data, at }) => {
    const { serviceId, key } = data;
    await followTransition(tx, serviceId, whenLive(data), { at, reason: `transition ${key}` });
  }),
];
