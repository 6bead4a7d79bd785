/**
 * A sample client on the command line: logs an incident, starts work on it, and shows what the rules say of doing so twice.
 *
 *   npx node test/client/src/script.ts [http://127.0.0.1:4000]
 */
import { BoardDocument, type CardFragment, LogDocument, StartDocument } from './generated/operations.ts';
import { demoToken, openGraph } from './graph.ts';

const line = ({ key, priority, state, title, service }: CardFragment): string =>
  [key, priority, state.padEnd(11), service?.name ?? '-', title].join('  ');

/** @returns the lines that it prints */
export const run = async (origin: string): Promise<string[]> => {
  const ask = openGraph(`${origin}/graphql`, demoToken(origin, 'agent'));
  const { logIncident } = await ask(LogDocument, {
    input: { title: 'The badge reader at the door is dead', category: 'access', impact: 'LOW', urgency: 'MEDIUM' },
  });
  const logged = logIncident?.incident;
  if (!logged) throw new Error(`refused: ${logIncident?.refusal?.message}`);
  const input = { id: logged.id, expectedVersion: logged.version };
  const first = await ask(StartDocument, { input });
  const second = await ask(StartDocument, { input });
  const { me, incidents } = await ask(BoardDocument, { first: 5 });
  return [
    `logged ${logged.key}; next: ${logged.availableActions.join(', ')}`,
    `started: ${first.startIncident?.incident?.state}`,
    `started again: ${second.startIncident?.refusal?.code}: ${second.startIncident?.refusal?.message}`,
    `${me?.name} sees ${incidents?.totalCount} open incidents, the first of them:`,
    ...(incidents?.nodes ?? []).map(line),
  ];
};

if (import.meta.main) {
  const lines = await run(process.argv[2] ?? 'http://127.0.0.1:4000');
  process.stdout.write(`${lines.join('\n')}\n`);
}
