/** The events as pages: what partners may subscribe to, each with its data, a sample and its JSON Schema. */
import type { EventContract } from '@attest/contracts';
import { type Described, dataInWords, sampleOf, schemaOf } from '@attest/contracts/generate';
import { type Html, html } from './html.ts';
import { page, search } from './layout.ts';

const row = ({ name, what, notes }: Described): Html =>
  html`<tr><td><code>${name}</code></td><td><code>${what}</code></td><td>${notes}</td></tr>`;

export const eventPage = (contracts: readonly EventContract[], subject: string): string | undefined => {
  const contract = contracts.find((one) => one.subject === subject);
  if (!contract) return undefined;
  const rows = dataInWords(contract).map(row);
  return page(
    contract.type,
    html`<p class="dim">${contract.service} · ${contract.process} · version ${contract.version}</p>
<p>${contract.summary}</p>
<p>NATS subject and CloudEvents <code>type</code>: <code>${contract.subject}</code></p>
<h2>Data</h2>
${rows.length > 0 ? html`<table><thead><tr><th>Name</th><th>What</th><th></th></tr></thead><tbody>${rows}</tbody></table>` : html`<p>None of its own.</p>`}
<h2>Sample of its data</h2><pre>${JSON.stringify(sampleOf(contract), null, 2)}</pre>
<h2>JSON Schema of its data</h2><pre>${JSON.stringify(schemaOf(contract), null, 2)}</pre>`,
  );
};

export const eventsPage = (contracts: readonly EventContract[]): string => {
  const sections = [...Map.groupBy(contracts, ({ service, process }) => `${service} · ${process}`)].map(
    ([name, own]) =>
      html`<section><h2>${name} <span class="dim">${own.length}</span></h2><dl>${own.map(
        ({ subject, type, summary, version }) =>
          html`<div data-search="${`${type} ${summary} ${subject}`.toLowerCase()}"><dt><a href="/reference/events/${subject}">${type}${version === 1 ? '' : ` v${version}`}</a></dt><dd>${summary}</dd></div>`,
      )}</dl></section>`,
  );
  return page(
    'Events',
    html`<p>Every event is a CloudEvent 1.0 on NATS JetStream, one stream a service. Its <code>subject</code> is the id of the record, its <code>time</code> when it happened; <code>recordversion</code> orders the events of a record without gaps, <code>hash</code> and <code>previoushash</code> chain them. Within a version data may gain optional properties and enumerations may gain words, nothing else.</p>
${search('a name, or words of what happened')}${sections}`,
  );
};
