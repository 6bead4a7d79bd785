import { describe, expect, it } from 'vitest';
import { badFile, largestBytes } from './attachment.ts';
import { decide, isAnswered } from './decide.ts';
import { aFile, anIncident, commands, now, otherId } from './fixture.ts';
import { incidentMachine } from './incident.ts';

describe('a file', () => {
  it('is referred to by hash, media type, size and address', () => expect(badFile(aFile)).toBeUndefined());
  it.each([
    ['name', ''],
    ['name', 'x'.repeat(256)],
    ['mediaType', 'image'],
    ['mediaType', 'Image/PNG'],
    ['mediaType', 'text/plain; charset=utf-8'],
    ['sizeBytes', -1],
    ['sizeBytes', 1.5],
    ['sizeBytes', largestBytes + 1],
    ['sha256', 'A'.repeat(64)],
    ['sha256', 'a'.repeat(63)],
    ['uri', 'mail.log'],
    ['uri', 'file:///etc/passwd'],
    ['uri', 'mid:'],
    ['uri', 'mid:nobody'],
    ['uri', 'javascript:alert(1)'],
    ['uri', 'http://files.example.org/mail.log'],
    ['uri', 'https://ann:secret@files.example.org/mail.log'],
    ['uri', `https://files.example.org/${'x'.repeat(2000)}`],
  ])('is refused for its %s: %s', (field, value) =>
    expect(badFile({ ...aFile, [field]: value })?.refusal).toMatchObject({ code: 'INVALID_INPUT', field }),
  );
  it.each(['ATTACH', 'WITHDRAW_ATTACHMENT'] as const)('is neither replaced nor withdrawn twice: %s', (action) => {
    const gone = [
      { id: otherId, replacedById: otherId, withdrawnAt: null },
      { id: otherId, replacedById: null, withdrawnAt: now },
    ];
    for (const held of gone) {
      const command = Object.assign({}, commands[action], { replaces: held, attachment: held });
      const decision = decide(anIncident(), command, now);
      expect(decision.ok ? undefined : decision.refusal).toEqual({ code: 'ATTACHMENT_SETTLED', id: otherId });
    }
  });
});

describe('an answer', () => {
  it('is what comes from the side that is waited for', () => {
    const answered = incidentMachine.states.flatMap((state) =>
      (['CUSTOMER', 'SUPPLIER', 'PROVIDER'] as const)
        .filter((side) => isAnswered({ state }, side))
        .map((side) => `${state} ${side}`),
    );
    expect(answered).toEqual(['WAITING_ON_USER CUSTOMER', 'WAITING_ON_SUPPLIER SUPPLIER']);
  });
});
