/** A message as it was read, and how it is judged: a program's or a person's, proven or not. Pure. RFC 3834, RFC 8601. */
import type { emailIgnorings, emailProofs, emailQuarantines } from '@attest/contracts';
import type { EmailSettings } from './settings.ts';

export type Proof = (typeof emailProofs)[number];
export type Ignoring = (typeof emailIgnorings)[number];
export type Quarantine = (typeof emailQuarantines)[number];

export type Attachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** Headers by lower-case name, each with its values from the top of the message down. */
export type Headers = Readonly<Record<string, readonly string[]>>;

export type Message = {
  /** Without angle brackets. */
  readonly messageId: string;
  readonly references: readonly string[];
  /** Null where there is none, or more than one. Lower case. */
  readonly fromAddress: string | null;
  readonly fromName: string;
  readonly subject: string;
  readonly body: string;
  readonly cut: boolean;
  readonly attachments: readonly Attachment[];
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly headers: Headers;
};

const valuesOf = (headers: Headers, name: string): readonly string[] =>
  Object.hasOwn(headers, name) ? (headers[name] ?? []) : [];
const first = (headers: Headers, name: string): string => (valuesOf(headers, name)[0] ?? '').trim().toLowerCase();

const listHeaders = ['list-id', 'list-unsubscribe', 'list-post', 'list-help', 'list-subscribe'];
const answeringHeaders = ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-loop', 'auto-reply'];

/** Why nobody is to be answered, and no incident to be made; nothing for a person's message. */
export const automaticOf = ({ headers, messageId, fromAddress }: Message, domain: string): Ignoring | undefined => {
  if (messageId.endsWith(`@${domain}`)) return 'OWN_MESSAGE';
  if (valuesOf(headers, 'return-path').some((value) => value.replaceAll(/\s/g, '') === '<>')) return 'NULL_RETURN_PATH';
  const submitted = first(headers, 'auto-submitted').split(/[\s;(]/)[0];
  if (submitted && submitted !== 'no') return 'AUTOMATIC';
  if (/^(bulk|junk)\b/.test(first(headers, 'precedence'))) return 'BULK';
  if (/^list\b/.test(first(headers, 'precedence')) || listHeaders.some((name) => valuesOf(headers, name).length > 0))
    return 'LIST';
  const suppressed = first(headers, 'x-auto-response-suppress');
  const reports = first(headers, 'content-type').startsWith('multipart/report');
  const answers = answeringHeaders.some((name) => valuesOf(headers, name).length > 0);
  const daemon = /^(mailer-daemon|postmaster)@/.test(fromAddress ?? '');
  return (suppressed !== '' && suppressed !== 'none') ||
    /^auto/.test(first(headers, 'precedence')) ||
    reports ||
    answers ||
    daemon
    ? 'AUTOMATIC'
    : undefined;
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whether a proof of one domain proves an address of the other: the same, or one above it that is no bare ending. */
const aligned = (proven: string, from: string): boolean =>
  proven === from || (proven.includes('.') && from.endsWith(`.${proven}`));

/** Comments out, however they are nested; an open one hides the rest. */
const withoutComments = (text: string): string => {
  let depth = 0;
  let out = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) out += character;
  }
  return out;
};

type Method = { readonly name: string; readonly result: string; readonly properties: ReadonlyMap<string, string> };

const methodsOf = (text: string): Method[] =>
  withoutComments(text.slice(0, 16_384))
    .split(';')
    .slice(1)
    .flatMap((part) => {
      const [head = '', ...rest] = part.trim().toLowerCase().split(/\s+/);
      const [name = '', result = ''] = head.split('=');
      const properties = rest.flatMap((one): [string, string][] => {
        const equals = one.indexOf('=');
        return equals > 0 ? [[one.slice(0, equals), one.slice(equals + 1).replaceAll('"', '')]] : [];
      });
      return [{ name, result, properties: new Map(properties) }];
    });

