import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type GraphAnswer, openDesk, type Question } from './ask.ts';

const caller = { actor: { id: 'p-1', name: 'Ada', roles: [], scopes: [] }, key: 'p-1' };
const answered: GraphAnswer = { data: {} };
const never = new Promise<GraphAnswer>(() => undefined);

/** A desk with two places in each lane, and the questions that were sent, in order. */
const aDesk = () => {
  const desk = openDesk(2);
  const sent: string[] = [];
  /** Needs `needs`, then `also` once it is asked, which it did not know; then what `answer` gives. */
  const ask = (key: string, needs: readonly string[], answer: Promise<GraphAnswer> = never, also?: string) => {
    const known = new Set(needs);
    const question: Question = {
      key,
      needs: known,
      ask: async (_, { onNeed, trying }) => {
        sent.push(trying === undefined ? key : `${key} trying ${trying}`);
        if (also !== undefined) known.add(also);
        onNeed();
        return answer;
      },
    };
    return { question, answer: desk.ask(caller, question) };
  };
  const soFar = async (): Promise<readonly string[]> => {
    // Into another lane, and from there.
    for (let n = 0; n < 3; n += 1) await turn();
    return sent.splice(0);
  };
  return { desk, ask, soFar };
};

describe('questions that are never answered', () => {
  it('hold up those that need the same services, and nobody else', async () => {
    const { ask, soFar, desk } = aDesk();
    for (const key of ['a', 'b', 'c']) ask(key, ['delivery']);
    for (const key of ['d', 'e', 'f']) ask(key, ['delivery', 'resolution']);
    for (const key of ['g', 'h', 'i']) ask(key, ['resolution'], Promise.resolve(answered));
    expect((await soFar()).toSorted()).toEqual(['a', 'b', 'd', 'e', 'g', 'h', 'i']);
    expect(await ask('j', ['resolution'], Promise.resolve(answered)).answer).toBe(answered);
    expect(desk.asked()).toBe(8);
  });

  it('give their place back as soon as they turn out to need more', async () => {
    const { ask, soFar } = aDesk();
    for (const key of ['a', 'b', 'c', 'd']) ask(key, ['resolution'], never, 'delivery');
    await soFar();
    for (const key of ['e', 'f', 'g']) ask(key, ['resolution']);
    expect(await soFar()).toEqual(['e', 'f']);
    // Those that turned out to need delivery are more than its lane has places for: the next of them waits.
    ask('h', ['delivery', 'resolution']);
    expect(await soFar()).toEqual([]);
  });

  it('do not keep those waiting in their lane of whom more is learnt meanwhile', async () => {
    const { ask, soFar } = aDesk();
    const first = Promise.withResolvers<GraphAnswer>();
    ask('a', ['resolution'], first.promise);
    ask('b', ['resolution']);
    const { question } = ask('c', ['resolution']);
    await soFar();
    (question.needs as Set<string>).add('delivery');
    ask('d', ['resolution']);
    first.resolve(answered);
    expect((await soFar()).toSorted()).toEqual(['c', 'd']);
  });
});

describe('equal questions of one caller', () => {
  it('are one as long as they have not been sent', async () => {
    const { desk, ask, soFar } = aDesk();
    const { question, answer } = ask('a', ['resolution'], Promise.resolve(answered));
    expect(desk.ask(caller, question)).toBe(answer);
    expect(await soFar()).toEqual(['a']);
    expect(desk.ask(caller, question)).not.toBe(answer);
  });

  it('are two where one of them is to find out about a service', async () => {
    const { desk, ask, soFar } = aDesk();
    const { question, answer } = ask('a', ['resolution']);
    expect(desk.ask(caller, question, 'delivery')).not.toBe(answer);
    expect(await soFar()).toEqual(['a', 'a trying delivery']);
  });
});
