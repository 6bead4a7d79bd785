/** Reading and judging messages: pure but for the bytes that they are. */
import { createHash } from 'node:crypto';
import { everyStateTimesAction, type Instant } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  automaticOf,
  decideEmail,
  type Email,
  type EmailCommand,
  emailMachine,
  evolveEmail,
  htmlText,
  judge,
  keyIn,
  type Message,
  ownPart,
  problemKeyIn,
  proofOf,
  receive,
  shippedSettings,
} from './domain/index.ts';
import { emailLimits, messageOf } from './parse.ts';
import { aMessage, anAttached, trustedServer } from './sample/emails.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const settings = { ...shippedSettings, domain: 'desk.provider.example', trustedServers: [trustedServer] };
const read = async (raw: Buffer): Promise<Message> => {
  const message = await messageOf(raw);
  if (!message.ok) throw new Error(message.refusal.reason);
  return message.value;
};
const anEmail = async (over: Partial<Email> = {}): Promise<Email> => {
  const { headers: _, ...facts } = await read(aMessage());
  const first = receive({ ...facts, id: 'e', key: 'EML-1', proof: 'PROVEN', senderId: null, settingsVersion: 0 }, now);
  return { ...evolveEmail(undefined, first), ...over };
};
const commands: Record<string, EmailCommand> = {
  TAKE: { type: 'TAKE', use: 'INCIDENT', incidentId: 'i', incidentKey: 'INC-1' },
  ACCEPT: { type: 'ACCEPT', use: 'COMMENT', incidentId: 'i', incidentKey: 'INC-1' },
  QUARANTINE: { type: 'QUARANTINE', why: 'SENDER_UNKNOWN' },
  IGNORE: { type: 'IGNORE', why: 'AUTOMATIC' },
  REJECT: { type: 'REJECT', why: 'an advertisement' },
  ACKNOWLEDGE: { type: 'ACKNOWLEDGE', incidentKey: 'INC-1', domain: 'desk.provider.example' },
};

describe('a message', () => {
  it.each(everyStateTimesAction(emailMachine))(
    '$action from $state is allowed: $legal',
    async ({ state, action, legal, to }) => {
      const email = await anEmail({ state });
      const decision = decideEmail(email, commands[action] as EmailCommand, now);
      expect(decision.ok).toBe(legal);
      if (decision.ok)
        expect(decision.value.reduce<Email>(evolveEmail, email)).toMatchObject({ state: to, version: 2 });
    },
  );
  it('is answered under the rules for answers of programs', async () => {
    const decision = decideEmail(await anEmail({ state: 'TAKEN' }), commands.ACKNOWLEDGE as EmailCommand, now);
    expect(decision.ok && decision.value[0]).toMatchObject({
      autoSubmitted: 'auto-replied',
      inReplyTo: 'a1@nordlicht.example',
      messageId: 'e@desk.provider.example',
      subject: expect.stringContaining('[INC-1]'),
    });
  });
  it('is rejected with a reason', async () =>
    expect(decideEmail(await anEmail({ state: 'QUARANTINED' }), { type: 'REJECT', why: ' ' }, now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT' },
    }));
});

