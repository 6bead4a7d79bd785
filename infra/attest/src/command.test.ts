import { describe, expect, it } from 'vitest';
import { commands, dispatch } from './command.ts';

const attest = async (...line: string[]) => {
  const said = { out: '', err: '' };
  const loaded: string[] = [];
  const code = await dispatch(
    line,
    {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    },
    async (name) => {
      loaded.push(name);
      return async (args) => args.length;
    },
  );
  return { ...said, code, loaded };
};

describe('the command line', () => {
  it('loads the one command that it names, and gives it the rest', async () =>
    expect(await attest('check', 'a', 'b', 'c')).toMatchObject({ code: 3, loaded: ['check'], out: '', err: '' }));
  it('tells every command when asked', async () => {
    const { code, out, loaded } = await attest('--help');
    expect({ code, loaded }).toEqual({ code: 0, loaded: [] });
    for (const name of Object.keys(commands)) expect(out).toContain(`\n  ${name} `);
  });
  it.each([[[]], [['deploy']], [['toString']]])('%j is answered with help and exit code 2', async (line) =>
    expect(await attest(...line)).toMatchObject({
      code: 2,
      out: '',
      loaded: [],
      err: expect.stringContaining('usage: attest'),
    }),
  );
});
