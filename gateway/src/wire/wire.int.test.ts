/** Connections to servers that do as servers do: keep them, close them, break them off, say nothing. */
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Wire } from './index.ts';
import { openWire } from './index.ts';

const answer = (text: string, more = ''): string =>
  `HTTP/1.1 200 OK\r\n${more}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

type Told = { readonly socket: Socket; readonly text: string; readonly connection: number };

/** A server that is told of each request that has come whole. */
const serverOf = async (asked: (told: Told) => void) => {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    connections += 1;
    const connection = connections;
    let text = '';
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const [head = '', body] = text.split('\r\n\r\n');
      const length = Number(/content-length: (\d+)/.exec(head)?.[1]);
      if (body === undefined || Buffer.byteLength(body) < length) return;
      const whole = text;
      text = '';
      asked({ socket, text: whole, connection });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/graphql`),
    connections: () => connections,
    sockets,
    close: () => new Promise<unknown>((resolve) => server.close(resolve)),
  };
};

const options = { connections: 2, connectMs: 1_000, silenceMs: 1_000 };
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const opened = async (asked: (told: Told) => void, over: Partial<typeof options> = {}) => {
  const server = await serverOf(asked);
  const wire: Wire = openWire(server.url, { ...options, ...over });
  closing.push(async () => {
    const closed = wire.close();
    for (const socket of server.sockets) socket.destroy();
    await closed;
    await server.close();
  });
  return {
    server,
    wire,
    post: (body: string) => wire.post({ path: '/graphql', headers: () => ({ 'x-request-id': 'r-1' }), body }),
  };
};

describe('a connection', () => {
  it('carries one request after the other, each with its headers and its length in bytes', async () => {
    const texts: string[] = [];
    const { server, post } = await opened(({ socket, text }) => {
      texts.push(text);
      socket.write(answer('{"data":"ø"}'));
    });
    for (const body of ['{"query":"{ a }"}', '{"query":"Ærøskøbing"}'])
      expect(await post(body)).toEqual({ status: 200, text: '{"data":"ø"}' });
    const host = server.url.host;
    expect(texts[1]).toBe(
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\nx-request-id: r-1\r\ncontent-length: 25\r\n\r\n{"query":"Ærøskøbing"}`,
    );
    expect(server.connections()).toBe(1);
  });

  it('is one of so many; who comes when all are busy waits', async () => {
    const held: Told[] = [];
    const { server, post } = await opened((told) => {
      held.push(told);
      if (held.length === 2) for (const each of held) each.socket.write(answer(`${each.connection}`));
      if (held.length > 2) told.socket.write(answer(`${told.connection}`));
    });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(post));
    expect(answers.map(({ text }) => text).toSorted()).toEqual(['1', '1', '2', '2']);
    expect(server.connections()).toBe(2);
  });

  it('is made anew where the server said that it closes it, or for how short it keeps it', async () => {
    const { server, post } = await opened(({ socket }) => {
      const more = server.connections() === 1 ? 'connection: close\r\n' : 'Keep-Alive: timeout=1\r\n';
      socket.write(answer('x', more));
    });
    for (const turn of [1, 2, 3]) {
      await post('{}');
      expect(server.connections()).toBe(turn);
    }
  });

  it('that ends while it rests is not used again', async () => {
    const { server, post } = await opened(({ socket, connection }) => socket.write(answer(`${connection}`)));
    await post('{}');
    const [socket] = server.sockets;
    const gone = new Promise((resolve) => socket?.once('close', resolve));
    socket?.end();
    await gone;
    expect(await post('{}')).toMatchObject({ text: '2' });
  });

  it('that breaks off takes its answer along, and those that rest', async () => {
    const { server, post } = await opened(({ socket, text }) => {
      if (text.endsWith('break')) {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf');
        socket.end();
      } else if (text.endsWith('reset')) socket.resetAndDestroy();
      else socket.write(answer('x'));
    });
    await Promise.all([post('{}'), post('{}')]);
    await expect(post('break')).rejects.toMatchObject({ code: 'CUT_OFF' });
    expect(server.connections()).toBe(2);
    await post('{}');
    expect(server.connections()).toBe(3);
    await expect(post('reset')).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('reads a body to the end of the connection', async () => {
    const { post } = await opened(({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n{"data"');
      socket.end(':null}');
    });
    expect(await post('{}')).toEqual({ status: 200, text: '{"data":null}' });
  });

  it('that says nothing for too long is given up', async () => {
    const { post } = await opened(
      ({ socket, text }) => {
        if (text.endsWith('half')) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf');
      },
      { silenceMs: 50 },
    );
    await expect(post('{}')).rejects.toMatchObject({ code: 'ANSWER_TIMEOUT' });
    await expect(post('half')).rejects.toMatchObject({ code: 'ANSWER_TIMEOUT' });
  });

  it('hands a body on as it comes, which has to be there in time as a whole', async () => {
    const { wire } = await opened(
      ({ socket, text }) => {
        socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\none\r\n');
        const more = () => socket.write('2\r\nen\r\n');
        if (text.endsWith('quick')) more();
        if (text.endsWith('quick')) socket.write('0\r\n\r\n');
        // Something comes all the time, and never the end.
        else socket.on('close', clearInterval.bind(undefined, setInterval(more, 5)));
      },
      { silenceMs: 50 },
    );
    const read = (body: string, pieces: string[]) =>
      wire.post({ path: '/', headers: () => ({}), body, pieces: (piece) => pieces.push(String(piece)) });
    const quick: string[] = [];
    expect(await read('quick', quick)).toEqual({ status: 200, text: '' });
    expect(quick).toEqual(['one', 'en']);
    const slow: string[] = [];
    await expect(read('slow', slow)).rejects.toMatchObject({ code: 'ANSWER_TIMEOUT' });
    expect(slow.slice(0, 2)).toEqual(['one', 'en']);
  });

  it('that says something unasked, or no HTTP, is of no use', async () => {
    const { server, post } = await opened(({ socket, text }) =>
      socket.write(text.endsWith('odd') ? 'SSH-2.0\r\n\r\n' : `${answer('x')}${answer('y')}`),
    );
    await expect(post('odd')).rejects.toThrow('no HTTP');
    await expect(post('{}')).rejects.toThrow('no HTTP');
    expect(server.connections()).toBe(2);
  });

  it('takes no header that would begin another one', async () => {
    const asked: Told[] = [];
    const { wire } = await opened((told) => asked.push(told));
    await expect(
      wire.post({ path: '/', headers: () => ({ 'x-request-id': 'a\r\nauthorization: b' }), body: '{}' }),
    ).rejects.toThrow('x-request-id');
    expect(asked).toEqual([]);
  });

  it('where nobody listens says so', async () => {
    const { server, wire } = await opened(() => undefined);
    await server.close();
    await expect(wire.post({ path: '/', headers: () => ({}), body: '{}' })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('ends when what is under way has ended, and is not opened again', async () => {
    const arrived = Promise.withResolvers<Socket>();
    const { wire, post } = await opened(({ socket }) => arrived.resolve(socket));
    const asked = post('{}');
    const socket = await arrived.promise;
    const closed = wire.close();
    await expect(post('{}')).rejects.toMatchObject({ code: 'CUT_OFF' });
    socket.write(answer('late'));
    expect(await asked).toMatchObject({ text: 'late' });
    await closed;
  });
});
