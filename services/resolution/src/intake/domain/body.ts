/** What a person wrote, out of a message: markup taken off, earlier messages and signature cut where they are plainly that. */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

const characterOf = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return characterOf(Number(decimal));
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
  });

/** Elements whose content is nothing that is read. */
const unread = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object', 'iframe']);
const lineBreaking = /^(br|p|div|tr|li|ul|ol|table|blockquote|h[1-6]|hr|section|article|header|footer|pre)$/;

/** Where the tag that begins at `from` ends; `>` within quotes does not end it. */
const endOfTag = (html: string, from: number): number => {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
};

/**
 * The text of HTML: tags are taken out, nothing is fetched, run or kept of them. One pass, whatever it is given; what is left
 * open hides what follows rather than showing it.
 */
export const htmlText = (html: string): string => {
  const out: string[] = [];
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      out.push(html.slice(at));
      break;
    }
    out.push(html.slice(at, open).replace(/\s+/g, ' '));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9]{0,20})/.exec(lower.slice(open, open + 24))?.[1];
    if (name === undefined && !/^<[!/?]/.test(html.slice(open, open + 2))) {
      out.push('<');
      at = open + 1;
      continue;
    }
    const end = endOfTag(html, open + 1);
    if (end < 0) break;
    at = end + 1;
    if (name === undefined) continue;
    if (unread.has(name) && html[open + 1] !== '/' && html[end - 1] !== '/') {
      const close = lower.indexOf(`</${name}`, at);
      if (close < 0) break;
      at = close;
    } else if (lineBreaking.test(name)) out.push('\n');
  }
  return withoutEntities(out.join(''))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

/** Lines that mail programs set above the message that they answer. */
const attribution = [
  /^(on|am|le|el|il|op|den|em|w dniu|dnia)\b.{5,200}(wrote|schrieb|écrit|escribió|scritto|schreef|skrev|escreveu|napisał).{0,80}:\s*$/i,
  /^.{0,200}[<＜][^<>＜＞\s]{3,100}@[^<>＜＞\s]{3,100}[>＞].{0,40}[:：]\s*$/,
];
const divider =
  /^-{2,}\s*(original message|ursprüngliche nachricht|message d'origine|mensaje original|原始邮件)\s*-{2,}\s*$/i;
const quoted = /^\s*>/;
const signature = /^-- ?$/;
const signatureAtMost = 12;

const isQuotedToTheEnd = (lines: readonly string[], from: number): boolean => {
  const rest = lines.slice(from).filter((line) => line.trim() !== '');
  return rest.length > 0 && rest.every((line) => quoted.test(line));
};

/** Where what was written before begins; the number of lines where nothing is plainly that. */
const endOfOwn = (lines: readonly string[]): number => {
  // The first line after which nothing but quotation follows.
  let quotedFrom = lines.length;
  while (quotedFrom > 0 && /^\s*(>.*)?$/.test(lines[quotedFrom - 1] ?? '')) quotedFrom -= 1;
  for (const [index, line] of lines.entries()) {
    if (divider.test(line.trim())) return index;
    if (line.length <= 400 && attribution.some((form) => form.test(line.trim())) && isQuotedToTheEnd(lines, index + 1))
      return index;
    if (index >= quotedFrom && isQuotedToTheEnd(lines, index)) return index;
    if (signature.test(line) && lines.length - index <= signatureAtMost) return index;
  }
  return lines.length;
};

/**
 * The part that is plainly the sender's own. Rather too much than too little: quotation between answers stays, and where all
 * of it would go, all of it stays.
 */
export const ownPart = (text: string): { readonly text: string; readonly cut: boolean } => {
  const lines = text.split('\n');
  const end = endOfOwn(lines);
  const own = lines.slice(0, end).join('\n').trim();
  return own === '' || end === lines.length ? { text: text.trim(), cut: false } : { text: own, cut: true };
};
