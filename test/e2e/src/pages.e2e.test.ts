/** The pages as people meet them, in a real browser that reaches nothing but this machine; and the sample clients. */
import { run, serve } from '@attest/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, browserProgram, openBrowser } from './browser.ts';
import { ownWorld, type World } from './world.ts';

const minuteMs = 60_000;
const program = browserProgram();
if (program === undefined)
  process.stdout.write('No Chromium is installed here: the pages are not tried in a browser.\n');

describe('what frontend teams meet', () => {
  let world: World | undefined;
  beforeAll(async () => {
    world = await ownWorld({ durability: 'off' });
  }, 2 * minuteMs);
  afterAll(() => world?.stop(true), minuteMs);
  const origin = (): string => new URL(world?.url ?? '').origin;

  it('a script of a few typed lines logs, starts, and reads what the rules say', async () => {
    const [logged, started, again, board, ...cards] = await run(origin());
    expect(logged).toMatch(/^logged INC-\d+; next: .*START/);
    expect(started).toBe('started: IN_PROGRESS');
    expect(again).toMatch(/^started again: (CONFLICT|ILLEGAL_TRANSITION): /);
    expect(board).toMatch(/sees \d+ open incidents/);
    expect(cards).toHaveLength(5);
  });

  describe.skipIf(program === undefined)('in a browser', () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await openBrowser(program ?? '');
    }, minuteMs);
    afterAll(() => browser?.close());

    const visit = async () => {
      if (!browser) throw new Error('there is no browser');
      return browser.visit();
    };

    it(
      'the explorer answers an example as the person who was chosen',
      async () => {
        const { page, faults } = await visit();
        await page.goto(`${origin()}/`);
        await page.getByLabel('Persona').selectOption('problem-manager');
        await page.getByLabel('Example').selectOption('Who am I, and what may I do?');
        await page.getByRole('button', { name: /Execute query/ }).click();
        const answer = page.locator('.graphiql-response');
        await expect.poll(() => answer.textContent(), { timeout: minuteMs / 2 }).toContain('PROBLEM_MANAGER');
        await page.getByLabel('Persona').selectOption('agent');
        await page.getByRole('button', { name: /Execute query/ }).click();
        await expect.poll(() => answer.textContent(), { timeout: minuteMs / 2 }).toContain('SERVICE_DESK_AGENT');
        expect(faults).toEqual([]);
      },
      2 * minuteMs,
    );

    it(
      'the reference is searched and read',
      async () => {
        const { page, faults } = await visit();
        await page.goto(`${origin()}/reference`);
        await page.getByRole('searchbox').fill('known error');
        await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^\d+ found$/);
        await page.getByRole('searchbox').fill('incident priority');
        await page.getByRole('link', { name: 'IncidentPriority', exact: true }).click();
        await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('IncidentPriority');
        await page.getByRole('link', { name: 'Events' }).click();
        await page.getByRole('searchbox').fill('IncidentLogged');
        await page.getByRole('link', { name: 'IncidentLogged' }).first().click();
        await expect
          .poll(() => page.getByRole('main').textContent())
          .toContain('attest.resolution.incident.IncidentLogged.v1');
        expect(faults).toEqual([]);
      },
      minuteMs,
    );

    it(
      'the sample page shows the board and starts work',
      async () => {
        const sample = await serve(origin());
        try {
          const { page, faults } = await visit();
          await page.goto(`${sample.url}/?persona=agent`);
          const button = page.getByRole('button', { name: /^Start INC-/, disabled: false }).first();
          const name = await button.textContent();
          await button.click();
          await expect
            .poll(() => page.getByRole('status').textContent(), { timeout: minuteMs / 2 })
            .toBe(`${(name ?? '').replace('Start ', '')} is IN_PROGRESS`);
          expect(faults).toEqual([]);
        } finally {
          sample.stop();
        }
      },
      minuteMs,
    );
  });
});
