/**
 * Reading an answer of HTTP/1.1 (RFC 9112) as it comes in, in whatever pieces: pure, one reader for one answer.
 *
 * Of the headers only those are read that say where the body ends and whether the connection lives on.
 */
export type Answer = {
  readonly status: number;
  readonly text: string;
  /** Whether the connection may be used again; false where the server closes it. */
  readonly lasts: boolean;
  /** How long the server keeps it open without a request, where it says so. */
  readonly idleMs?: number | undefined;
  /** Media types that it takes, where it says so: the header `accept-post`. */
  readonly takes?: string | undefined;
};

export type Reader = {
  /** Takes the next piece; the answer once all of it is there. Throws where it is none. */
  readonly take: (piece: Buffer) => Answer | undefined;
  /** The connection has ended: the answer, where nothing but its end was missing. */
  readonly end: () => Answer | undefined;
};

/** An answer that cannot be read: a fault, not a failure of the network. */
export const malformed = (what: string): Error => new Error(`the answer is no HTTP: ${what}`);

const headAtMost = 64 * 1024;
const bodyAtMost = 512 * 1024 * 1024;
const statusLine = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: |$)/;
const digits = /^\d+$/;
const hexDigits = /^[0-9a-f]+$/i;
const idleSeconds = /(?:^|[,\s])timeout=(\d{1,6})\b/i;

type Head = {
  readonly status: number;
  /** Bytes of the body; or it comes in chunks, or goes on until the connection ends. */
  readonly body: number | 'CHUNKS' | 'END';
  readonly lasts: boolean;
  readonly idleMs: number | undefined;
  readonly takes: string | undefined;
};

const lengthOf = (value: string, before: number | undefined): number => {
  const length = digits.test(value) ? Number(value) : Number.NaN;
  if (!(length <= bodyAtMost)) throw malformed('the length of its body');
  if (before !== undefined && before !== length) throw malformed('two lengths of one body');
  return length;
};

const headOf = (text: string): Head => {
  const lines = text.split('\r\n');
  const [, minor, code] = statusLine.exec(lines[0] ?? '') ?? [];
  if (code === undefined) throw malformed('its first line');
  let length: number | undefined;
  let chunks = false;
  let lasts = minor === '1';
  let idleMs: number | undefined;
  let takes: string | undefined;
  for (let i = 1; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const colon = line.indexOf(':');
    if (colon <= 0) throw malformed('a header');
    // Names of these lengths are all that matters; the rest need not be looked at.
    if (colon !== 10 && colon !== 11 && colon !== 14 && colon !== 17) continue;
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'content-length') length = lengthOf(value, length);
    else if (name === 'transfer-encoding') {
      if (value.toLowerCase() !== 'chunked') throw malformed('an encoding that nobody asked for');
      chunks = true;
    } else if (name === 'connection')
      lasts = value.toLowerCase() !== 'close' && (lasts || value.toLowerCase() === 'keep-alive');
    else if (name === 'keep-alive') {
      const seconds = idleSeconds.exec(value)?.[1];
      if (seconds !== undefined) idleMs = Number(seconds) * 1000;
    } else if (name === 'accept-post') takes = value;
  }
  // Both at once is how requests are smuggled (RFC 9112, 6.3).
  if (chunks && length !== undefined) throw malformed('two ways to end one body');
  const status = Number(code);
  const body = status < 200 || status === 204 || status === 304 ? 0 : chunks ? 'CHUNKS' : (length ?? 'END');
  return { status, body, lasts: lasts && body !== 'END', idleMs, takes };
};

/** Bytes that have come and are not read yet. They are brought together when so many are there as are needed. */
const pending = () => {
  let pieces: Buffer[] = [];
  let held = 0;
  const whole = (): Buffer => {
    const [only] = pieces;
    const all = pieces.length === 1 && only ? only : Buffer.concat(pieces);
    pieces = [all];
    return all;
  };
  return {
    add: (piece: Buffer): void => {
      pieces.push(piece);
      held += piece.length;
    },
    held: () => held,
    whole,
    /** Takes the first bytes away. */
    cut: (length: number): Buffer => {
      const all = whole();
      pieces = length < all.length ? [all.subarray(length)] : [];
      held -= length;
      return all.subarray(0, length);
    },
  };
};