/**
 * What the provider's own mail server says of the sender. Only the topmost entry of a trusted server counts: a server takes
 * those that come in under its name away, and what stands below came from outside.
 */
export const proofOf = (
  { headers, fromAddress }: Pick<Message, 'headers' | 'fromAddress'>,
  { trustedServers }: Pick<EmailSettings, 'trustedServers'>,
): Proof => {
  if (fromAddress === null) return 'UNPROVEN';
  const from = domainOf(fromAddress);
  const trusted = valuesOf(headers, 'authentication-results').find((value) =>
    trustedServers.includes(
      withoutComments(value.slice(0, 1000)).split(';')[0]?.trim().split(/\s/)[0]?.toLowerCase() ?? '',
    ),
  );
  if (trusted === undefined) return 'UNPROVEN';
  const methods = methodsOf(trusted);
  const about = ({ properties }: Method, property: string): string => domainOf(properties.get(property) ?? '');
  const dmarc = methods.filter(({ name, properties }) => {
    const of = properties.get('header.from');
    return name === 'dmarc' && (of === undefined || domainOf(of) === from);
  });
  if (dmarc.some(({ result }) => result === 'fail')) return 'FORGED';
  const proves = (method: Method): boolean =>
    method.result === 'pass' &&
    ((method.name === 'dkim' && aligned(about(method, 'header.d'), from)) ||
      (method.name === 'spf' && aligned(about(method, 'smtp.mailfrom'), from)));
  return dmarc.some(({ result }) => result === 'pass') || methods.some(proves) ? 'PROVEN' : 'UNPROVEN';
};

/** The key of an incident or of a service request in a subject, the first. */
export const keyIn = (subject: string): string | undefined =>
  /\b(?:INC|REQ)-\d{1,12}\b/i.exec(subject)?.[0]?.toUpperCase();

/** The key of a problem in a subject, the first. */
export const problemKeyIn = (subject: string): string | undefined =>
  /\bPRB-\d{1,12}\b/i.exec(subject)?.[0]?.toUpperCase();

/** What is known of the sender and of the incident that the message is about. */
export type Circumstances = {
  readonly proof: Proof;
  readonly seenInHour: number;
  readonly sender: 'NOBODY' | 'SEVERAL' | 'MAY_COMMENT' | 'MAY_LOG' | 'MAY_NOTHING';
};

export type Verdict =
  | { readonly do: 'IGNORE'; readonly why: Ignoring }
  | { readonly do: 'QUARANTINE'; readonly why: Quarantine }
  | { readonly do: 'TAKE'; readonly use: 'INCIDENT' | 'COMMENT' };

/** Judges a message: a program's is ignored, a stranger's waits for the desk, a known and proven person's is taken. */
export const judge = (message: Message, settings: EmailSettings, known: Circumstances): Verdict => {
  const automatic = automaticOf(message, settings.domain);
  if (automatic) return { do: 'IGNORE', why: automatic };
  if (known.seenInHour >= settings.perSenderHourly) return { do: 'IGNORE', why: 'RATE_LIMITED' };
  if (message.fromAddress === null || known.sender === 'SEVERAL') return { do: 'QUARANTINE', why: 'SENDER_AMBIGUOUS' };
  if (known.proof === 'FORGED') return { do: settings.forged, why: 'AUTHENTICATION_FAILED' };
  if (known.proof === 'UNPROVEN' && settings.unproven === 'QUARANTINE')
    return { do: 'QUARANTINE', why: 'NOT_AUTHENTICATED' };
  switch (known.sender) {
    case 'NOBODY':
      return { do: 'QUARANTINE', why: 'SENDER_UNKNOWN' };
    case 'MAY_NOTHING':
      return { do: 'QUARANTINE', why: 'NOT_A_PARTY' };
    case 'MAY_COMMENT':
      return { do: 'TAKE', use: 'COMMENT' };
    case 'MAY_LOG':
      return { do: 'TAKE', use: 'INCIDENT' };
  }
};
