/** What is found, in which language, how it is ranked and shown, and for whom; through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import type { Actor } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import {
  agent,
  cast,
  customerId,
  knowledgeOf,
  manager,
  otherServiceId,
  stranger,
  supplier,
  theirs,
} from './fixture.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  for (const [kind, id_] of cast) await learn(tx, kind, { id: id_, name: kind, active: true, recordVersion: 1 });
});
const { written, why, edit } = knowledgeOf(graph);

const texts = {
  vpn: ['en', 'The tunnel drops after a minute', 'Set the keep-alive to 20 seconds, then reconnect.'],
  printer: [
    'en',
    'Clearing a blocked print queue',
    'Printers that stop: delete the oldest job and restart the spooler.',
  ],
  office: ['en', 'Moving to another office', 'Order the move early. The printer moves with you.'],
  drucker: ['de', 'Drücker am Handgerät klemmt', 'Größere Geräte zuerst ausschalten, dann den Drücker lösen.'],
  strasse: ['de-CH', 'Lieferadresse ändern', 'Die Strasse wird in der Maske gepflegt; Änderungen gelten ab morgen.'],
  reseau: ['fr', 'Réseau coupé à l’étage', 'Redémarrez la borne, puis vérifiez les câbles réseau.'],
  dayin: ['zh-Hans', '打印机无法打印', '请先重启打印机，然后检查网络连接。'],
  jimoku: ['ja', 'プリンターが動かない', '電源を入れ直してください。'],
  tabia: ['ar', 'الطابعة لا تعمل', 'أعد تشغيل الطَّابِعة ثم تحقق من الشبكة.'],
  set: ['ru', 'Принтер не печатает', 'Перезапустите очередь печати и проверьте сетевые подключения.'],
} as const;
type Name = keyof typeof texts;
const names = new Map<string, Name>();
for (const name of Object.keys(texts) as Name[]) {
  const [language, title, body] = texts[name];
  names.set(await written('PUBLISHED', { language, title, body }), name);
}
await written('APPROVED', { title: 'Tunnel of tomorrow' });
await written('RETIRED', { title: 'Tunnel of yesterday' });

const hits = `nodes { score article { id key } why { word found kind place } snippet { text matched } }`;
const search = async (text: string, by: Actor = agent, more = '') => {
  const document = `query ($text: String!) { knowledgeSearch(text: $text ${more}) { ${hits} } }`;
  const { knowledgeSearch } = await graph.as(by).data(document, { text });
  return knowledgeSearch.nodes as {
    score: number;
    article: { id: string; key: string };
    why: { word: string; found: string; kind: string; place: string }[];
    snippet: { text: string; matched: boolean }[];
  }[];
};
const found = async (text: string, by: Actor = agent, more = '') =>
  (await search(text, by, more)).map(({ article }) => names.get(article.id) ?? article.key);
type Page = {
  nodes: { article: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
};
const marked = (parts: { text: string; matched: boolean }[]) =>
  parts.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('');

describe('search', () => {
  it.each<[what: string, question: string, Name]>([
    ['English, another form of the word', 'dropping tunnels', 'vpn'],
    ['German with an umlaut', 'Drücker klemmt', 'drucker'],
    ['German without it', 'drucker', 'drucker'],
    ['German, another form', 'Grösseres Gerät', 'drucker'],
    ['ß for ss', 'Straße', 'strasse'],
    ['German, in capitals', 'ÄNDERUNG', 'strasse'],
    ['French with its accents', 'réseau coupé', 'reseau'],
    ['French without any', 'reseau coupe a l etage', 'reseau'],
    ['French, another form', 'vérifier le câble', 'reseau'],
    ['Chinese', '打印机', 'dayin'],
    ['Chinese, in a sentence', '我的打印机不能打印', 'dayin'],
    ['one Chinese character', '网', 'dayin'],
    ['Japanese', 'プリンター', 'jimoku'],
    ['Japanese, of half width', 'ﾌﾟﾘﾝﾀｰ', 'jimoku'],
    ['Arabic', 'الطابعة', 'tabia'],
    ['Arabic, without the hamza', 'اعد تشغيل', 'tabia'],
    ['Arabic, with the vowel signs', 'الطَّابِعة', 'tabia'],
    ['Cyrillic', 'принтер', 'set'],
    ['Cyrillic, another form', 'принтеры печатают', 'set'],
    ['a typo', 'tunel', 'vpn'],
    ['a typo in Cyrillic', 'принтре', 'set'],
    ['letters in the wrong order', 'keep-alvie tunnle', 'vpn'],
  ])('finds %s: %s', async (_, question, name) => expect((await found(question))[0]).toBe(name));

  it('finds an article by its key, and nothing where nothing is', async () => {
    const [first] = await search('tunnel');
    expect((await search(first?.article.key ?? ''))[0]?.article.key).toBe(first?.article.key);
    for (const nothing of ['zzyzx', '  ', '!?', "'); DROP TABLE problem; --", 'a & b | !c', '数学']) {
      const answers = await search(nothing);
      expect(
        answers.filter(({ score }) => score > 0.4),
        nothing,
      ).toEqual([]);
    }
    expect(await found('')).toEqual([]);
  });

  it('ranks the title before the body, the word before its form, the form before what is written alike; and says so', async () => {
    const [title, body, form] = [
      await written('PUBLISHED', { title: 'Gadget', body: 'How it is held.' }),
      await written('PUBLISHED', { title: 'Of the hand', body: 'Hold the gadget.' }),
      await written('PUBLISHED', { title: 'Of both hands', body: 'Hold the gadgets.' }),
    ];
    const answers = await search('gadget');
    expect(answers.map(({ article, why: [first] }) => [article.id, first])).toEqual([
      [title, { word: 'gadget', found: 'gadget', kind: 'SAME', place: 'TITLE' }],
      [body, { word: 'gadget', found: 'gadget', kind: 'SAME', place: 'BODY' }],
      [form, { word: 'gadget', found: 'gadget', kind: 'FORM', place: 'BODY' }],
    ]);
    expect((await found('print queue'))[0]).toBe('printer');
    const [typo] = await search('tunel');
    expect(typo?.why).toEqual([{ word: 'tunel', found: 'tunnel', kind: 'SIMILAR', place: 'TITLE' }]);
    const [same] = await search('tunnel');
    expect(same?.score).toBeGreaterThan(typo?.score ?? 1);
    for (const answer of [...answers, typo, same]) {
      expect(answer?.score).toBeGreaterThan(0);
      expect(answer?.score).toBeLessThanOrEqual(1);
    }
  });

  it('takes a short word for what holds it whole, and for little else', async () => {
    const held = await written('PUBLISHED', { title: 'Voicemail', body: 'Leave a word.' });
    await written('PUBLISHED', { title: 'Maintenance', body: 'A formula, wireless.' });
    expect((await search('mail')).map(({ article }) => article.id)).toEqual([held]);
    for (const short of ['fork', 'main', 'wifi'])
      expect(
        (await search(short))
          .flatMap(({ why }) => why.map(({ found: one }) => one))
          .filter((one) => !one.includes(short)),
        short,
      ).toEqual([]);
  });

  it('weighs a rare word more than one that says nothing', async () => {
    const answers = await search('the spooler');
    expect(names.get(answers[0]?.article.id ?? '')).toBe('printer');
    expect(answers[0]?.score).toBeGreaterThan(3 * (answers[1]?.score ?? 0));
  });

  it('shows where it was found', async () => {
    const shown = async (text: string) => marked((await search(text))[0]?.snippet ?? []);
    expect(await shown('seconds')).toBe('Set the keep-alive to 20 [seconds], then reconnect.');
    expect(await shown('Drucker lösen')).toBe('Größere Geräte zuerst ausschalten, dann den [Drücker] [lösen].');
    expect(await shown('重启打印机')).toBe('请先[重启打印机]，然后检查网络连接。');
    expect(await shown('الشبكة')).toContain('[الشبكة]');
  });

  it('reads what is in force only, in the edition that is', async () => {
    expect((await search('tomorrow')).map(({ score }) => score)).toEqual([]);
    const article = await written('PUBLISHED', { title: 'Quokka', body: 'Wombat.' });
    const kept = async (text: string) => (await search(text)).map((hit) => hit.article.id);
    await edit(agent, article, { title: 'Bandicoot', body: 'Numbat.' });
    expect(await kept('quokka')).toEqual([article]);
    expect(await kept('bandicoot')).toEqual([]);
    await why(manager, 'retireArticle', article);
    expect(await kept('quokka')).toEqual([]);
  });

  it('finds for each reader what they may read, and counts nothing else', async () => {
    const text = { title: 'Xylophone of the vault', body: 'Marimba.' };
    const inner = await written('PUBLISHED', { ...text, audience: 'PROVIDER' });
    const one = await written('PUBLISHED', { ...text, audience: 'CUSTOMER', customerIds: [customerId] });
    const idsFor = async (by: Actor) => (await search('xylophone', by)).map(({ article }) => article.id).sort();
    expect(await idsFor(agent)).toEqual([inner, one].sort());
    expect(await idsFor(theirs)).toEqual([one]);
    expect(await idsFor(stranger)).toEqual([]);
    expect(await idsFor(supplier)).toEqual([]);
    const before = (await search('tunnel', stranger))[0]?.score;
    await written('PUBLISHED', { title: 'Tunnel tunnel', audience: 'PROVIDER' });
    expect((await search('tunnel', stranger))[0]?.score).toBe(before);
    const total = await graph.as(theirs).data('{ knowledgeSearch(text: "xylophone") { totalCount } }');
    expect(total.knowledgeSearch.totalCount).toBe(1);
  });

  it('is filtered, and paged without a gap; a cursor is good for its own question', async () => {
    await written('PUBLISHED', { title: 'Printer of the other service', serviceIds: [otherServiceId] });
    expect(await found('printer', agent, `filter: { serviceId: "${otherServiceId}" }`)).toHaveLength(1);
    expect(await found('打印机 printer', agent, 'filter: { language: "zh" }')).toEqual(['dayin']);
    const question = 'printer queue network tunnel';
    const all = (await search(question)).map(({ article }) => article.id);
    expect(all.length).toBeGreaterThan(3);
    const read: string[] = [];
    let after: string | null = null;
    do {
      const document = `query ($after: String) { knowledgeSearch(text: "${question}", first: 2, after: $after) {
        nodes { article { id } } pageInfo { hasNextPage endCursor } } }`;
      const { knowledgeSearch: answer }: { knowledgeSearch: Page } = await graph.as(agent).data(document, { after });
      read.push(...answer.nodes.map(({ article }) => article.id));
      after = answer.pageInfo.hasNextPage ? answer.pageInfo.endCursor : null;
      const foreign = `query ($after: String) { knowledgeSearch(text: "other", after: $after) { nodes { score } } }`;
      if (after)
        expect((await graph.as(agent).query(foreign, { after })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    } while (after);
    expect(read).toEqual(all);
  });

  it('refuses a question that is too long or no text, takes any other, and reads the first words of a long one', async () => {
    const ask = (text: string) =>
      graph.as(agent).query('query ($text: String!) { knowledgeSearch(text: $text) { totalCount } }', { text });
    for (const bad of ['x'.repeat(1001), 'a\u0000b'])
      expect((await ask(bad)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    for (const odd of ['a\ud800b', '\\', ':*', '~~~', '%', '\u{1f600}\u{1f600}'])
      expect((await ask(odd)).errors, odd).toBeUndefined();
    expect((await ask('tunnel '.repeat(142))).data).toMatchObject({
      knowledgeSearch: { totalCount: expect.any(Number) },
    });
  });
});
