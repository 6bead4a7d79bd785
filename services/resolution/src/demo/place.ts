/** Where it hurts in the demonstration, and what exactly: of dice of their own, so that nothing else depends on them. */
import { demoId, rng } from '@attest/demo';
import { finer } from './category.ts';

/** By customer: three places each, the first with half of all. */
const places: Readonly<Record<string, readonly [string, string, string]>> = {
  [demoId('customer', 'nordlicht')]: ['Hamburg, terminal 2', 'Bremen, depot', 'Rostock, yard'],
  [demoId('customer', 'saffron-bay')]: ['Kochi, plant', 'Bengaluru, office', 'Chennai, cold store'],
  [demoId('customer', 'great-lakes')]: ['Chicago, head office', 'Milwaukee, branch', 'Duluth, branch'],
};

/** Nothing where the customer or the category has none; one in eight does not say where. */
export const placeOf = (customerId: string, category: string, index: number) => {
  const random = rng(`attest demonstration: place ${index}`);
  const [first, second, third] = places[customerId] ?? [];
  const location = first === undefined || random.chance(0.125) ? null : random.pick([first, first, second, third]);
  const subcategory = random.pick([null, ...(finer[category] ?? [])]);
  return { location: location ?? null, subcategory };
};
