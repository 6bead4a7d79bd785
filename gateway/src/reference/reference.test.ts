import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { fastify } from 'fastify';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ownersIn } from '../join.ts';
import { clausesIn } from './clause.ts';
import { html, prose } from './html.ts';
import { reference } from './index.ts';

const app = fastify();
const sdl = readFileSync(join(import.meta.dirname, '..', '..', 'supergraph.graphql'), 'utf8');
const schema = Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
reference(
  app,
  () => schema,
  () => ownersIn(parse(sdl)),
);
const get = (url: string) => app.inject({ method: 'GET', url });
const hrefsIn = (body: string): string[] => [...body.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href ?? '');
const idsIn = (body: string): string[] => [...body.matchAll(/id="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('the reference', () => {
  it('lists the graph and every event, by who owns them', async () => {
    const index = await get('/reference');
    expect(index.body).toContain('<a href="/reference/types/Query#incident">incident</a>');
    expect(index.body).toContain('Types of resolution');
    expect(index.body).not.toContain('IncidentConnection');
    const events = await get('/reference/events');
    expect(events.body).toContain('/reference/events/attest.resolution.incident.IncidentLogged.v1');
  });

  it('says of a type what it is, of a field what it gives and takes, and where it is met', async () => {
    const { body } = await get('/reference/types/Incident');
    expect(body).toContain('ISO/IEC 20000-1:2018 8.6.1');
    expect(body).toContain('<a href="/reference/types/Query#incident">Query.incident</a>');
    const query = (await get('/reference/types/Query')).body;
    expect(query).toMatch(/id="incidents"[\s\S]*first: <a href="\/reference\/types\/Int">/);
    expect((await get('/reference/types/IncidentState')).body).toContain('id="WAITING_ON_USER"');
    expect((await get('/reference/types/LogIncidentInput')).body).toContain('idempotencyKey');
    expect((await get('/reference/types/Refusal')).body).toContain('/reference/types/NotFound');
  });

  it('shows the data of an event, what is personal in it, a sample and its schema', async () => {
    const { body } = await get('/reference/events/attest.resolution.incident.IncidentLogged.v1');
    expect(body).toContain('personal: absent once erased');
    expect(body).toContain('&#34;priority&#34;: &#34;P');
    expect(body).toContain('&#34;type&#34;: &#34;object&#34;');
  });

  it('leads nowhere that is not there', async () => {
    const wanted = ['/reference', '/reference/events', '/reference/clauses'];
    const seen = new Map<string, { readonly ids: readonly string[]; readonly links: readonly string[] }>();
    for (let url = wanted.pop(); url !== undefined; url = wanted.pop()) {
      if (seen.has(url) || url === '/') continue;
      const { statusCode, body } = await get(url);
      expect(statusCode, url).toBe(200);
      const links = [...body.matchAll(/href="(\/reference[^"]*)"/g)].map(([, href]) => href ?? '');
      seen.set(url, { ids: idsIn(body), links });
      wanted.push(...hrefsIn(body).filter((href) => href.startsWith('/reference')));
    }
    expect(seen.size).toBeGreaterThan(500);
    const loose = [...seen.values()].flatMap(({ links }) =>
      links.filter((link) => {
        const [path = '', anchor] = link.split('#');
        return anchor !== undefined && !seen.get(path)?.ids.includes(anchor);
      }),
    );
    expect(loose).toEqual([]);
  }, 60_000);

  it('needs nothing from elsewhere, and says what is not there', async () => {
    const { headers, body } = await get('/reference');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(body).not.toMatch(/(src|href)="https?:/);
    expect(body).not.toMatch(/ style=| on\w+=/);
    for (const url of ['/reference/types/Nothing', '/reference/types/__Schema', '/reference/events/nothing'])
      expect((await get(url)).statusCode, url).toBe(404);
  });
});

describe('its text', () => {
  it('is never taken for HTML', () => {
    expect(html`<b title="${'"<&'}">${['<', 1, null]}</b>`.text).toBe('<b title="&#34;&#60;&#38;">&#60;1</b>');
    expect(prose('`a < b`\n\nand').text).toBe('<p><code>a &#60; b</code></p><p>and</p>');
  });
  it.each([
    ['Source: ISO/IEC 20000-1:2018 8.6.1; and more.', ['2018 8.6.1']],
    ['ISO/IEC 20000-1:2018 8.2.6, 8.5.1.3; ISO/IEC 20000-1:2011 9.3.', ['2018 8.2.6', '2018 8.5.1.3', '2011 9.3']],
    ['no clause, but 8.6.1', []],
  ])('names clauses: %s', (text, expected) =>
    expect(clausesIn(text).map(({ edition, number }) => `${edition} ${number}`)).toEqual(expected),
  );
});
