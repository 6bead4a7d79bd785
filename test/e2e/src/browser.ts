/** A real browser, where this machine has one: Chromium of the distribution (Debian: `apt-get install chromium`). */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { searchPath } from './env.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser's program; nothing where none is installed. */
export const browserProgram = (): string | undefined =>
  searchPath()
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);

export type Visit = {
  readonly page: Page;
  /** What went wrong on the page by itself: errors, what its policy forbade, addresses elsewhere that it asked for. */
  readonly faults: string[];
};

export type Browser = {
  /** A page that reaches nothing but this machine. */
  readonly visit: () => Promise<Visit>;
  readonly close: () => Promise<void>;
};

const watch = async (context: BrowserContext): Promise<Visit> => {
  const faults: string[] = [];
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const { protocol, hostname } = new URL(route.request().url());
    if (protocol === 'data:' || protocol === 'blob:' || hostname === '127.0.0.1') return route.continue();
    faults.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { page, faults };
};

export const openBrowser = async (executablePath: string): Promise<Browser> => {
  // Its sandbox needs an ordinary user; what is opened here is our own.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    visit: async () => watch(await browser.newContext({ viewport: { width: 1400, height: 900 } })),
    close: () => browser.close(),
  };
};
