/** Rules, signals and the life of an alert: pure. */
import { everyStateTimesAction, type Instant, plusMs } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Alert,
  type AlertCommand,
  type AlertInput,
  alertMachine,
  type Behind,
  cleanFileName,
  cleanLine,
  cleanText,
  decideAlert,
  descriptionOf,
  evolveAlert,
  fire,
  fits,
  lateMs,
  outcomeOf,
  publishRules,
  safeUrl,
  shippedRules,
  signalLimits,
  signalOf,
  stepOf,
  titleOf,
  toldOf,
} from './domain/index.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const input = (over: Partial<AlertInput> = {}): AlertInput => ({
  status: 'FIRING',
  labels: { alertname: 'Down', severity: 'critical', instance: 'web-1' },
  startsAt: '2026-01-05T07:00:00Z',
  fingerprint: 'f1',
  ...over,
});
const signal = (over: Partial<AlertInput> = {}) => {
  const read = signalOf(input(over), () => 'made', now);
  if (!read.ok) throw new Error(read.refusal.reason);
  return read.value;
};
const incidentId = '01980000-0000-7000-8000-000000000006';
const told = toldOf(signal(), outcomeOf(shippedRules, signal().labels), 0);
const anAlert = (over: Partial<Alert> = {}): Alert => ({
  ...evolveAlert(
    undefined,
    fire(
      { id: 'a', key: 'ALR-1', sourceId: 's', sourceName: 'S', fingerprint: 'f1', bundle: 'b', incidentId, told },
      now,
    ),
  ),
  ...over,
});
const commands: Record<string, AlertCommand> = {
  CHANGE: { type: 'CHANGE', told, occurrences: 2 },
  RESOLVE: { type: 'RESOLVE', endsAt: now, occurrences: 2, lastSeenAt: now },
  REFIRE: { type: 'REFIRE', told, how: 'LOGGED', incidentId: '01980000-0000-7000-8000-000000000007', occurrences: 3 },
};

describe('an alert', () => {
  it.each(everyStateTimesAction(alertMachine))(
    '$action from $state is allowed: $legal',
    ({ state, action, legal, to }) => {
      const alert = anAlert({ state });
      const command = commands[action];
      if (!command) throw new Error(action);
      const decision = decideAlert(alert, command, now);
      expect(decision.ok).toBe(legal);
      if (!decision.ok) return;
      const next = decision.value.reduce<Alert>(evolveAlert, alert);
      expect(next).toMatchObject({ state: to, version: 2 });
    },
  );
  it('remembers the incident before the present one', () => {
    const alert = anAlert({ state: 'RESOLVED' });
    const decision = decideAlert(alert, commands.REFIRE as AlertCommand, now);
    expect(decision.ok && decision.value.reduce<Alert>(evolveAlert, alert)).toMatchObject({
      previousIncidentId: incidentId,
      refirings: 1,
      endedAt: null,
    });
  });
});

describe('what is done about a signal', () => {
  const open: Behind = { settledAt: null, dismissed: false, reopens: false };
  const settled = (minutesAgo: number, over: Partial<Behind> = {}): Behind => ({
    ...{ settledAt: plusMs(now, -minutesAgo * 60_000), dismissed: false, reopens: true },
    ...over,
  });
  const over = (minutesAgo: number) => anAlert({ state: 'RESOLVED', resolvedAt: plusMs(now, -minutesAgo * 60_000) });
  const again = signal({ startsAt: '2026-01-05T07:30:00Z' });
  const end = signal({ status: 'RESOLVED' });
  it.each([
    ['the first', undefined, signal(), undefined, 'LOG'],
    ['the end of nothing', undefined, end, undefined, 'NOTHING'],
    ['one more', anAlert(), signal(), open, 'COUNT'],
    ['another label', anAlert(), signal({ labels: { alertname: 'Down', severity: 'warning' } }), open, 'CHANGE'],
    ['another text', anAlert(), signal({ annotations: { summary: 'x' } }), open, 'COUNT'],
    ['the end', anAlert(), end, open, 'RESOLVE'],
    ['the end again', over(1), end, settled(1), 'NOTHING'],
    ['a late copy', over(0.5), signal(), settled(0.5), 'LATE'],
    ['the same start, not late', over(5), signal(), settled(5), 'REOPEN'],
    ['a new start at once', over(0.5), again, settled(0.5), 'REOPEN'],
    ['a new start after the window', over(31), again, settled(31), 'LOG'],
    ['a new start, its incident closed', over(5), again, settled(5, { reopens: false }), 'LOG'],
    ['a new start, its incident still open', over(500), again, open, 'REOPEN'],
    ['going on, resolved by people lately', anAlert(), signal(), settled(5), 'COUNT'],
    ['going on, resolved by people long ago', anAlert(), signal(), settled(31), 'REOPEN'],
    ['going on, closed by people', anAlert(), signal(), settled(31, { reopens: false }), 'LOG'],
    ['going on, said to be nothing', anAlert(), signal(), settled(900, { dismissed: true, reopens: false }), 'COUNT'],
  ] as const)('%s: %#', (_, alert, told_, behind, step) => expect(stepOf(alert, told_, behind, 30, now)).toBe(step));
  it('knows a copy as late for a minute', () => expect(lateMs).toBe(60_000));
});

