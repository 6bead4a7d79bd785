import { machine } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { graphFaults, machinesIn, tableFaults } from './machines.ts';

const doorMachine = machine(['OPEN', 'SHUT'], 'OPEN', {
  SHUT: { from: ['OPEN'], to: 'SHUT' },
  KNOCK: { from: ['SHUT'] },
});
const states = 'enum DoorState { OPEN SHUT }';
const actions = 'enum DoorAction { SHUT KNOCK }';

describe('tables', () => {
  it('are found among what a domain exports', () =>
    expect(machinesIn({ doorMachine, states: ['OPEN'], decide: () => 1, none: null })).toEqual([
      ['doorMachine', doorMachine],
    ]));
  it('that hold together have no faults', () => expect(tableFaults('doorMachine', doorMachine)).toEqual([]));
  it('that do not are told where', () => {
    const broken = {
      ...doorMachine,
      states: ['OPEN', 'SHUT', 'LOCKED', 'OPEN'],
      transitions: { ...doorMachine.transitions, KNOCK: { from: [], to: 'GONE' } },
    };
    expect(tableFaults('door', broken)).toEqual([
      'door: LOCKED is never reached',
      'door: OPEN is listed twice',
      'door: KNOCK names GONE, which is no state',
      'door: KNOCK starts nowhere',
    ]);
  });
});

describe('the graph', () => {
  it('has the machine’s states and actions, in any order', () =>
    expect(graphFaults({ doorMachine }, `${actions} enum DoorState { SHUT OPEN }`)).toEqual([]));
  it('may name the enumerations otherwise', () =>
    expect(graphFaults({ doorMachine }, 'enum GateState { OPEN SHUT } enum GateAction { SHUT KNOCK }')).toEqual([]));
  it('may show fewer actions, where the domain says so', () => {
    const doorActions = ['KNOCK'];
    expect(graphFaults({ doorMachine, doorActions }, `${states} enum DoorAction { KNOCK }`)).toEqual([]);
    expect(graphFaults({ doorMachine, doorActions: ['KICK'] }, `${states} enum DoorAction { KICK }`)).toHaveLength(1);
  });
  it.each([
    [`${actions} enum DoorState { OPEN }`, 'DoorState: SHUT is missing'],
    [`${actions} enum DoorState { OPEN SHUT AJAR }`, "DoorState: AJAR is not the machine's"],
    [`${states} enum DoorAction { SHUT }`, 'DoorAction: KNOCK is missing'],
    [states, 'no enumeration ...Action of the schema has exactly: SHUT, KNOCK'],
  ])('%s differs', (sdl, fault) => expect(graphFaults({ doorMachine }, sdl)).toEqual([fault]));
});
