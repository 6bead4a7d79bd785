import { describe, expect, it } from 'vitest';
import { backoffMs } from './child.ts';
import { duration, prefixOf, readable } from './lines.ts';
import { parseStart } from './options.ts';
import { serviceNames, usualPorts } from './services.ts';

describe('the arguments of npm start', () => {
  it('have defaults for everything', () =>
    expect(parseStart([], '/here')).toEqual({
      arguments: { dataDir: undefined, port: undefined, only: undefined, empty: false, quiet: false },
    }));

  it('are read, directories from where npm was called', () =>
    expect(
      parseStart(['--port', '5000', '--data=x', '--only', 'control, delivery', '--empty', '--quiet'], '/here'),
    ).toEqual({
      arguments: { dataDir: '/here/x', port: 5000, only: ['control', 'delivery'], empty: true, quiet: true },
    }));

  it.each([
    [['--port', 'http'], '--port'],
    [['--port', '70000'], '--port'],
    [['--only', 'control,billing'], '--only'],
    [['--only', ''], '--only'],
    [['--prot', '1'], '--prot'],
    [['stray'], 'stray'],
  ])('%j are refused by name', (args, named) =>
    expect(parseStart(args, '/')).toEqual({ wrong: expect.stringContaining(named) }),
  );

  it('ask for help', () => expect(parseStart(['-h'], '/')).toEqual({ help: true }));
});

describe('a line of a child', () => {
  it('that is for machines becomes one for people', () => {
    const line =
      '{"level":30,"time":1,"pid":2,"hostname":"h","service":"control","url":"http://x","n":[1],"msg":"control is ready"}';
    expect(readable(line)).toEqual(['control is ready url=http://x n=[1]']);
  });

  it('says how bad it is, with the stack below', () =>
    expect(readable('{"level":50,"msg":"no","err":{"message":"m","stack":"Error: m\\n    at x"}}')).toEqual([
      'ERROR: no',
      '  Error: m',
      '      at x',
    ]));

  it.each(['plain', '{"level":30', '{"no":"message"}', '[1]', ''])('%j stays as it is', (line) =>
    expect(readable(line)).toEqual([line]),
  );

  it('has the name before it, in one width, in colour only where that is wanted', () => {
    const plain = prefixOf(['attest', 'resolution'], false);
    expect([plain('attest'), plain('resolution')]).toEqual(['attest     |', 'resolution |']);
    expect(prefixOf(['attest'], true)('attest')).toContain('\u001b[36mattest |');
  });
});

it('durations are for people', () => expect([duration(4249), duration(72_000)]).toEqual(['4.2 s', '1 min 12 s']));

it('waits longer after each crash in a row, and never longer than half a minute', () =>
  expect([1, 2, 3, 4, 7, 50].map(backoffMs)).toEqual([500, 1000, 2000, 4000, 30_000, 30_000]));

it('every service and the gateway has a port of its own', () => {
  const ports = Object.values(usualPorts);
  expect(new Set(ports).size).toBe(ports.length);
  expect(Object.keys(usualPorts).sort()).toEqual(['gateway', ...serviceNames].sort());
});
