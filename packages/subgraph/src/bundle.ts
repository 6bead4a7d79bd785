/**
 * How the gateway asks a subgraph for several people at once: a bundle, which is one request of HTTP with a part for each.
 *
 * A part is two lines of JSON: who asks (`PartHead`), and the request of GraphQL. Each is answered as soon as it can be, by a
 * line of its own: the number of the part, the status that it would have had alone, the answer. The token is for the bundle as
 * a whole, whose hash holds who asks for what.
 *
 * A subgraph that takes bundles says so in the header `accept-post` of what it answers (Linked Data Platform 1.0, 7.1).
 */
import type { CallerClaims } from './sealed.ts';

/** The media type of a bundle, and of its answers. */
export const bundleType = 'application/vnd.attest.bundle';

/** Parts that a bundle has at most; more are refused. */
export const partsAtMost = 32;

/** What headers say of a request that goes alone. */
export type PartHead = { readonly caller: CallerClaims; readonly traceparent: string };

/** A part as text: JSON without a line break. */
export type PartText = { readonly head: string; readonly body: string };

export const bundleText = (parts: readonly PartText[]): string => {
  let text = '';
  for (const { head, body } of parts) text += `${head}\n${body}\n`;
  return text;
};

/** The parts of a bundle; undefined where it is none, or too large a one. */
export const partsIn = (bundle: string): PartText[] | undefined => {
  const lines = bundle.split('\n');
  if (lines.pop() !== '' || lines.length === 0 || lines.length % 2 === 1 || lines.length > 2 * partsAtMost)
    return undefined;
  return Array.from({ length: lines.length / 2 }, (_, at) => ({
    head: lines[2 * at] ?? '',
    body: lines[2 * at + 1] ?? '',
  }));
};

/** The answer to one part. */
export type PartAnswer = { readonly part: number; readonly status: number; readonly text: string };

const lineBreaks = /[\r\n]+/g;

export const answerLine = ({ part, status, text }: PartAnswer): string =>
  `${part} ${status} ${text.trimEnd().replace(lineBreaks, ' ')}\n`;

const lineForm = /^(\d{1,3}) ([1-5]\d\d) /;

/** A line of the answer; undefined where it is none. */
export const answerIn = (line: string): PartAnswer | undefined => {
  const [said, part, status] = lineForm.exec(line) ?? [];
  return said === undefined ? undefined : { part: Number(part), status: Number(status), text: line.slice(said.length) };
};