describe('reading', () => {
  it.each([
    ['=?utf-8?B?5omT5Y2w5py65Z2P5LqG?=', '打印机坏了'],
    ['=?iso-2022-jp?B?GyRCJVclaiVzJT8hPBsoQg==?=', 'プリンター'],
    ['=?windows-1252?Q?Dr=FCcker_=80?=', 'Drücker €'],
    ['=?utf-8?Q?a=0D=0ABcc:_x?=', 'a Bcc: x'],
  ])('understands the subject %s', async (subject, expected) => {
    expect((await read(aMessage({ subject }))).subject).toBe(expected);
  });
  it.each([
    ['windows-1252', 'Drucker l\xe4uft nicht \x80', 'Drucker läuft nicht €'],
    ['iso-2022-jp', '\x1b$B%W%j%s%?!<\x1b(B', 'プリンター'],
    ['utf-8', '\xe6\x89\x93\xff', '打\ufffd'],
    ['no-such-charset', 'plain', 'plain'],
  ])('understands a body in %s', async (charset, body, expected) => {
    const headers = [`Content-Type: text/plain; charset=${charset}`];
    expect((await read(aMessage({ headers, body }))).body).toBe(expected);
  });
  it('keeps of an attachment its name, kind, size and hash', async () => {
    const { attachments, body, sha256 } = await read(anAttached());
    expect(body).toBe('See the picture.');
    expect(attachments).toEqual([
      {
        name: 'screen.png',
        mediaType: 'image/png',
        sizeBytes: 15,
        sha256: createHash('sha256').update('no real picture').digest('hex'),
      },
    ]);
    expect(sha256).toBe(createHash('sha256').update(anAttached()).digest('hex'));
  });
  it('gives a message without Message-ID one that is the same each time', async () => {
    const [a, b] = [await read(aMessage({ id: '' })), await read(aMessage({ id: '' }))];
    expect(a.messageId).toBe(b.messageId);
    expect(a.messageId).toMatch(/^[0-9a-f]{64}@hash\.invalid$/);
  });
  it.each([
    ['a@b.example, c@d.example'],
    ['undisclosed: a@b.example, c@d.example;'],
    [''],
    ['"someone"'],
    ['a@b.example\r\nFrom: c@d.example'],
  ])('knows no sender by %j', async (from) => expect((await read(aMessage({ from }))).fromAddress).toBeNull());
  it('knows a sender whose name has a comma', async () =>
    expect((await read(aMessage({ from: '"Petersen, Anke" <A.P@x.example>' }))).fromAddress).toBe('a.p@x.example'));
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['what is no message', Buffer.from('just text\r\n')],
    ['a megabyte of header', aMessage({ headers: [`X-Long: ${'x'.repeat(1024 * 1024)}`] })],
    [
      'ten thousand headers',
      aMessage({ headers: Array.from({ length: 10_000 }, (_, n) => `X-${n}: ${'y'.repeat(40)}`) }),
    ],
    ['too many bytes', Buffer.alloc(emailLimits.bytes + 1, 'From: a@b.example\r\n')],
    ['too many lines', Buffer.alloc(400_010, '\r\n')],
    [
      'parts in parts in parts',
      Buffer.from(
        Array.from(
          { length: 300 },
          (_, n) =>
            `${n ? `--b${n - 1}\r\n` : 'From: a@b.example\r\n'}Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n`,
        ).join(''),
      ),
    ],
  ])('refuses %s', async (_, raw) =>
    expect(await messageOf(raw)).toMatchObject({ ok: false, refusal: { code: 'EMAIL_UNREADABLE' } }),
  );
  it('of any bytes reads or refuses, and what it keeps can be kept', async () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 60 }),
            fc.constantFrom('\r\n', '\r\n\r\n', '--b\r\n', '--b--', 'Content-Type: multipart/mixed; boundary=b\r\n'),
            fc.constantFrom(
              'Subject: =?utf-8?B?AAAA?=\r\n',
              'From: a@b.example\r\n',
              'Content-Type: text/html\r\n',
              '\0',
            ),
            fc.constantFrom(
              'Content-Transfer-Encoding: base64\r\n',
              'Content-Type: message/rfc822\r\n',
              '<script>',
              '&#0;',
            ),
          ),
          { maxLength: 30 },
        ),
        async (pieces) => {
          const message = await messageOf(Buffer.from(pieces.join(''), 'latin1'));
          if (!message.ok) {
            expect(message.refusal.code).toBe('EMAIL_UNREADABLE');
            return;
          }
          const { subject, fromName, body, messageId, attachments, references } = message.value;
          for (const text of [
            subject,
            fromName,
            messageId,
            body,
            ...references,
            ...attachments.map(({ name }) => name),
          ]) {
            expect(text).not.toContain('\0');
            expect(text.isWellFormed()).toBe(true);
          }
          for (const line of [subject, fromName, messageId]) expect(line).not.toMatch(/[\r\n]/);
          expect(body.length).toBeLessThanOrEqual(emailLimits.body);
        },
      ),
      { seed: 12, numRuns: 400 },
    ));
});

