import { type Instant, plusMs } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { type Analysis, badAnalysis } from './cause.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const whys: Analysis = {
  method: 'FIVE_WHYS',
  whys: [
    { question: 'Why does it stall?', answer: 'It is full.' },
    { question: 'Why is it full?', answer: 'It has no bound.' },
  ],
};

const node = (name: string, gate: 'AND' | 'OR' | null, children: string[], occurred = true) => ({
  ...{ name, text: name, gate, children, occurred },
});
const side = (dimension: 'WHAT' | 'WHERE' | 'WHEN' | 'EXTENT') => ({
  dimension,
  is: 'a',
  isNot: 'b',
  distinction: 'c',
});
const cause = (explains: boolean) => ({ cause: 'x', explains, why: 'y' });
const at = (minute: number) => plusMs(now, minute * 60_000);

describe('forms of methods', () => {
  const good: Analysis[] = [
    whys,
    {
      method: 'FAULT_TREE',
      nodes: [
        node('top', 'AND', ['a', 'b']),
        node('a', null, []),
        node('b', 'OR', ['c', 'd']),
        node('c', null, [], false),
        node('d', null, []),
      ],
    },
    {
      method: 'ISHIKAWA',
      branches: [
        { name: 'people', causes: [] },
        { name: 'machine', causes: ['worn'] },
      ],
      cause: 'worn',
    },
    {
      method: 'KEPNER_TREGOE',
      specification: [side('WHAT'), side('WHERE'), side('WHEN'), side('EXTENT')],
      possibleCauses: [cause(true), cause(false)],
    },
    {
      method: 'TIMELINE',
      entries: [
        { at: at(0), text: 'a' },
        { at: at(0), text: 'b' },
        { at: at(1), text: 'c' },
      ],
    },
    { method: 'EXPERIMENT', hypothesis: 'a', test: 'b', outcome: 'c' },
    { method: 'OTHER', name: 'Barrier analysis', account: 'a' },
  ];
  it.each(good)('$method holds together', (analysis) => expect(badAnalysis(analysis)).toBeUndefined());
  const tree = (...nodes: ReturnType<typeof node>[]): Analysis => ({ method: 'FAULT_TREE', nodes });
  const bad: [string, Analysis][] = [
    ['at least|from 2', { method: 'FIVE_WHYS', whys: whys.method === 'FIVE_WHYS' ? whys.whys.slice(0, 1) : [] }],
    [
      'blank',
      {
        method: 'FIVE_WHYS',
        whys: [
          { question: 'a', answer: 'b' },
          { question: ' ', answer: 'b' },
        ],
      },
    ],
    ['same name', tree(node('top', 'OR', ['a']), node('a', null, []), node('a', null, []))],
    ['no node b', tree(node('top', 'OR', ['a', 'b']), node('a', null, []))],
    ['a gate has children', tree(node('top', 'OR', ['a']), node('a', 'AND', []))],
    ['one top', tree(node('top', 'OR', ['a']), node('a', null, []), node('b', null, []))],
    ['one top', tree(node('a', 'OR', ['b']), node('b', 'OR', ['a']))],
    [
      'its own cause',
      tree(node('top', 'OR', ['a', 'x']), node('x', null, []), node('a', 'OR', ['b']), node('b', 'OR', ['a'])),
    ],
    [
      'hangs on nothing',
      tree(node('top', 'OR', ['x']), node('x', null, []), node('a', 'OR', ['b']), node('b', 'OR', ['a'])),
    ],
    ['make it not occur', tree(node('top', 'AND', ['a', 'b']), node('a', null, []), node('b', null, [], false))],
    ['the top is what occurred', tree(node('top', 'OR', ['a'], false), node('a', null, [], false))],
    [
      'two branches',
      {
        method: 'ISHIKAWA',
        branches: [
          { name: 'a', causes: ['x'] },
          { name: 'a', causes: [] },
        ],
        cause: 'x',
      },
    ],
    [
      'none of the branches',
      {
        method: 'ISHIKAWA',
        branches: [
          { name: 'a', causes: ['x'] },
          { name: 'b', causes: [] },
        ],
        cause: 'y',
      },
    ],
    ['each of', { method: 'KEPNER_TREGOE', specification: [side('WHAT')], possibleCauses: [cause(true)] }],
    [
      'explains all',
      {
        method: 'KEPNER_TREGOE',
        specification: [side('WHAT'), side('WHERE'), side('WHEN'), side('EXTENT')],
        possibleCauses: [cause(true), cause(true)],
      },
    ],
    [
      'order of time',
      {
        method: 'TIMELINE',
        entries: [
          { at: at(1), text: 'a' },
          { at: at(0), text: 'b' },
        ],
      },
    ],
    ['blank', { method: 'EXPERIMENT', hypothesis: 'a', test: '', outcome: 'c' }],
    ['blank', { method: 'OTHER', name: ' ', account: 'a' }],
  ];
  it.each(bad)('that do not are refused: %s', (reason, analysis) =>
    expect(badAnalysis(analysis)?.refusal.reason).toMatch(new RegExp(reason)),
  );
});
