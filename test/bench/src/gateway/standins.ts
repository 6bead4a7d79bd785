/** Stand-ins for the subgraphs in a process of their own: an answer is worked out once and replayed from then on. */
import { readFile } from 'node:fs/promises';
import { plainWords, standIns } from '../../../../gateway/fixture/standin.ts';
import { serveParent, settings } from './child.ts';
import { startReplay } from './replay.ts';

const { supergraphFile } = settings<{ supergraphFile: string }>();
const subgraphs = standIns(await readFile(supergraphFile, 'utf8'), { ofAKind: 25, words: plainWords });
const { urlOf, counts } = await startReplay(async (name, body) =>
  Buffer.from(await subgraphs.answer(name, body.toString())),
);
const urls = Object.fromEntries(subgraphs.names.map((name) => [name, urlOf(name)]));
serveParent({ urls }, { counts });