describe('the text of HTML', () => {
  it.each([
    ['<p>One</p><p>Two &amp; &#x33;</p>', 'One\n\nTwo & 3'],
    ['a<br>b', 'a\nb'],
    ['<script>alert("<p>")</script>after', 'after'],
    ['<style>x{}</style><a href="javascript:x" title="a>b">link</a>', 'link'],
    ['<img src=x onerror="alert(1)">seen', 'seen'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
    ['<!-- <b>no</b> -->yes<script>never closed', 'yes'],
    ['&lt;script&gt;', '<script>'],
    ['&#0;&#xd800;', '\ufffd\ufffd'],
  ])('%j is %j', (html, text) => expect(htmlText(html)).toBe(text));
  it('comes in time, whatever is left open', () => {
    for (const piece of ['<', '<!--', '<a "', '<script>', '&#', '</', '<p '])
      expect(htmlText(piece.repeat(100_000)).length).toBeLessThanOrEqual(700_000);
  }, 10_000);
});

describe('what is plainly not the sender’s own', () => {
  it.each([
    ['Yes.\n\nOn Mon, 5 Jan 2026 at 9:00, Desk <d@x.example> wrote:\n> Is it on?\n> Please look.', 'Yes.'],
    ['Ja.\n\nAm 05.01.2026 um 09:00 schrieb Desk:\n> Ist er an?', 'Ja.'],
    ['Ok\n-----Original Message-----\nFrom: Desk\nlong ago', 'Ok'],
    ['Thanks\n-- \nAnke\nDispatch', 'Thanks'],
    ['Done\n> old\n> older', 'Done'],
  ])('%j: %j', (text, own) => expect(ownPart(text)).toEqual({ text: own, cut: true }));
  it.each([
    ['> quoted\nanswer\n> quoted\nanswer'],
    ['On Monday he wrote:\nI am here'],
    ['> all of it\n> is quoted'],
    ['-- \nonly a signature'],
    [`a list\n-- x\n--\n${'more\n'.repeat(20)}`],
  ])('%j stays whole', (text) => expect(ownPart(text)).toEqual({ text: text.trim(), cut: false }));
});

describe('a program’s message', () => {
  it.each([
    ['Auto-Submitted: auto-replied (vacation)', 'AUTOMATIC'],
    ['Auto-Submitted: auto-generated; owner-email="a@b"', 'AUTOMATIC'],
    ['Precedence: bulk', 'BULK'],
    ['Precedence: list', 'LIST'],
    ['Precedence: auto_reply', 'AUTOMATIC'],
    ['X-Auto-Response-Suppress: OOF, AutoReply', 'AUTOMATIC'],
    ['List-Id: <news.x.example>', 'LIST'],
    ['List-Unsubscribe: <mailto:x@y.example>', 'LIST'],
    ['Return-Path: <>', 'NULL_RETURN_PATH'],
    ['X-Loop: desk', 'AUTOMATIC'],
    ['Content-Type: multipart/report; boundary=x', 'AUTOMATIC'],
  ])('%s is %s', async (header, why) =>
    expect(automaticOf(await read(aMessage({ headers: [header] })), settings.domain)).toBe(why),
  );
  it('is known by our own Message-ID and by the mail system’s name', async () => {
    expect(automaticOf(await read(aMessage({ id: 'x@desk.provider.example' })), settings.domain)).toBe('OWN_MESSAGE');
    expect(automaticOf(await read(aMessage({ from: 'MAILER-DAEMON@x.example' })), settings.domain)).toBe('AUTOMATIC');
  });
  it.each([['Auto-Submitted: no'], ['X-Auto-Response-Suppress: None'], ['Return-Path: <a@b.example>']])(
    '%s is a person’s',
    async (header) => expect(automaticOf(await read(aMessage({ headers: [header] })), settings.domain)).toBeUndefined(),
  );
});

describe('the proof of a sender', () => {
  it.each([
    ['dmarc=pass header.from=nordlicht.example', 'PROVEN'],
    ['dmarc=pass (p=reject; x) header.from=nordlicht.example', 'PROVEN'],
    ['dmarc=pass header.from=evil.example', 'UNPROVEN'],
    ['dmarc=fail header.from=nordlicht.example; spf=pass smtp.mailfrom=nordlicht.example', 'FORGED'],
    ['dkim=pass header.d=nordlicht.example', 'PROVEN'],
    ['dkim=pass header.d=example', 'UNPROVEN'],
    ['dkim=pass header.d=evil.example', 'UNPROVEN'],
    ['spf=pass smtp.mailfrom=bounce@nordlicht.example', 'PROVEN'],
    ['spf=pass smtp.mailfrom=x@nordlicht.example.evil.example', 'UNPROVEN'],
    ['spf=fail smtp.mailfrom=nordlicht.example', 'UNPROVEN'],
    ['(dkim=pass header.d=nordlicht.example)', 'UNPROVEN'],
    ['none', 'UNPROVEN'],
  ])('%s: %s', async (authentication, proof) =>
    expect(proofOf(await read(aMessage({ authentication })), settings)).toBe(proof),
  );
  it('comes from a trusted server, from the topmost of its entries', async () => {
    const pass = `Authentication-Results: ${trustedServer}; dmarc=pass header.from=nordlicht.example`;
    const stranger = 'Authentication-Results: mx.evil.example; dmarc=pass header.from=nordlicht.example';
    expect(proofOf(await read(aMessage({ authentication: 'dmarc=fail', headers: [pass] })), settings)).toBe('FORGED');
    expect(proofOf(await read(aMessage({ authentication: '', headers: [stranger] })), settings)).toBe('UNPROVEN');
    expect(proofOf(await read(aMessage()), shippedSettings)).toBe('UNPROVEN');
  });
});

describe('the verdict', () => {
  const known = { proof: 'PROVEN', seenInHour: 0, sender: 'MAY_LOG' } as const;
  it.each([
    [{}, { do: 'TAKE', use: 'INCIDENT' }],
    [{ sender: 'MAY_COMMENT' }, { do: 'TAKE', use: 'COMMENT' }],
    [{ sender: 'NOBODY' }, { do: 'QUARANTINE', why: 'SENDER_UNKNOWN' }],
    [{ sender: 'SEVERAL' }, { do: 'QUARANTINE', why: 'SENDER_AMBIGUOUS' }],
    [{ sender: 'MAY_NOTHING' }, { do: 'QUARANTINE', why: 'NOT_A_PARTY' }],
    [{ proof: 'UNPROVEN' }, { do: 'QUARANTINE', why: 'NOT_AUTHENTICATED' }],
    [{ proof: 'FORGED' }, { do: 'QUARANTINE', why: 'AUTHENTICATION_FAILED' }],
    [{ seenInHour: 30 }, { do: 'IGNORE', why: 'RATE_LIMITED' }],
  ] as const)('of %j is %j', async (over, verdict) =>
    expect(judge(await read(aMessage()), settings, { ...known, ...over })).toEqual(verdict),
  );
  it('follows the settings', async () => {
    const message = await read(aMessage());
    expect(judge(message, { ...settings, unproven: 'TAKE' }, { ...known, proof: 'UNPROVEN' }).do).toBe('TAKE');
    expect(judge(message, { ...settings, forged: 'IGNORE' }, { ...known, proof: 'FORGED' })).toEqual({
      do: 'IGNORE',
      why: 'AUTHENTICATION_FAILED',
    });
  });
  it('finds the key of an incident or of a request in the subject', () => {
    expect(keyIn('AW: req-1001, inc-1042')).toBe('REQ-1001');
    expect(keyIn('Re: [inc-1042] mail')).toBe('INC-1042');
    expect(keyIn('SINC-1 INC- PRB-1001')).toBeUndefined();
    expect(problemKeyIn('SPRB-1 AW: prb-1001, inc-1042')).toBe('PRB-1001');
    expect(problemKeyIn('Re: INC-1001')).toBeUndefined();
  });
});
