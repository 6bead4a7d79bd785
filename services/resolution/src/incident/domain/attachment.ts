/**
 * Attachments of incidents: references to files that are kept elsewhere, with the hash that says what they were.
 *
 * A reference is replaced or withdrawn, never erased from the evidence: hash, size and media type stay. Pure.
 * Source: ISO/IEC 20000-1:2018 7.5.3, 8.6.1 a.
 */
import { badText, firstRefusal, type InvalidInput, type Refused, refuse } from '@attest/kernel';

/** What is said of a file. */
export type FileReference = {
  readonly name: string;
  /** For example "image/png"; lower case, without parameters. */
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Hex SHA-256, lower case. */
  readonly sha256: string;
  /** Where it is kept: https, without user information; or mid: of a message that a mail system keeps (RFC 2392). */
  readonly uri: string;
};

/** An attachment as far as commands look at it. */
export type HeldAttachment = {
  readonly id: string;
  readonly replacedById: string | null;
  readonly withdrawnAt: string | null;
};

export type AttachmentRefusal = { readonly code: 'ATTACHMENT_SETTLED'; readonly id: string };

export const largestBytes = 1_073_741_824;
/** Characters of an address. */
export const uriAtMost = 2000;

const token = '[a-z0-9][a-z0-9!#$&^_.+-]{0,126}';
const mediaTypes = new RegExp(`^${token}/${token}$`);

const when = (bad: boolean, field: string, reason: string): Refused<InvalidInput> | undefined =>
  bad ? refuse({ code: 'INVALID_INPUT', field, reason }) : undefined;

const badUri = (text: string): boolean => {
  if (!URL.canParse(text)) return true;
  const { protocol, username, password, pathname } = new URL(text);
  if (protocol === 'mid:') return !/^[^@/]+(@|%40)[^@/]+(\/.+)?$/i.test(pathname);
  return protocol !== 'https:' || username !== '' || password !== '';
};

/** Why a reference cannot be; nothing where it can. */
export const badFile = ({
  name,
  mediaType,
  sizeBytes,
  sha256,
  uri,
}: FileReference): Refused<InvalidInput> | undefined =>
  firstRefusal<InvalidInput>(
    badText('name', name, 255),
    when(!mediaTypes.test(mediaType), 'mediaType', 'for example image/png, in lower case, without parameters'),
    when(
      !Number.isSafeInteger(sizeBytes) || sizeBytes < 0 || sizeBytes > largestBytes,
      'sizeBytes',
      `from 0 to ${largestBytes} bytes`,
    ),
    when(!/^[0-9a-f]{64}$/.test(sha256), 'sha256', '64 hexadecimal digits in lower case'),
    badText('uri', uri, uriAtMost),
    when(badUri(uri), 'uri', 'an https address without user name and password, or the mid: of a message'),
  );

/** An attachment that was replaced or withdrawn is neither again. */
export const badHeld = ({ id, replacedById, withdrawnAt }: HeldAttachment): Refused<AttachmentRefusal> | undefined =>
  replacedById !== null || withdrawnAt !== null ? refuse({ code: 'ATTACHMENT_SETTLED', id }) : undefined;
