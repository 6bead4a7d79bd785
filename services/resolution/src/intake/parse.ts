/** Reads a message (RFC 5322, MIME) as it came off the wire. Attachments are hashed and let go; nothing in them is opened. */
import { hash as digest } from 'node:crypto';
import { ok, type Result, refuse } from '@attest/kernel';
import PostalMime, { type Email as Parsed } from 'postal-mime';
import {
  type Attachment,
  cleanFileName,
  cleanLine,
  cleanText,
  htmlText,
  type Message,
  ownPart,
} from './domain/index.ts';

export type UnreadableEmail = { readonly code: 'EMAIL_UNREADABLE'; readonly reason: string };

const megabyte = 1024 * 1024;
/** `lines` and `parts` bound the time that reading takes, the others the memory. */
export const emailLimits = {
  bytes: 5 * megabyte,
  headerBytes: 256 * 1024,
  nesting: 20,
  lines: 200_000,
  attachments: 100,
  references: 50,
  body: 9_900,
} as const;

const unreadable = (reason: string) => refuse({ code: 'EMAIL_UNREADABLE' as const, reason });

const countLines = (raw: Buffer): number => {
  let lines = 0;
  for (let at = raw.indexOf(10); at >= 0; at = raw.indexOf(10, at + 1)) lines += 1;
  return lines;
};

const idsIn = (text: string): string[] =>
  [...text.matchAll(/<([^<>\s]{1,250})>/g)].map(([, id]) => cleanLine(id ?? '', 250));

const plainAddress = /^[^\s@<>()[\],;:\\"]{1,64}@[a-z0-9.-]{1,253}$/;

const fromOf = ({ headers, from }: Parsed): Pick<Message, 'fromAddress' | 'fromName'> => {
  const told = headers.filter(({ key }) => key === 'from');
  const address = from?.address?.trim().toLowerCase();
  const several = told.length !== 1 || (told[0]?.value.match(/@/g) ?? []).length > 3 || from?.group !== undefined;
  return {
    fromAddress: !several && address && plainAddress.test(address) && isOnly(told[0]?.value ?? '') ? address : null,
    fromName: cleanLine(from?.name ?? '', 200),
  };
};

/** Whether the header names one sender: a list of several names nobody. Quoted names may hold commas. */
const isOnly = (value: string): boolean => !value.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').includes(',');

const mediaType = /^[a-z0-9][\w.+-]{0,79}\/[a-z0-9][\w.+-]{0,79}$/i;

const attachmentsOf = ({ attachments }: Parsed): Attachment[] =>
  attachments.slice(0, emailLimits.attachments).map(({ filename, mimeType, content }) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
    return {
      name: cleanFileName(filename ?? '', 200),
      mediaType: mediaType.test(mimeType) ? mimeType.toLowerCase() : 'application/octet-stream',
      sizeBytes: bytes.length,
      sha256: digest('sha256', bytes, 'hex'),
    };
  });

const bodyOf = ({ text, html }: Parsed): Pick<Message, 'body' | 'cut'> => {
  const plain = text?.trim() ? text : html ? htmlText(html) : '';
  const own = ownPart(cleanText(plain, 4 * emailLimits.body));
  const body = cleanText(own.text, emailLimits.body);
  return { body, cut: own.cut || body.length < own.text.length || plain.length > 4 * emailLimits.body };
};

/** Headers that judging needs; a message may have thousands of others. */
const judged =
  /^(return-path|auto-submitted|precedence|list-(id|unsubscribe|post|help|subscribe)|x-auto-response-suppress|x-autoreply|x-autorespond|x-auto-reply|auto-reply|x-loop|content-type|authentication-results)$/;

const headersOf = ({ headers }: Parsed): Message['headers'] => {
  const kept = new Map<string, string[]>();
  for (const { key, value } of headers)
    if (judged.test(key)) kept.set(key, [...(kept.get(key) ?? []), value.slice(0, 16_384)].slice(0, 50));
  return Object.fromEntries(kept);
};

/** Reads a message, or says why it is none: EMAIL_UNREADABLE. */
export const messageOf = async (raw: Buffer): Promise<Result<Message, UnreadableEmail>> => {
  if (raw.length === 0) return unreadable('it is empty');
  if (raw.length > emailLimits.bytes) return unreadable(`it has more than ${emailLimits.bytes} bytes`);
  if (countLines(raw) > emailLimits.lines) return unreadable(`it has more than ${emailLimits.lines} lines`);
  const parsed = await PostalMime.parse(raw, {
    maxNestingDepth: emailLimits.nesting,
    maxHeadersSize: emailLimits.headerBytes,
    maxRfc822NestingDepth: 0,
    forceRfc822Attachments: true,
  }).then(ok, (fault: unknown) => unreadable(cleanLine(fault instanceof Error ? fault.message : String(fault), 200)));
  if (!parsed.ok) return parsed;
  const message = parsed.value;
  if (!message.headers.some(({ key }) => ['from', 'to', 'subject', 'date', 'message-id', 'received'].includes(key)))
    return unreadable('it has no header of a message');
  const sha256 = digest('sha256', raw, 'hex');
  const [own] = idsIn(message.messageId ?? '');
  const references = [...idsIn(message.inReplyTo ?? ''), ...idsIn(message.references ?? '').toReversed()];
  return ok({
    messageId: own || `${sha256}@hash.invalid`,
    references: [...new Set(references)].slice(0, emailLimits.references),
    ...fromOf(message),
    subject: cleanLine(message.subject ?? '', 200),
    ...bodyOf(message),
    attachments: attachmentsOf(message),
    sha256,
    sizeBytes: raw.length,
    headers: headersOf(message),
  });
};
