import { instantOf, isUuid, roles } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  customers,
  demoEpoch,
  demoId,
  people,
  personaIds,
  personas,
  rng,
  services,
  suppliers,
  teams,
} from './index.ts';

const ids = (items: readonly { id: string }[]) => new Set(items.map((item) => item.id));

describe('demoId', () => {
  it('is a version 7 UUID, the same on every call and on every machine', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (kind, name) => {
        const id = demoId(kind, name);
        expect(isUuid(id)).toBe(true);
        expect(id).toMatch(/^01941f29-7c00-7[0-9a-f]{3}-[89ab]/);
        expect(demoId(kind, name)).toBe(id);
      }),
    );
    expect(demoId('service', 'email')).toBe('01941f29-7c00-7db3-a932-8b64927d8223');
  });
  it('differs by kind, by name and by where one ends and the other begins', () => {
    expect(new Set([demoId('a', 'bc'), demoId('ab', 'c'), demoId('a', 'bd'), demoId('b', 'bc')]).size).toBe(4);
  });
  it('does not repeat within a hundred thousand names', () => {
    expect(new Set(Array.from({ length: 100_000 }, (_, i) => demoId('incident', String(i)))).size).toBe(100_000);
  });
});

describe('rng', () => {
  it('gives the same numbers for the same seed, others for another', () => {
    const [a, b, c] = [rng('x'), rng('x'), rng('y')];
    const some = Array.from({ length: 50 }, () => a.next());
    expect(Array.from({ length: 50 }, () => b.next())).toEqual(some);
    expect(Array.from({ length: 50 }, () => c.next())).not.toEqual(some);
  });
  it('keeps to its bounds and reaches both', () => {
    const dice = rng(7);
    const thrown = Array.from({ length: 2_000 }, () => dice.int(1, 6));
    expect(Math.min(...thrown)).toBe(1);
    expect(Math.max(...thrown)).toBe(6);
    expect(dice.chance(0)).toBe(false);
    expect(dice.chance(1)).toBe(true);
  });
  it('chooses by weight, never what weighs nothing', () => {
    const choose = rng('weights');
    const chosen = Array.from({ length: 4_000 }, () =>
      choose.weighted([
        ['often', 3],
        ['never', 0],
        ['rarely', 1],
      ]),
    );
    expect(chosen).not.toContain('never');
    const often = chosen.filter((item) => item === 'often').length / chosen.length;
    expect(often).toBeGreaterThan(0.7);
    expect(often).toBeLessThan(0.8);
    expect(() => choose.pick([])).toThrow(RangeError);
  });
});

describe('the cast', () => {
  it('has every id once', () => {
    const every = [...people, ...teams, ...customers, ...suppliers, ...services];
    expect(ids(every).size).toBe(every.length);
    expect([people.length, teams.length, customers.length, suppliers.length, services.length]).toEqual([
      102, 8, 3, 3, 12,
    ]);
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
  });
  it('has a persona for every role but the platform’s own, and no two that may do the same', () => {
    expect(personas.map((persona) => persona.id)).toEqual(personaIds);
    expect(personas.flatMap((persona) => persona.roles).toSorted()).toEqual(
      roles.filter((role) => role !== 'SYSTEM').toSorted(),
    );
  });
  it('keeps customers’ and suppliers’ people out of the provider’s teams, and names whose they are', () => {
    for (const person of people) {
      const outside = person.roles.some((role) => ['CUSTOMER_USER', 'SUPPLIER_USER', 'PARTNER'].includes(role));
      expect(outside, person.name).toBe(person.customerId !== undefined || person.supplierId !== undefined);
      if (outside) expect(person.teamIds, person.name).toEqual([]);
    }
  });
  it('refers only to what it has', () => {
    for (const team of teams) expect(team.memberIds, team.name).toContain(team.leadId);
    for (const service of services) {
      expect(ids(people)).toContain(service.ownerId);
      expect(ids(teams)).toContain(service.teamId);
      expect(service.customerIds.length).toBeGreaterThan(0);
      for (const id of service.customerIds) expect(ids(customers)).toContain(id);
      for (const id of service.supplierIds) expect(ids(suppliers)).toContain(id);
      expect(service.categories.length).toBeGreaterThan(0);
    }
    expect(services.flatMap((service) => service.customerIds).length).toBeGreaterThan(services.length);
    for (const customer of customers)
      expect(Intl.supportedValuesOf('timeZone')).toContain(customer.zone.replace('Kolkata', 'Calcutta'));
  });
  it('begins ninety days before the day it is looked at', () => {
    expect(demoEpoch(instantOf(Date.UTC(2026, 5, 30, 17, 4)))).toBe('2026-04-01T00:00:00.000Z');
  });
});
