import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { answerReader, wholeAnswer } from './answer.ts';

const body = '{"data":{"word":"Ærøskøbing 🖨️"}}';
const length = Buffer.byteLength(body);
const chunked = [...Buffer.from(body)].map((byte) => `1\r\n${String.fromCharCode(byte)}\r\n`).join('');
const ok = 'HTTP/1.1 200 OK\r\n';

/** The answer of a text whose characters are bytes, read in pieces of a size. */
const read = (text: string, size: number, ended = false): Answer | undefined => {
  const bytes = Buffer.from(text, 'latin1');
  const reader = answerReader();
  let answer: Answer | undefined;
  for (let at = 0; at < bytes.length; at += size) {
    if (answer) throw new Error('there was more than the answer');
    answer = reader.take(bytes.subarray(at, at + size));
  }
  return answer ?? (ended ? reader.end() : undefined);
};
const latin = Buffer.from(body).toString('latin1');

const answers: Readonly<Record<string, string>> = {
  'a length': `${ok}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${latin}`,
  chunks: `${ok}transfer-encoding: Chunked\r\n\r\n${chunked}0\r\n\r\n`,
  'chunks with extensions and trailers': `${ok}Transfer-Encoding: chunked\r\n\r\n${length.toString(16)};x=y\r\n${latin}\r\n0\r\nSum: 1\r\nX: 2\r\n\r\n`,
  'something said before': `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${ok}content-length: ${length}\r\n\r\n${latin}`,
  'the same length twice': `${ok}content-length: ${length}\r\ncontent-length: ${length}\r\n\r\n${latin}`,
};

describe('an answer', () => {
  it.each(Object.entries(answers))('with %s is read in whatever pieces it comes', (_, text) => {
    for (const size of [1, 2, 3, 7, 50, text.length])
      expect(read(text, size)).toEqual({ status: 200, text: body, lasts: true });
  });

  it('in one piece is what it is in many', () => {
    const text = answers['a length'] ?? '';
    expect(wholeAnswer(Buffer.from(text, 'latin1'))).toEqual(read(text, 5));
    for (const other of [text.slice(0, -1), `${text} `, answers.chunks ?? '', `${ok}\r\n${body}`, '', 'HTTP/1.1'])
      expect(wholeAnswer(Buffer.from(other, 'latin1'))).toBeUndefined();
  });

  it.each(Object.entries(answers))('with %s is handed on as it comes, where it is a success', (_, text) => {
    for (const size of [1, 7, 1_000]) {
      const pieces: Buffer[] = [];
      const bytes = Buffer.from(text, 'latin1');
      const reader = answerReader((piece) => pieces.push(piece));
      let answer: Answer | undefined;
      for (let at = 0; at < bytes.length; at += size) answer = reader.take(bytes.subarray(at, at + size));
      expect(answer).toMatchObject({ status: 200, text: '' });
      expect(Buffer.concat(pieces).toString()).toBe(body);
    }
  });

  it('that is no success comes whole to whoever wants pieces', () => {
    const pieces: Buffer[] = [];
    const reader = answerReader((piece) => pieces.push(piece));
    const text = 'HTTP/1.1 401 Unauthorized\r\naccept-post: a/b, c/d\r\ncontent-length: 2\r\n\r\n{}';
    expect(reader.take(Buffer.from(text))).toMatchObject({ status: 401, text: '{}', takes: 'a/b, c/d' });
    expect(pieces).toEqual([]);
  });

  it('that ends with its connection is there when that has ended', () => {
    const text = `${ok}\r\n${latin}`;
    expect(read(text, 4)).toBeUndefined();
    expect(read(text, 4, true)).toEqual({ status: 200, text: body, lasts: false });
  });

  it('that is cut off is none', () => {
    for (const text of [answers['a length'] ?? '', answers.chunks ?? ''])
      for (const size of [1, 40]) expect(read(text.slice(0, -1), size, true)).toBeUndefined();
    expect(answerReader().end()).toBeUndefined();
  });

  it.each([
    ['HTTP/1.1 200 OK', 'connection: close', false, undefined],
    ['HTTP/1.1 200 OK', 'connection: keep-alive', true, undefined],
    ['HTTP/1.0 200 OK', 'x: y', false, undefined],
    ['HTTP/1.0 200 OK', 'connection: Keep-Alive', true, undefined],
    ['HTTP/1.1 503 Service Unavailable', 'Keep-Alive: timeout=5, max=100', true, 5_000],
  ])('%s with %s says whether the connection lasts', (first, header, lasts, idleMs) => {
    const text = `${first}\r\n${header}\r\ncontent-length: 0\r\n\r\n`;
    expect(read(text, 3)).toEqual({ status: Number(first.split(' ')[1]), text: '', lasts, idleMs });
  });

  it('without a body has none', () =>
    expect(read('HTTP/1.1 204 No Content\r\n\r\n', 5)).toMatchObject({ status: 204, text: '', lasts: true }));

  it.each([
    'no HTTP at all\r\n\r\n',
    'HTTP/2 200 OK\r\n\r\n',
    'HTTP/1.1 099 X\r\n\r\n',
    'HTTP/1.1 101 Switching Protocols\r\n\r\n',
    `${ok}no colon\r\n\r\n`,
    `${ok} folded: x\r\n: y\r\n\r\n`,
    `${ok}content-length: -1\r\n\r\n`,
    `${ok}content-length: 0x10\r\n\r\n`,
    `${ok}content-length: 1e3\r\n\r\n`,
    `${ok}content-length: 99999999999999999999\r\n\r\n`,
    `${ok}content-length: 1\r\ncontent-length: 2\r\n\r\nx`,
    `${ok}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n`,
    `${ok}transfer-encoding: gzip, chunked\r\n\r\n`,
    `${ok}transfer-encoding: chunked\r\n\r\nz\r\n`,
    `${ok}transfer-encoding: chunked\r\n\r\n-1\r\n`,
    `${ok}transfer-encoding: chunked\r\n\r\n1\r\nxy\r\n0\r\n\r\n`,
    `${ok}transfer-encoding: chunked\r\n\r\n${'1'.repeat(2_000)}`,
    `${ok}transfer-encoding: chunked\r\n\r\n0\r\n\r\nmore`,
    `${ok}content-length: 1\r\n\r\nxHTTP/1.1 200 OK`,
    `${ok}x: ${'y'.repeat(70_000)}`,
  ])('that is none is no answer: %j', (text) => expect(() => read(text, text.length)).toThrow('no HTTP'));
});
