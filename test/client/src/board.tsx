/** A sample page: the board of open incidents, and starting work on one. What may be done is asked of the graph, not known here. */
import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BoardDocument, type BoardQuery, type CardFragment, StartDocument } from './generated/operations.ts';
import { demoToken, openGraph } from './graph.ts';

const persona = new URLSearchParams(location.search).get('persona') ?? 'agent';
const ask = openGraph('/graphql', demoToken(location.origin, persona));

const Card = ({ card, start }: { readonly card: CardFragment; readonly start: (card: CardFragment) => void }) => (
  <tr>
    <td>{card.key}</td>
    <td>{card.priority}</td>
    <td>{card.state}</td>
    <td>{card.title}</td>
    <td>{card.service?.name}</td>
    <td>
      <button type="button" disabled={!card.availableActions.includes('START')} onClick={() => start(card)}>
        Start {card.key}
      </button>
    </td>
  </tr>
);

const Board = () => {
  const [board, setBoard] = useState<BoardQuery>();
  const [said, setSaid] = useState('');
  const load = useCallback(async () => {
    await ask(BoardDocument, { first: 20 }).then(setBoard, (fault: unknown) => setSaid(String(fault)));
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  const start = async (card: CardFragment): Promise<void> => {
    const { startIncident } = await ask(StartDocument, { input: { id: card.id, expectedVersion: card.version } });
    const { incident, refusal } = startIncident ?? {};
    setSaid(
      incident ? `${incident.key} is ${incident.state}` : `${refusal?.message} (${refusal?.clause ?? refusal?.code})`,
    );
    await load();
  };
  if (!board) return <p role="status">{said || 'One moment.'}</p>;
  return (
    <main>
      <h1>
        {board.me?.name}: {board.incidents?.totalCount} open incidents
      </h1>
      <p role="status">{said}</p>
      <table>
        <tbody>
          {board.incidents?.nodes.map((card) => (
            <Card key={card.id} card={card} start={(one) => void start(one)} />
          ))}
        </tbody>
      </table>
    </main>
  );
};

const root = document.getElementById('root');
if (root) createRoot(root).render(<Board />);
