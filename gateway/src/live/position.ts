/**
 * Where in a service's stream a payload stands, as clients hold it: sealed, because the number of events of a platform is
 * nobody's business who sees two records of it.
 *
 * Every gateway with the same signing key reads the positions of the others.
 */
import { createCipheriv, createDecipheriv, hash, hkdfSync } from 'node:crypto';

export type Position = {
  /** Which stream: another one, made again after a loss, counts from the beginning. */
  readonly stream: string;
  /** Everything up to this sequence number has been heard. */
  readonly seq: number;
};

export type Positions = {
  readonly seal: (position: Position) => string;
  /** The sequence number, or nothing where the text is no position in this stream. */
  readonly open: (text: string, stream: string) => number | undefined;
};

const cipher = 'aes-128-ecb';
const sealedText = /^[\w-]{22}$/;

/** Eight bytes that tell one stream from another. */
const markOf = (stream: string): Buffer => Buffer.from(hash('sha256', stream, 'hex'), 'hex').subarray(0, 8);

/** `secret` is the gateway's private key in any form of its own. */
export const positions = (secret: string): Positions => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'attest live position', 16));
  const marks = new Map<string, Buffer>();
  const mark = (stream: string): Buffer => {
    const made = marks.get(stream) ?? markOf(stream);
    marks.set(stream, made);
    return made;
  };
  return {
    // One block of a permutation that only the gateway knows: nothing is repeated in it that a pattern could show.
    seal: ({ stream, seq }) => {
      const block = Buffer.alloc(16);
      mark(stream).copy(block);
      block.writeBigUInt64BE(BigInt(seq), 8);
      const to = createCipheriv(cipher, key, null).setAutoPadding(false);
      return Buffer.concat([to.update(block), to.final()]).toString('base64url');
    },
    open: (text, stream) => {
      if (!sealedText.test(text)) return undefined;
      const from = createDecipheriv(cipher, key, null).setAutoPadding(false);
      const block = Buffer.concat([from.update(Buffer.from(text, 'base64url')), from.final()]);
      const seq = block.readBigUInt64BE(8);
      const ours = block.subarray(0, 8).equals(mark(stream)) && seq <= BigInt(Number.MAX_SAFE_INTEGER);
      return ours ? Number(seq) : undefined;
    },
  };
};
