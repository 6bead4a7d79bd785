/** A site reports what stands in it: a file that `attest import items` reads, proposals that somebody accepts. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attest, figure } from '../../attest.ts';
import type { Stage } from '../../story.ts';

/** What the story is about: a type of items of its own, and the source that reports them. */
export type Site = { readonly typeName: string; readonly source: string };
/** Machines by their ids at the source, with the hall that each stands in. */
export type Halls = Readonly<Record<string, string>>;

const rule = { kind: 'TEXT', required: false, description: 'Where it stands.' };

/** A type of items that no other story knows: what is audited is known to the last item. */
export const aSite = async ({ as }: Stage): Promise<Site> => {
  const mark = randomBytes(3).toString('hex');
  const typeName = `MACHINE_${mark.toUpperCase()}`;
  const description = 'A machine of the audited site.';
  const definition = { name: typeName, description, attributes: [{ ...rule, name: 'location' }] };
  await as('configuration-manager').does<{ id: string }>('defineCiType', definition, 'id');
  return { typeName, source: `site ${mark}` };
};

/** Reports what stands in the halls, as a complete run; what the command printed. */
export const report = async ({ world, check, settings }: Stage, site: Site, halls: Halls): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-site-'));
  try {
    const map = {
      ...{ key: 'id', name: 'name', type: { value: site.typeName } },
      attributes: { location: 'hall' },
    };
    const rows = Object.entries(halls).map(([id, hall]) => `${id},${id} of ${site.source},${hall}`);
    await writeFile(join(folder, 'map.json'), JSON.stringify(map));
    await writeFile(join(folder, 'site.csv'), ['id,name,hall', ...rows, ''].join('\n'));
    const args = ['import', 'items', join(folder, 'site.csv'), '--from', 'csv', '--map', join(folder, 'map.json')];
    const ended = await attest([...args, '--source', site.source, '--full', '--url', world.url], settings.signal);
    check.equal('the file comes in', { code: ended.code, err: ended.err }, { code: 0, err: '' });
    return ended.out;
  } finally {
    await rm(folder, { recursive: true });
  }
};

type Proposal = { readonly id: string; readonly kind: string; readonly externalId: string };

/** What is proposed of the site and not decided, by the ids there. */
export const proposed = async ({ as }: Stage, site: Site): Promise<Proposal[]> => {
  const { discoveryProposals } = await as('configuration-manager').ask<{
    discoveryProposals: { nodes: readonly Proposal[] };
  }>(
    `query Open($source: String!) { discoveryProposals(filter: { sourceName: $source, states: [OPEN] }, first: 100) {
      nodes { id kind externalId } } }`,
    { source: site.source },
  );
  return discoveryProposals.nodes.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
};

export const takeOver = async (stage: Stage, site: Site): Promise<void> => {
  const { as, check, chapter, refused } = stage;
  const halls = { m1: 'Hall 1', m2: 'Hall 1', m3: 'Hall 2' };
  await chapter('a site reports what stands in it', async () => {
    const out = await report(stage, site, halls);
    check.equal('a source that nobody vouched for is reviewed', figure(out, 'proposed'), 3);
    const first = await proposed(stage, site);
    const again = await report(stage, site, halls);
    check.equal('reported twice, it is proposed once', figure(again, 'proposed'), 3);
    check.equal('with the same proposals', await proposed(stage, site), first);
    const [one] = first;
    const id = one?.id ?? '';
    await refused('agent', 'acceptDiscoveryProposal', { id, reason: 'it stands there' }, 'FORBIDDEN');
    const no = await refused(
      'configuration-manager',
      'acceptDiscoveryProposal',
      { id, reason: ' ' },
      'DECISION_REASON_REQUIRED',
    );
    check.equal('by its clause', no.clause, 'ISO/IEC 20000-1:2018 8.2.6');
    for (const proposal of first)
      await as('configuration-manager').does('acceptDiscoveryProposal', { id: proposal.id, reason: 'seen on site' });
    check.equal('accepted, it is recorded so', figure(await report(stage, site, halls), 'unchanged'), 3);
    return site.source;
  });
};
