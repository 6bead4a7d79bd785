/** Our executor answers as that of @apollo/gateway does; what differs is decided in docs/adr/0100. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compare } from '../../fixture/compare.ts';
import { hardSupergraph } from '../../fixture/hard.ts';

const supergraph = await readFile(fileURLToPath(new URL('../../supergraph.graphql', import.meta.url)), 'utf8');

describe('both executors', () => {
  it('answer the same of our supergraph, calm or not', { timeout: 120_000 }, async () => {
    const { differences, withErrors, express, requests } = await compare(supergraph, 'test', 400);
    expect(differences.filter(({ in: kind }) => !['order', 'violations', 'dropped'].includes(kind))).toEqual([]);
    expect(withErrors).toBeGreaterThan(50);
    expect(express).toBeGreaterThan(100);
    expect(requests.own).toBeLessThan(requests.stock);
  });

  it('answer the same of a graph of entity interfaces, unions and @requires', { timeout: 120_000 }, async () => {
    const { differences, withErrors, express, requests } = await compare(hardSupergraph(), 'test', 400);
    expect(differences.filter(({ in: kind }) => !['order', 'violations', 'paths', 'dropped'].includes(kind))).toEqual(
      [],
    );
    expect(withErrors).toBeGreaterThan(50);
    expect(express).toBeGreaterThan(100);
    expect(requests.own).toBeLessThan(requests.stock);
  });
});
