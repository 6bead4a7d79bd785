/** What comes in by itself: a burst of alerts through a kill, a thread of mail, programs that answer, and what is meant to hurt. */
import { randomBytes } from 'node:crypto';
import type { Platform } from '@attest/attest';
import type { Stage, Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { processOf } from '../independence/kill.ts';
import { type Deliver, doorOf, sendUntilTaken } from './door.ts';

const distinct = 900;
const perDelivery = 300;

const alert = (mark: string, n: number, status: 'firing' | 'resolved') => ({
  status,
  labels: { alertname: 'StoryAlert', severity: 'warning', instance: `${mark}-${n}` },
  annotations: { summary: `Something is wrong on ${mark}-${n}` },
  fingerprint: `${mark}-${n}`,
});

type Counted = { readonly incidents: { readonly totalCount: number } };

const counted = async ({ as }: Stage, mark: string, open: boolean | null): Promise<number> =>
  (
    await as('agent').ask<Counted>(
      'query Count($mark: String!, $open: Boolean) { incidents(filter: { titleContains: $mark, open: $open }) { totalCount } }',
      { mark, open },
    )
  ).incidents.totalCount;

const burst = async (stage: Stage, platform: Platform, deliver: Deliver, mark: string): Promise<void> => {
  const { chapter, check } = stage;
  const webhook = (numbers: readonly number[], status: 'firing' | 'resolved') =>
    JSON.stringify({ version: '4', groupKey: mark, alerts: numbers.map((n) => alert(mark, n, status)) });
  const all = Array.from({ length: distinct }, (_, n) => n);
  const parts = Array.from({ length: distinct / perDelivery }, (_, n) =>
    all.slice(n * perDelivery, (n + 1) * perDelivery),
  );
  const post = (body: string) => sendUntilTaken(stage, () => deliver('/intake/alertmanager', 'application/json', body));
  await chapter('a burst of alerts, each told three times, while resolution is killed', async () => {
    const resolution = processOf(platform, 'resolution');
    const sent = [...parts, ...parts, ...parts].map((part) => post(webhook(part, 'firing')));
    await resolution.kill();
    await resolution.start();
    const answers = await Promise.all(sent);
    check.equal(
      'every delivery is acknowledged in the end',
      answers.map(({ status }) => status),
      answers.map(() => 200),
    );
    check.equal('one incident for each alert', await counted(stage, mark, null), distinct);
    return `${distinct} alerts, ${answers.length} deliveries`;
  });
  await chapter('they end, and their incidents with them', async () => {
    await Promise.all(parts.map((part) => post(webhook(part, 'resolved'))));
    check.equal('none is open', await counted(stage, mark, true), 0);
    check.equal('none was made by it', await counted(stage, mark, null), distinct);
    return undefined;
  });
};

const anke = 'Anke Petersen <anke.petersen@nordlicht.example>';
const proven = 'Authentication-Results: mx.provider.example; dmarc=pass header.from=nordlicht.example';

const message = (lines: readonly string[], body: string): string => [...lines, '', body, ''].join('\r\n');

const thread = async ({ chapter, check, as }: Stage, deliver: Deliver, mark: string): Promise<void> => {
  const mail = (lines: readonly string[], body: string) =>
    deliver('/intake/email', 'message/rfc822', message(lines, body));
  const first = [
    proven,
    `From: ${anke}`,
    `Subject: Scanner ${mark} is dark`,
    `Message-ID: <${mark}.1@nordlicht.example>`,
  ];
  await chapter('mail becomes an incident, and its answers comments', async () => {
    const [made, same] = [await mail(first, 'It was fine yesterday.'), await mail(first, 'It was fine yesterday.')];
    check.equal('a message is taken', [made.status, made.body.state, made.body.use], [200, 'TAKEN', 'INCIDENT']);
    check.equal('and once', [same.body.incident, same.body.duplicate], [made.body.incident, true]);
    const reply = await mail(
      [
        proven,
        `From: ${anke}`,
        'Subject: Re: it',
        `In-Reply-To: <${mark}.1@nordlicht.example>`,
        `Message-ID: <${mark}.2@nordlicht.example>`,
      ],
      'Now it hums.\r\n\r\n> It was fine yesterday.',
    );
    check.equal(
      'its answer is a comment on it',
      [reply.body.use, reply.body.incident],
      ['COMMENT', made.body.incident],
    );
    const { incidentByKey } = await as('agent').ask<{ incidentByKey: { comments: { body: string }[] } }>(
      'query Seen($key: String!) { incidentByKey(key: $key) { comments { body } } }',
      { key: made.body.incident },
    );
    check.equal('in the words that are new', incidentByKey.comments, [{ body: 'Now it hums.' }]);
    return String(made.body.incident);
  });
  await chapter('programs are not answered, strangers wait, nothing is believed that is not proven', async () => {
    const tries = [
      [[proven, `From: ${anke}`, 'Subject: away', 'Auto-Submitted: auto-replied'], 'IGNORED', 'AUTOMATIC'],
      [[proven, `From: ${anke}`, 'Subject: news', 'List-Id: <a.example>'], 'IGNORED', 'LIST'],
      [[`From: ${anke}`, 'Subject: forged'], 'QUARANTINED', 'NOT_AUTHENTICATED'],
      [[proven, 'From: who@nordlicht.example', 'Subject: hello'], 'QUARANTINED', 'SENDER_UNKNOWN'],
    ] as const;
    for (const [index, [lines, state, why]] of tries.entries()) {
      const { body } = await mail([...lines, `Message-ID: <${mark}.p${index}@nordlicht.example>`], 'text');
      check.equal(`${why}`, [body.state, body.why, body.incident], [state, why, null]);
    }
    return undefined;
  });
};

const hostile = async ({ chapter, check }: Stage, deliver: Deliver): Promise<void> => {
  await chapter('what cannot be read is refused, and the doors stay open', async () => {
    const alerts = (body: string) => deliver('/intake/alertmanager', 'application/json', body);
    const mail = (body: string) => deliver('/intake/email', 'message/rfc822', body);
    const deep = Array.from(
      { length: 200 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    const statuses = [
      await alerts('{"version":"4","alerts":['),
      await alerts('['.repeat(100_000)),
      await alerts(JSON.stringify({ version: '4', alerts: [{ status: 'firing', labels: { a: { b: 1 } } }] })),
      await mail('no header at all'),
      await mail(`From: a@b.example\r\nX-Long: ${'x'.repeat(1024 * 1024)}\r\n\r\n`),
      await mail(`From: a@b.example\r\n${deep.join('')}`),
    ].map(({ status }) => status);
    check.equal('each is refused', statuses, [400, 400, 422, 422, 422, 422]);
    const { status } = await deliver('/graphql', 'application/json', '{"query":"{ __typename }"}');
    check.equal('the account may not ask the graph', status, 401);
    return undefined;
  });
};

export const intake: Story = {
  name: 'intake',
  summary: 'alerts in a burst through a kill, mail in threads, programs, forgeries: nothing is lost, nothing doubled',
  needsOwnPlatform: true,
  tell: async (stage) => {
    const { platform } = stage.world;
    if (!platform) throw new Error('this story needs a platform that it started itself');
    const deliver = await doorOf(stage);
    const mark = `story${randomBytes(3).toString('hex')}`;
    await burst(stage, platform, deliver, mark);
    await thread(stage, deliver, mark);
    await hostile(stage, deliver);
    await noDeadLetters(stage);
  },
};
