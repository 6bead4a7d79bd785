/**
 * Requests to a subgraph on their way: each alone, or those of one turn of the event loop as a bundle, where the subgraph has
 * said that it takes bundles (`bundle.ts` in packages/subgraph, docs/adr/0103).
 */
import type { Actor } from '@attest/kernel';
import { answerIn, bundleText, bundleType, type PartAnswer, partsAtMost } from '@attest/subgraph/bundle';
import { callerClaims } from '@attest/subgraph/sealed';
import type { Mint } from './token.ts';
import type { Trace } from './trace.ts';
import { onwardTraceparent } from './trace.ts';
import type { Exchanged, Wire } from './wire/index.ts';
import { WireError } from './wire/index.ts';
import { lineReader } from './wire/line.ts';
import { atTurnsEnd } from './wire/turn.ts';

export type Asked = { readonly body: string; readonly actor: Actor; readonly trace: Trace };

/** `together` lets it go with others; what is sent again goes alone, so that nobody suffers for it a second time. */
export type Send = (asked: Asked, together: boolean) => Promise<Exchanged>;

type Part = Asked & {
  readonly traceparent: string;
  readonly resolve: (exchanged: Exchanged | Promise<Exchanged>) => void;
  readonly reject: (error: unknown) => void;
};

/** Characters of a request that goes with others, and of all that go together. */
const partAtMost = 32 * 1024;
const bundleAtMost = 256 * 1024;

const texts = new WeakMap<Actor, string>();

const callerText = (actor: Actor): string => {
  const known = texts.get(actor);
  if (known !== undefined) return known;
  const text = JSON.stringify(callerClaims(actor));
  texts.set(actor, text);
  return text;
};

const headOf = ({ actor, traceparent }: Part): string =>
  `{"caller":${callerText(actor)},"traceparent":"${traceparent}"}`;

export const sending = (name: string, url: URL, wire: Wire, mint: Mint): Send => {
  const path = `${url.pathname}${url.search}`;
  let takesBundles = false;
  let gathered: Part[] = [];
  let characters = 0;

  const alone = async ({ body, actor, trace, traceparent }: Omit<Part, 'resolve' | 'reject'>): Promise<Exchanged> => {
    const token = mint(name, callerClaims(actor), body);
    const headers = () => ({
      'content-type': 'application/json',
      authorization: `Bearer ${token()}`,
      traceparent,
      'x-request-id': trace.requestId,
    });
    const exchanged = await wire.post({ path, headers, body });
    takesBundles = exchanged.takes?.includes(bundleType) === true;
    return exchanged;
  };

  const post = async (parts: readonly Part[], answered: (answer: PartAnswer) => void): Promise<Exchanged> => {
    const body = bundleText(parts.map((part) => ({ head: headOf(part), body: part.body })));
    const token = mint(name, { bundle: true }, body);
    const pieces = lineReader((line) => {
      const answer = answerIn(line);
      if (!answer) throw new Error('the answer to a bundle has a line that is none');
      answered(answer);
    });
    const headers = () => ({ 'content-type': bundleType, authorization: `Bearer ${token()}` });
    return wire.post({ path, headers, body, pieces });
  };

  const bundle = async (parts: readonly Part[]): Promise<void> => {
    const open = new Map(parts.entries());
    try {
      const { status, text } = await post(parts, ({ part: at, status, text }) => {
        open.get(at)?.resolve({ status, text });
        open.delete(at);
      });
      // Turned away as a whole, before any of it was read: by one that has never heard of bundles, or no longer takes them.
      const refused = status >= 400 && status < 500;
      if (refused) takesBundles = false;
      for (const part of open.values()) {
        if (refused) part.resolve(alone(part));
        else if (status === 200) part.reject(new WireError('CUT_OFF'));
        else part.resolve({ status, text });
      }
    } catch (error) {
      for (const part of open.values()) part.reject(error);
    }
  };

  const depart = (): void => {
    const [first, ...others] = gathered;
    if (first && others.length === 0) first.resolve(alone(first));
    else if (first) void bundle([first, ...others]);
    gathered = [];
    characters = 0;
  };

  const join = (part: Part): void => {
    if (gathered.length === partsAtMost || characters + part.body.length > bundleAtMost) depart();
    if (gathered.length === 0) atTurnsEnd(depart);
    gathered.push(part);
    characters += part.body.length;
  };

  return (asked, together) => {
    const traceparent = onwardTraceparent(asked.trace);
    const { body } = asked;
    return together && takesBundles && body.length <= partAtMost && !body.includes('\n')
      ? new Promise((resolve, reject) => join({ ...asked, traceparent, resolve, reject }))
      : alone({ ...asked, traceparent });
  };
};
