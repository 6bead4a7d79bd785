/** What every page of the reference looks like. */
import { Html, html, type Part } from './html.ts';

export const style = `
:root { color-scheme: light dark; --line: #8884; --accent: #176b5b; }
@media (prefers-color-scheme: dark) { :root { --accent: #6cc7b4; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 0 1rem 4rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; border-bottom: 1px solid var(--line); padding: 1rem 0; }
header strong { margin-right: auto; }
a { color: var(--accent); text-decoration: none; } a:hover, a:focus { text-decoration: underline; }
h1 { font-size: 1.7rem; margin: 1.5rem 0 .25rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 0; font-family: ui-monospace, monospace; font-weight: 600; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; } pre { overflow-x: auto; border: 1px solid var(--line); padding: 1rem; }
p { margin: .25rem 0; } .dim { opacity: .75; } .old { text-decoration: line-through; }
ul.names { columns: 16rem; list-style: none; padding: 0; } dl { margin: .25rem 0 0 1.5rem; } dt { font-family: ui-monospace, monospace; } dd { margin: 0 0 .25rem 1.5rem; }
table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; }
input[type=search] { font: inherit; padding: .4rem .6rem; width: min(28rem, 100%); }
`;

/** Narrows what is listed to what contains the typed words; the page is whole without it. */
export const script = `
const field = document.querySelector('input[type=search]');
const items = [...document.querySelectorAll('[data-search]')];
const sections = [...document.querySelectorAll('section')];
const narrow = () => {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const item of items) item.hidden = !words.every((word) => item.dataset.search.includes(word));
  for (const section of sections) {
    const own = [...section.querySelectorAll('[data-search]')];
    section.hidden = own.length > 0 && own.every((item) => item.hidden);
  }
  document.querySelector('output').textContent = words.length ? items.filter((item) => !item.hidden).length + ' found' : '';
};
field?.addEventListener('input', narrow);
if (field) narrow();
`;

const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Cpath fill=%22%23176b5b%22 d=%22M8 0l7 3v5c0 4-3 7-7 8-4-1-7-4-7-8V3z%22/%3E%3C/svg%3E';

export const page = (title: string, body: Part): string =>
  html`${new Html('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Attest</title>
<link rel="icon" href="${new Html(icon)}">
<link rel="stylesheet" href="/reference/style.css">
<script type="module" src="/reference/search.js"></script>
</head>
<body>
<header><strong>Attest</strong> <a href="/reference">Graph</a> <a href="/reference/events">Events</a> <a href="/reference/clauses">Clauses</a> <a href="/">Explorer</a></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.text;

/** A field that narrows the list below it. */
export const search = (what: string): Html =>
  html`<p><label>Find <input type="search" placeholder="${what}" autofocus></label> <output class="dim" aria-live="polite"></output></p>`;
