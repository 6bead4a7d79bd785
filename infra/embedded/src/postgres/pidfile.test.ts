import { expect, it } from 'vitest';
import { holdersOf, parsePidFile } from './pidfile.ts';

const file = [
  '1234',
  '/data/postgres',
  '1763720000',
  '54320',
  '',
  '127.0.0.1',
  ' 8391183   163840',
  'ready   ',
  '',
].join('\n');

it('reads who serves a directory, where, and whether connections are accepted', () => {
  expect(parsePidFile(file)).toEqual({ pid: 1234, port: 54320, segment: '163840', ready: true });
  expect(parsePidFile(file.replace('ready   ', 'starting'))?.ready).toBe(false);
});

it('reads one that is just being written', () => {
  expect(parsePidFile('1234\n/data/postgres\n')).toEqual({
    pid: 1234,
    port: undefined,
    segment: undefined,
    ready: false,
  });
});

it.each(['', 'x\n', '0\n', '-5\n'])('finds no process in %j', (text) => expect(parsePidFile(text)).toBeUndefined());

it('counts who holds a memory segment', () => {
  const table = [
    '       key      shmid perms                  size  cpid  lpid nattch   uid   gid',
    '   8391183     163840   600                    56   101   102      3   101   104',
    '         0         12   600                    56   101   102      0   101   104',
  ].join('\n');
  expect(holdersOf(table, '163840')).toBe(3);
  expect(holdersOf(table, '12')).toBe(0);
  expect(holdersOf(table, '99')).toBe(0);
});
