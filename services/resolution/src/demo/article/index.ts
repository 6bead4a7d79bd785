/** What the demonstration's provider knows: some articles in each state, in several languages. */
import { application } from './application.ts';
import { communication } from './communication.ts';
import type { ArticleRow } from './row.ts';

export type { ArticleRow, Fate, Readers } from './row.ts';

export const articleRows: readonly ArticleRow[] = [...communication, ...application];
