import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { handTimers } from '../../fixture/hand.ts';
import { openPatience } from './patience.ts';

const somePatience = () => {
  const timers = handTimers();
  const away = new Set<string>();
  const { way } = openPatience({
    patienceMs: 10_000,
    timers,
    absences: { isAway: (service) => away.has(service), answered: (service) => void away.delete(service) },
  });
  const needed: string[] = [];
  const asked: string[] = [];
  /** Asks a service in this way; it answers with what is given, and never unless told. */
  const ask = (service: string, answer: Promise<string> = new Promise(() => undefined), trying?: string) =>
    way((one) => needed.push(one), trying)(service, () => {
      asked.push(service);
      return answer;
    }).catch(({ extensions }: GraphQLError) => extensions);
  return { timers, away, needed, asked, ask };
};

describe('a live query', () => {
  it('waits for a service that answers nothing so long, and says then that it is away', async () => {
    const { timers, ask, needed } = somePatience();
    let come: unknown;
    const answer = ask('delivery').then((said) => {
      come = said;
    });
    timers.advance(9_999);
    await Promise.resolve();
    expect(come).toBeUndefined();
    timers.advance(1);
    await answer;
    expect(come).toEqual({ code: 'SERVICE_UNAVAILABLE', service: 'delivery' });
    expect(needed).toEqual(['delivery']);
  });

  it('is itself what is wrong where the service answers others meanwhile, if by a fault', async () => {
    const { timers, ask } = somePatience();
    const fault = new GraphQLError('no', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    for (const answer of [Promise.resolve('there'), Promise.reject(fault)]) {
      const slow = ask('delivery');
      await ask('delivery', answer);
      timers.advance(10_000);
      expect(await slow).toEqual({ code: 'DOWNSTREAM_SERVICE_ERROR', service: 'delivery' });
    }
  });

  it('is not, where others are answered by other services, or are told that it cannot be reached', async () => {
    const { timers, ask } = somePatience();
    const refused = new GraphQLError('no', { extensions: { code: 'SERVICE_UNAVAILABLE', service: 'delivery' } });
    const slow = ask('delivery');
    await ask('resolution', Promise.resolve('there'));
    await ask('delivery', Promise.reject(refused));
    timers.advance(10_000);
    expect(await slow).toEqual({ code: 'SERVICE_UNAVAILABLE', service: 'delivery' });
  });

  it('gets what comes in time, and hears nothing of what comes later', async () => {
    const { timers, ask } = somePatience();
    expect(await ask('delivery', Promise.resolve('there'))).toBe('there');
    const late = Promise.withResolvers<string>();
    const slow = ask('delivery', late.promise);
    timers.advance(10_000);
    late.reject(new Error('cut off'));
    expect(await slow).toEqual({ code: 'SERVICE_UNAVAILABLE', service: 'delivery' });
  });

  it('says that the service is there by an answer that comes too late', async () => {
    const { timers, ask, away } = somePatience();
    const late = Promise.withResolvers<string>();
    const slow = ask('delivery', late.promise);
    timers.advance(10_000);
    await slow;
    away.add('delivery');
    late.resolve('there');
    await late.promise;
    expect(away).toEqual(new Set());
  });

  it('does not ask a service that is away, unless it is its turn to find out', async () => {
    const { ask, away, asked, needed } = somePatience();
    away.add('delivery');
    expect(await ask('delivery')).toEqual({ code: 'SERVICE_UNAVAILABLE', service: 'delivery' });
    expect(await ask('delivery', Promise.resolve('there'), 'resolution')).toMatchObject({ service: 'delivery' });
    expect(asked).toEqual([]);
    expect(await ask('delivery', Promise.resolve('there'), 'delivery')).toBe('there');
    expect(needed).toEqual(['delivery', 'delivery', 'delivery']);
    expect(away).toEqual(new Set());
  });
});
