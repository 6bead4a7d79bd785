import { describe, expect, it } from 'vitest';
import { shippedMatrix } from '../../priority.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { anIncident, now } from './fixture.ts';
import { badPlace, placeOf } from './place.ts';

describe('a location', () => {
  it.each([
    [undefined, 'Hamburg', 'Hamburg'],
    [null, 'Hamburg', null],
    [' Rotterdam ', 'Hamburg', 'Rotterdam'],
    [undefined, null, null],
  ])('given as %j where %j was held is %j', (given, held, kept) => expect(placeOf(given, held)).toBe(kept));

  it.each([undefined, null, ' Hamburg ', `${' '.repeat(9)}${'x'.repeat(200)}`])('%j may be', (given) =>
    expect(badPlace(given)).toBeUndefined(),
  );

  it.each(['', ' ', 'x'.repeat(201), '\0'])('%j is refused', (given) =>
    expect(badPlace(given)?.refusal).toMatchObject({ code: 'INVALID_INPUT', field: 'location' }),
  );

  it('is kept by a classification of before there were locations', () => {
    const at = anIncident({ location: 'Hamburg' });
    const classify = { type: 'CLASSIFY', category: 'a', impact: 'LOW', urgency: 'LOW', matrix: shippedMatrix } as const;
    const decision = decide(at, classify, now);
    const [event] = decision.ok ? decision.value : [];
    if (event?.type !== 'IncidentClassified') throw new Error('it is classified');
    expect(event.location).toBe('Hamburg');
    const { location: _, ...old } = event;
    expect(evolve(at, old).location).toBe('Hamburg');
  });
});