describe('rules', () => {
  it.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['', '', true],
    ['*', '', true],
    ['db-*', 'db-1', true],
    ['db-*', 'web-1', false],
    ['*-prod', 'db-prod', true],
    ['a*b*c', 'a1b2c', true],
    ['a*b*c', 'acb', false],
    ['ab*ba', 'aba', false],
    ['*aa*', 'a', false],
  ])('%j and %j: %s', (pattern, text, expected) => expect(fits(pattern, text)).toBe(expected));
  it('fit what they are made of, in time that is linear', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 })), fc.array(fc.string({ maxLength: 20 })), (parts, between) => {
        const plain = parts.map((part) => part.replaceAll('*', ''));
        const text = plain.map((part, n) => part + (n < plain.length - 1 ? (between[n] ?? '') : '')).join('');
        expect(fits(plain.join('*'), text)).toBe(true);
        fits('a*'.repeat(100), 'a'.repeat(1024));
      }),
      { seed: 7 },
    ));
  it('make something of any labels', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (labels) => {
        expect(['HIGH', 'MEDIUM', 'LOW']).toContain(outcomeOf(shippedRules, labels).impact);
      }),
      { seed: 8 },
    ));
  it('take no label from the prototype', () =>
    expect(
      outcomeOf(
        {
          ...shippedRules,
          rules: [{ ...shippedRules.fallback, name: 'x', match: [{ label: 'constructor', values: ['*Object*'] }] }],
        },
        {},
      ).rule,
    ).toBeNull());
  it.each([
    [{ rules: [], fallback: { ...shippedRules.fallback, category: '' } }, 'fallback.category'],
    [{ rules: [], fallback: { ...shippedRules.fallback, reopenMinutes: -1 } }, 'fallback.reopenMinutes'],
    [{ rules: [], fallback: { ...shippedRules.fallback, serviceId: 'x' } }, 'fallback.serviceId'],
    [
      {
        rules: [{ ...shippedRules.fallback, name: 'n', match: [{ label: 'a', values: [] }] }],
        fallback: shippedRules.fallback,
      },
      'rules[0].match[0].values',
    ],
  ])('that cannot be are refused by their place: %#', (set, field) =>
    expect(publishRules('r', set, now)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field } }),
  );
});

describe('a signal', () => {
  it('keeps what is bounded and says that more was told', () => {
    const labels = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`l${String(n).padStart(3, '0')}`, 'x'.repeat(5000)]),
    );
    const kept = signal({ labels });
    expect(Object.keys(kept.labels)).toHaveLength(signalLimits.entries);
    expect(Math.max(...Object.values(kept.labels).map(({ length }) => length))).toBe(signalLimits.value);
    expect(kept.shortened).toBe(true);
    expect(signal().shortened).toBe(false);
  });
  it('shows links of the web only', () => {
    expect(signal({ generatorUrl: 'https://a.example/x' }).generatorUrl).toBe('https://a.example/x');
    for (const generatorUrl of ['javascript:alert(1)', 'file:///etc', 'x', `https://a.example/${'x'.repeat(3000)}`])
      expect(signal({ generatorUrl }).generatorUrl).toBeNull();
    expect(safeUrl('https://a.example', 3)).toBeNull();
  });
  it('takes the tools’ zero for no end, and no end that lies ahead', () => {
    expect(signal({ endsAt: '0001-01-01T00:00:00Z' }).endsAt).toBe(now);
    expect(signal({ endsAt: '2027-01-01T00:00:00Z' }).endsAt).toBe(now);
    expect(signal({ endsAt: '2026-01-05T07:59:00Z' }).endsAt).toBe('2026-01-05T07:59:00.000Z');
  });
  const textMap = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 3000 }));
  it('of any labels makes a title and a text that the incident takes', () =>
    fc.assert(
      fc.property(textMap, textMap, (labels, annotations) => {
        const read = signalOf(input({ labels: { ...labels, a: 'b' }, annotations }), () => 'made', now);
        expect(read.ok).toBe(true);
        if (!read.ok) return;
        const title = titleOf(read.value);
        const text = descriptionOf(read.value, 'ALR-1', null);
        for (const each of [title, text, ...Object.keys(read.value.labels), ...Object.values(read.value.labels)]) {
          expect(each.isWellFormed()).toBe(true);
          expect(each).not.toContain('\0');
        }
        expect(title).not.toMatch(/[\r\n]/);
        expect(title.length).toBeGreaterThan(0);
        expect(title.length).toBeLessThanOrEqual(200);
        expect(text.length).toBeLessThanOrEqual(10_000);
      }),
      { seed: 9, numRuns: 200 },
    ));
  it('of anything is read or refused', () =>
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.string(),
        fc.string(),
        (labels, annotations, startsAt, fingerprint) => {
          const read = signalOf(input({ labels, annotations, startsAt, fingerprint }), () => 'made', now);
          if (!read.ok) expect(read.refusal.code).toBe('ALERT_UNREADABLE');
        },
      ),
      { seed: 10, numRuns: 300 },
    ));
});

describe('text from outside', () => {
  it('loses what steers a terminal, a header or the direction of writing', () => {
    expect(cleanLine('a\r\nBcc: x\u202Egnp.exe\0\u001b[2J', 100)).toBe('a Bcc: xgnp.exe[2J');
    expect(cleanText('a\r\nb\0\u0007c', 100)).toBe('a\nbc');
    expect(cleanFileName('../../etc/passwd', 50)).toBe('passwd');
    expect(cleanFileName('C:\\x\\a<b>.txt', 50)).toBe('a_b_.txt');
    expect(cleanFileName('...', 50)).toBe('unnamed');
  });
  it('is never longer than asked, never half a character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        for (const clean of [cleanLine(text, max), cleanText(text, max)]) {
          expect(clean.length).toBeLessThanOrEqual(max);
          expect(clean.isWellFormed()).toBe(true);
        }
        expect(cleanLine(text, max)).not.toMatch(/[\r\n\u2028]/);
      }),
      { seed: 11, numRuns: 300 },
    ));
});
