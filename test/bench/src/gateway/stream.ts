/** Requests that come when they are due, whether or not those before them were answered. */
import { setTimeout as pause } from 'node:timers/promises';

/** Sends `aSecond` requests a second for as long as `goesOn`, or for so many seconds. */
export const stream = async <Answer>(
  send: (n: number) => Promise<Answer>,
  aSecond: number,
  seconds: number,
  goesOn: () => boolean = () => true,
): Promise<Answer[]> => {
  const sent: Promise<Answer>[] = [];
  const startedAt = performance.now();
  const total = aSecond * seconds;
  while (sent.length < total && goesOn()) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * aSecond));
    while (sent.length < due) sent.push(send(sent.length));
    await pause(1);
  }
  return Promise.all(sent);
};
