import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertsAtOnce, partsOf, webhookOf } from './webhook.ts';

const body = (value: unknown): Buffer => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const alert = (name: string) => ({ status: 'firing', labels: { alertname: name }, fingerprint: name });
const read = (value: unknown) => {
  const webhook = webhookOf(body(value));
  if (!webhook.ok) throw new Error(webhook.refusal.reason);
  return webhook.value;
};

describe('a delivery', () => {
  it.each([
    ['', 'JSON object'],
    ['{"version":"4","alerts":[', 'JSON object'],
    ['[]', 'JSON object'],
    [{ version: '3', alerts: [alert('a')] }, 'version'],
    [{ version: '4' }, 'alerts'],
    [{ version: '4', alerts: [] }, 'alerts'],
    [{ version: '4', alerts: {} }, 'alerts'],
  ])('%j is refused as a whole', (value, says) =>
    expect(webhookOf(body(value))).toMatchObject({
      ok: false,
      refusal: { code: 'ALERTS_UNREADABLE', reason: expect.stringContaining(says) },
    }),
  );
  it('keeps the good alerts beside those that are none', () => {
    const { entries, groupKey, truncated } = read({
      version: '4',
      groupKey: 'g',
      truncatedAlerts: 3,
      alerts: [alert('a'), null, { status: 'odd', labels: {} }, { status: 'firing', labels: [] }, alert('b')],
    });
    expect(entries.map((entry) => 'input' in entry)).toEqual([true, false, false, false, true]);
    expect({ groupKey, truncated }).toEqual({ groupKey: 'g', truncated: 3 });
  });
  it('refuses an alert that is as long as a book', () =>
    expect(read({ version: '4', alerts: [{ ...alert('a'), labels: { text: 'x'.repeat(300_000) } }] }).entries).toEqual([
      { index: 0, reason: expect.stringContaining('at most') },
    ]));
  it('is parted without loss, in order, in parts that one mutation takes', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 120 }), (sizes) => {
        const { entries } = read({
          version: '4',
          alerts: sizes.map((size, n) => ({ ...alert(String(n)), labels: { text: 'x'.repeat(size) } })),
        });
        const parts = partsOf(entries);
        expect(parts.flat()).toEqual(entries);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(alertsAtOnce);
          expect(JSON.stringify(part).length).toBeLessThan(4 * 1024 * 1024);
        }
      }),
      { seed: 41, numRuns: 40 },
    ));
  it('of anything at all is read or refused, never thrown over', () =>
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.constant(null)), fc.jsonValue(), (text, value) => {
        webhookOf(body(String(text)));
        webhookOf(body({ version: '4', alerts: [value, { status: 'firing', labels: value }] }));
      }),
      { seed: 42, numRuns: 300 },
    ));
});
