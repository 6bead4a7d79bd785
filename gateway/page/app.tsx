/** The explorer: GraphiQL with a bar above it. */
import { GraphiQL } from 'graphiql';
import { getOperationAST, parse } from 'graphql';
import { createRoot } from 'react-dom/client';
import { Bar } from './bar.tsx';
import { welcome } from './examples.ts';
import { openSession } from './session.ts';
import 'graphiql/style.css';
import './page.css';

const workers: Readonly<Record<string, string>> = { json: './json.worker.js', graphql: './graphql.worker.js' };

window.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(workers[label] ?? './editor.worker.js', import.meta.url)),
};

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const identity = root.dataset.identity === 'token' ? 'token' : 'personas';
const session = openSession(identity);

type Asked = { readonly query: string; readonly operationName?: string | null | undefined };

const operationOf = ({ query, operationName }: Asked) => {
  try {
    return getOperationAST(parse(query), operationName);
  } catch {
    // The graph says what is wrong with it.
    return undefined;
  }
};

/** The editor learns a moment late that its text has changed; until then it names an operation that is no longer there. */
const present = <P extends Asked>(params: P): P => (operationOf(params) ? params : { ...params, operationName: null });

const ask = <P extends Asked>(asked: P, headers: HeadersInit | undefined) => {
  const params = present(asked);
  return operationOf(params)?.operation === 'subscription'
    ? session.subscribe(params, headers)
    : session.ask(params, headers);
};

createRoot(root).render(
  <GraphiQL
    fetcher={(params, options) => ask(params, options?.headers)}
    defaultQuery={welcome}
    defaultEditorToolsVisibility="variables"
  >
    <GraphiQL.Logo>
      <span />
    </GraphiQL.Logo>
    <Bar identity={identity} session={session} />
  </GraphiQL>,
);
