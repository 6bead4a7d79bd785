/** What happened proves itself: `attest verify` over every record, and the chain of single ones as the graph shows it. */
import { attest } from '../attest.ts';
import type { Stage } from '../story.ts';

export const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

/** Verifies every record of the platform, where its databases are at hand. */
export const everyRecord = async ({ world: { place }, check, chapter, settings }: Stage): Promise<void> => {
  if (!place) {
    settings.say('  the databases of this platform are not at hand: its records are not verified here');
    return;
  }
  await chapter('every record proves itself', async () => {
    const { code, out, err } = await attest(['verify', '--data', place.dataDir], settings.signal);
    check.equal(
      'nothing is found',
      { code, err, last: / no findings$/.test(lastLine(out)) ? '' : out },
      { code: 0, err: '', last: '' },
    );
    return lastLine(out);
  });
};

type Link = { readonly type: string; readonly hash: string; readonly previousHash: string };
type Histories = Readonly<Record<string, { readonly history: { readonly nodes: readonly Link[] } } | null>>;

/**
 * Holds the histories of records against the types of events that they must have, in order, each chained to the one before.
 *
 * @param field  of Query, by which a record is asked for, for example `serviceRequest`
 */
export const chained = async (
  { as, check }: Stage,
  field: string,
  id: string,
  types: readonly string[],
): Promise<void> => {
  const answer = await as('auditor').ask<Histories>(
    `query History($id: ID!) { ${field}(id: $id) { history(first: 100) { nodes { type hash previousHash } } } }`,
    { id },
  );
  const nodes = answer[field]?.history.nodes ?? [];
  check.equal(
    `the history of the ${field} says all that happened`,
    nodes.map(({ type }) => type),
    types,
  );
  check.that(
    'and each event of it is chained to the one before',
    nodes.every(({ previousHash }, index) => previousHash === (nodes[index - 1]?.hash ?? '')),
    nodes,
  );
};
