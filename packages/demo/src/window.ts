/** When the demonstration plays: the ninety days before it is looked at. */
import type { Instant } from '@attest/kernel';
import { instantOf, msOf } from '@attest/kernel';

const dayMs = 86_400_000;

/** Days of history that the demonstration has. */
export const demoDays = 90;

/** The start of the demonstration's history: midnight UTC, ninety days before the day of `now`. */
export const demoEpoch = (now: Instant): Instant => instantOf((Math.floor(msOf(now) / dayMs) - demoDays) * dayMs);
