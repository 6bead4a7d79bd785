import { calendarFeedEvents, incidentEvents, noticeEvents } from '@attest/contracts';
import { describe, expect, it } from 'vitest';
import { heardIn } from './consume.ts';

const heard = (subject: string, event: unknown) =>
  heardIn({ namespace: 'elsewhere' }, { seq: 7, subject, data: new TextEncoder().encode(JSON.stringify(event)) });

describe('what a message tells', () => {
  it.each([
    ['the person in whose lists alone the record stands', noticeEvents.NoticeGiven, { whose: 'p-1' }],
    ['it of every event of such a record', noticeEvents.NoticeRead, { whose: 'p-1' }],
    ['it of calendar feeds', calendarFeedEvents.CalendarFeedRevoked, { whose: 'p-1' }],
    ['nobody of records that several list', incidentEvents.IncidentLogged, {}],
  ])('is %s', (_, { subject }, whose) =>
    expect(heard(subject.replace('attest', 'elsewhere'), { subject: 'r-1', data: { personId: 'p-1' } })).toEqual({
      seq: 7,
      subject,
      recordId: 'r-1',
      ...whose,
    }),
  );

  it.each([
    ['without data', noticeEvents.NoticeGiven.subject, {}],
    ['with nobody named', noticeEvents.NoticeGiven.subject, { data: { personId: null } }],
    [
      'of a version that is not known here',
      noticeEvents.NoticeGiven.subject.replace('v1', 'v2'),
      { data: { personId: 'p-1' } },
    ],
  ])('is everybody’s %s', (_, subject, data) =>
    expect(heard(subject.replace('attest', 'elsewhere'), { subject: 'r-1', ...data })).not.toHaveProperty('whose'),
  );

  it.each([[null], ['text'], [{}], [{ subject: 3 }]])('is nothing where it names no record: %j', (event) =>
    expect(heard('elsewhere.a.b.C.v1', event)).toBeUndefined(),
  );
});
