/** Where an incident hurts: the name of a site, building or room, as people use it. Pure. */
import { importLimits } from '@attest/contracts';
import { badText, type InvalidInput, type Refused } from '@attest/kernel';

type Given = string | null | undefined;

/** A location that is given is not blank, and at most 200 characters without what surrounds it. */
export const badPlace = (location: Given): Refused<InvalidInput> | undefined =>
  typeof location === 'string' ? badText('location', location.trim(), importLimits.location) : undefined;

/** What is kept: trimmed, so that one place is counted once. Null takes it away, nothing given leaves what was `held`. */
export const placeOf = (location: Given, held: string | null = null): string | null =>
  location === undefined ? held : (location?.trim() ?? null);
