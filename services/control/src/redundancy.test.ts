import { describe, expect, it } from 'vitest';
import { badGroups, type DependencyGroup, neededOf } from './redundancy.ts';

const members = ['a', 'b', 'c'].map((itemId) => ({ kind: 'RUNS_ON' as const, itemId }));
const group: DependencyGroup = { name: 'hosts', need: 'ANY', atLeast: null, members };
const refusal = (groups: readonly DependencyGroup[]) => badGroups(groups, members)?.refusal;

describe('groups of dependencies', () => {
  it('say how many they need', () => {
    expect(refusal([group])).toBeUndefined();
    expect(refusal([])).toBeUndefined();
    expect(neededOf(group)).toBe(1);
    expect(neededOf({ ...group, need: 'ALL' })).toBe(3);
    expect(neededOf({ ...group, need: 'AT_LEAST', atLeast: 2 })).toBe(2);
  });
  it.each([
    [{ members: members.slice(2) }, { code: 'INVALID_INPUT' }],
    [{ need: 'AT_LEAST' as const }, { code: 'INVALID_INPUT' }],
    [{ atLeast: 1 }, { code: 'INVALID_INPUT' }],
    [{ need: 'AT_LEAST' as const, atLeast: 4 }, { code: 'INVALID_INPUT' }],
    [{ need: 'AT_LEAST' as const, atLeast: 0 }, { code: 'INVALID_INPUT' }],
    [{ need: 'AT_LEAST' as const, atLeast: 1.5 }, { code: 'INVALID_INPUT' }],
    [{ name: ' ' }, { code: 'INVALID_INPUT', field: 'groups.name' }],
    [{ members: [...members, ...members] }, { code: 'INVALID_INPUT' }],
    [
      { members: [...members, { kind: 'RUNS_ON' as const, itemId: 'd' }] },
      { code: 'NOT_A_DEPENDENCY', group: 'hosts', itemId: 'd' },
    ],
  ])('%o is refused', (over, expected) => expect(refusal([{ ...group, ...over }])).toMatchObject(expected));
  it('have names of their own, and are not without end', () => {
    expect(refusal([group, group])).toMatchObject({ code: 'INVALID_INPUT', field: 'groups' });
    const many = Array.from({ length: 51 }, (_, n) => ({ ...group, name: String(n) }));
    expect(refusal(many)).toMatchObject({ code: 'INVALID_INPUT', field: 'groups' });
  });
});
