/** What a nats-server says of itself before anything else: one line, before any authentication. */
import { connect } from 'node:net';

export type NatsInfo = { readonly version: string; readonly name: string; readonly jetstream: boolean };

/** Reads `INFO {...}`; undefined for anything else. */
export const parseInfo = (line: string): NatsInfo | undefined => {
  const found = /^INFO (\{.*\})\s*$/.exec(line);
  if (!found?.[1]) return undefined;
  const info: unknown = JSON.parse(found[1]);
  if (typeof info !== 'object' || info === null || !('version' in info) || typeof info.version !== 'string')
    return undefined;
  const name = 'server_name' in info && typeof info.server_name === 'string' ? info.server_name : '';
  return { version: info.version, name, jetstream: 'jetstream' in info && info.jetstream === true };
};

/** Host and port of a nats:// or tls:// URL; credentials are not looked at. Of a list, the first. @throws TypeError when it is no URL */
export const addressOf = (natsUrl: string): { readonly host: string; readonly port: number } => {
  const first = natsUrl.split(',')[0]?.trim() ?? '';
  const url = new URL(first.includes('://') ? first : `nats://${first}`);
  if (!url.hostname) throw new TypeError(`no host in ${first}`);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? 4222 : Number(url.port) };
};

/** Connects, reads the first line and leaves. @throws when nobody answers within `timeoutMs`, or another program does */
export const readInfo = (host: string, port: number, timeoutMs = 5000): Promise<NatsInfo> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    let text = '';
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.setEncoding('utf8');
    socket.once('timeout', () => fail(new Error(`no answer within ${timeoutMs / 1000} s`)));
    socket.once('error', fail);
    socket.once('close', () => reject(new Error('the connection was closed')));
    socket.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end < 0 && text.length < 65_536) return;
      const info = end < 0 ? undefined : parseInfo(text.slice(0, end).trim());
      if (!info) return fail(new Error('another program answers there'));
      socket.destroy();
      resolve(info);
    });
  });
