import { describe, expect, it } from 'vitest';
import { recording, traceOf } from './trace.ts';

const id = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';

describe('a trace', () => {
  it.each(['00', '01'])('that a caller began is gone on with, recorded or not as the caller says: %s', (flags) =>
    expect(traceOf({ traceparent: `00-${id}-${spanId}-${flags}`, 'x-request-id': 'r-1' }, recording(1))).toEqual({
      id,
      spanId,
      flags,
      requestId: 'r-1',
    }),
  );
  it.each(['', `00-${'0'.repeat(32)}-${spanId}-01`, `00-${id}-${'0'.repeat(16)}-01`, `00-${id}-${spanId}`])(
    'is begun where there is none: %j',
    (traceparent) => {
      expect(traceOf({ traceparent })).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{32}$/), flags: '00' });
      expect(traceOf({ traceparent }).id).not.toBe(id);
    },
  );
  it('that begins here is recorded by the share that is asked for, the same one by everybody', () => {
    const begun = Array.from({ length: 16 }, (_, n) => `${n.toString(16)}${'f'.repeat(31)}`);
    const recorded = (share: number) => begun.filter((one) => recording(share)(one) === '01').length;
    expect([0, 0.25, 0.5, 1].map(recorded)).toEqual([0, 4, 8, 16]);
    expect(traceOf({}, recording(1)).flags).toBe('01');
    expect(traceOf({}, recording(0)).flags).toBe('00');
  });
});