type Pending = ReturnType<typeof pending>;

/** Where a line ends that should be there by now; undefined where more has to come. */
const lineEnd = (bytes: Pending, end: string, atMost: number): number | undefined => {
  if (bytes.held() === 0) return undefined;
  const found = bytes.whole().indexOf(end, 0, 'latin1');
  if (found > atMost || (found < 0 && bytes.held() > atMost)) throw malformed('a line without an end');
  return found < 0 ? undefined : found;
};

const chunkLineAtMost = 1024;

/** Reads chunks (RFC 9112, 7.1); true once the last one and its trailers have been read. */
const chunkReader = (bytes: Pending, take: (chunk: Buffer) => void) => {
  let size: number | undefined;
  let taken = 0;
  return (): boolean => {
    for (;;) {
      if (size === undefined) {
        const end = lineEnd(bytes, '\r\n', chunkLineAtMost);
        if (end === undefined) return false;
        const [said = ''] = bytes
          .cut(end + 2)
          .toString('latin1', 0, end)
          .split(';');
        size = hexDigits.test(said.trim()) ? Number.parseInt(said, 16) : Number.NaN;
        taken += size;
        if (!(taken <= bodyAtMost)) throw malformed('the length of a chunk');
      }
      if (size === 0) {
        const end = lineEnd(bytes, '\r\n', headAtMost);
        if (end === undefined) return false;
        bytes.cut(end + 2);
        if (end === 0) return true;
        continue;
      }
      if (bytes.held() < size + 2) return false;
      const chunk = bytes.cut(size + 2);
      if (chunk.toString('latin1', size) !== '\r\n') throw malformed('a chunk without an end');
      take(chunk.subarray(0, size));
      size = undefined;
    }
  };
};

/** The answer where the piece is just that, no less and no more, as nearly always; what else it may be is left to the reader. */
export const wholeAnswer = (piece: Buffer): Answer | undefined => {
  const end = piece.indexOf('\r\n\r\n', 0, 'latin1');
  if (end < 0 || end > headAtMost) return undefined;
  const { status, body, lasts, idleMs, takes } = headOf(piece.toString('latin1', 0, end));
  if (status < 200 || end + 4 + Number(body) !== piece.length) return undefined;
  return { status, text: piece.toString('utf8', end + 4), lasts, idleMs, takes };
};

/** Where there is one, `pieces` is given the body of a success as it comes; the answer has the text that it was not given. */
export const answerReader = (pieces?: (piece: Buffer) => void): Reader => {
  const bytes = pending();
  const body: Buffer[] = [];
  let head: Head | undefined;
  const take = (part: Buffer): void => {
    if (pieces && head?.status === 200) pieces(part);
    else body.push(part);
  };
  const chunks = chunkReader(bytes, take);

  const answer = ({ status, lasts, idleMs, takes }: Head): Answer => {
    if (bytes.held() > 0) throw malformed('more than the answer');
    return { status, text: Buffer.concat(body).toString(), lasts, idleMs, takes };
  };
  const readHead = (): Head | undefined => {
    for (;;) {
      const end = lineEnd(bytes, '\r\n\r\n', headAtMost);
      if (end === undefined) return undefined;
      const found = headOf(bytes.cut(end + 4).toString('latin1', 0, end));
      if (found.status === 101) throw malformed('another protocol');
      // What is said in between (1xx) is no answer yet.
      if (found.status >= 200) return found;
    }
  };

  return {
    take: (piece) => {
      bytes.add(piece);
      head ??= readHead();
      if (!head || head.body === 'END') return undefined;
      if (head.body === 'CHUNKS') return chunks() ? answer(head) : undefined;
      if (bytes.held() < head.body) return undefined;
      take(bytes.cut(head.body));
      return answer(head);
    },
    end: () => {
      if (head?.body !== 'END') return undefined;
      take(bytes.cut(bytes.held()));
      return answer(head);
    },
  };
};
