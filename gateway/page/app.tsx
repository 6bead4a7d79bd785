/** The explorer: GraphiQL with a bar above it. */
import { GraphiQL } from 'graphiql';
import type { DocumentNode } from 'graphql';
import { getOperationAST } from 'graphql';
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

const isLive = (document: DocumentNode | undefined, name: string | null | undefined): boolean =>
  document !== undefined && getOperationAST(document, name)?.operation === 'subscription';

createRoot(root).render(
  <GraphiQL
    fetcher={(params, options) =>
      isLive(options?.documentAST, params.operationName)
        ? session.subscribe(params, options?.headers)
        : session.ask(params, options?.headers)
    }
    defaultQuery={welcome}
    defaultEditorToolsVisibility="variables"
  >
    <GraphiQL.Logo>
      <span />
    </GraphiQL.Logo>
    <Bar identity={identity} session={session} />
  </GraphiQL>,
);
