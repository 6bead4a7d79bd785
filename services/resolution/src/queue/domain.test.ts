import { describe, expect, it } from 'vitest';
import {
  asked,
  canBeMistyped,
  fewerOf,
  partlyAtMost,
  queryOf,
  rankings,
  tokensOf,
  wordsAtMost,
  wordsOf,
} from './domain.ts';
import { snippetOf } from './snippet.ts';

describe('words', () => {
  it.each([
    ['case', 'VPN Is Down', ['vpn', 'is', 'down']],
    ['accents', 'Café für Jürgen', ['cafe', 'fur', 'jurgen']],
    ['width', 'Ｄｒｕｃｋｅｒ', ['drucker']],
    ['letters that are two', 'Straße Ørsted Łódź', ['strasse', 'orsted', 'lodz']],
    ['Cyrillic', 'Принтер', ['принтер']],
    ['other signs', "can't (re)start!", ['can', 't', 're', 'start']],
    ['keys', 'see INC-1042', ['inc-1042', 'see']],
    ['Chinese', '打印机坏了', ['打印', '印机', '机坏', '坏了']],
    ['mixed scripts', 'VPN无法连接', ['vpn', '无法', '法连', '连接']],
    ['a single Chinese character', '坏', ['坏']],
  ])('are asked for without %s', (_, text, words) => expect(asked(text)).toEqual(words));

  it('are at most so many', () =>
    expect(asked(Array.from({ length: 40 }, (_, n) => `word${n}`).join(' '))).toHaveLength(wordsAtMost));

  it.each(['Café für Jürgen', '打印机坏了', '坏', 'VPN无法连接', 'see INC-1042, again', 'ภาษาไทย', '𠮷野家'])(
    'of a text hold what asks for it: %s',
    (text) => expect([...wordsOf(`before ${text} after`)]).toEqual(expect.arrayContaining(asked(text))),
  );

  it('of several letters can be mistyped, numbers and pairs of characters cannot', () =>
    expect(['printer', 'vpn', 'x500', '打印'].filter(canBeMistyped)).toEqual(['printer']));
});

const searched = {
  title: 'INC-1042 Printer',
  label: 'hardware',
  body: 'it is broken',
  internal: 'printer of Eve',
  customerId: 'c1',
  serviceId: null,
};

describe('what an incident is found by', () => {
  it('marks its title, its customer, and what only the provider may find', () =>
    expect(tokensOf(searched).sort()).toEqual(
      ['c/c1', 't/inc', 't/1042', 't/inc-1042', 't/printer', 'inc', '1042', 'inc-1042', 'printer', 'hardware']
        .concat(['it', 'is', 'broken', 'n/of', 'n/eve'])
        .sort(),
    ));
});

describe('a question', () => {
  const question = { words: ['printer', 'down'], alike: new Map([['printer', ['printers']]]), within: ['c/c1'] };
  it.each([
    [false, "('c/c1') & ('t/printer') & ('t/down')", "('c/c1') & ('printer') & ('down')"],
    [true, "('c/c1') & ('t/printer') & ('t/down')", "('c/c1') & ('printer' | 'n/printer') & ('down' | 'n/down')"],
  ])('asks for internal comments: %s', (internal, title, text) => {
    expect(queryOf({ ...question, internal }, 'TITLE')).toBe(title);
    expect(queryOf({ ...question, internal }, 'TEXT')).toBe(text);
  });
  it('asks for words that are written alike at last', () => {
    expect(rankings.slice(2)).toEqual(['SIMILAR', 'PARTLY']);
    expect(queryOf({ ...question, internal: false }, 'SIMILAR')).toBe("('c/c1') & ('printer' | 'printers') & ('down')");
  });
});

describe('fewer words', () => {
  const told = (...found: number[]) => found.map((count, index) => ({ word: 'abcdefgh'.charAt(index), found: count }));
  it('leave out the most frequent first, then each stands alone, the rarest first', () =>
    expect(fewerOf(told(9, 1, 5))).toEqual([['b', 'c'], ['b'], ['c'], ['a']]));
  it('leave out at once what stands nowhere', () => expect(fewerOf(told(9, 0, 5))).toEqual([['c', 'a'], ['c'], ['a']]));
  it('are never all, and none where no word stands anywhere', () => {
    expect(fewerOf(told(3, 3)).every(({ length }) => length === 1)).toBe(true);
    expect(fewerOf(told(0, 0))).toEqual([]);
    expect(
      fewerOf(told(...'abcdefgh'.split('').map(() => 1)))
        .flat()
        .sort()
        .at(-1),
    ).toBe('abcdefgh'[partlyAtMost - 1]);
  });
});

describe('a snippet', () => {
  it('marks the words as they are written', () =>
    expect(snippetOf('The PRINTÉR on floor 3', new Set(['printer']))).toEqual([
      { text: 'The ', matched: false },
      { text: 'PRINTÉR', matched: true },
      { text: ' on floor 3', matched: false },
    ]));
  it('joins pairs of characters', () =>
    expect(snippetOf('我的打印机坏了', new Set(['打印', '印机']))).toEqual([
      { text: '我的', matched: false },
      { text: '打印机', matched: true },
      { text: '坏了', matched: false },
    ]));
  it('is a piece of a long text, around the first word', () => {
    const text = `${'lorem ipsum '.repeat(50)}printer ${'dolor sit '.repeat(50)}`;
    const parts = snippetOf(text, new Set(['printer'])) ?? [];
    expect(parts.at(0)).toEqual({ text: '…', matched: false });
    expect(parts.at(-1)).toEqual({ text: '…', matched: false });
    expect(parts.filter(({ matched }) => matched)).toEqual([{ text: 'printer', matched: true }]);
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(200);
  });
  it('is none where nothing was found', () => expect(snippetOf('nothing here', new Set(['printer']))).toBeUndefined());
});
