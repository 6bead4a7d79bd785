import { type Instant, plusMs } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { evolve, give, type Notice, read } from './index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-01-05T08:00:00.000Z' as Instant;
const later = plusMs(at, 60_000);
const news = {
  ...{ personId: id(1), recordId: id(2), reasons: ['ASSIGNED' as const], count: 1, since: at, at, byId: id(3) },
};
const given = (before: Notice | undefined, over: Partial<typeof news> | object = {}, now = at): Notice =>
  evolve(before, give(before, 'INCIDENT', { ...news, ...over }, id(9), now));
const readBy = (notice: Notice, now: Instant): Notice => read(notice, now).reduce(evolve, notice);

describe('a notice', () => {
  it('begins unread, with the news', () =>
    expect(given(undefined)).toEqual({
      ...{ id: id(9), version: 1, head: '', personId: id(1), recordKind: 'INCIDENT', recordId: id(2) },
      ...{ reasons: ['ASSIGNED'], count: 1, since: at, at, byId: id(3), readAt: null },
    }));

  it('becomes more while it is unread, in whatever order news come', () => {
    const more = given(given(undefined, { since: later, at: later }), { reasons: ['COMMENTED'], count: 2, byId: null });
    expect(more).toMatchObject({
      ...{ version: 2, reasons: ['ASSIGNED', 'COMMENTED'], count: 3, since: at, at: later, byId: null, readAt: null },
    });
  });

  it('is read once, and new again with the next news alone', () => {
    const once = readBy(given(undefined), later);
    expect(once).toMatchObject({ version: 2, readAt: later });
    expect(read(once, later)).toEqual([]);
    expect(given(once, { reasons: ['RESOLVED'], since: later, at: later })).toMatchObject({
      ...{ id: id(9), version: 3, reasons: ['RESOLVED'], count: 1, since: later, at: later, readAt: null },
    });
  });

  it('begins with being given', () =>
    expect(() =>
      evolve(undefined, { type: 'NoticeRead', at, personId: id(1), recordKind: 'INCIDENT', recordId: id(2) }),
    ).toThrow('NoticeGiven'));
});
