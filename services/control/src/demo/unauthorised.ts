/** The demonstration's unauthorised changes: one that was put back, one that was none, one that somebody has to find out about. */
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import {
  decideUnauthorised,
  detect,
  evolveUnauthorised,
  type FieldValue,
  settleDue,
  shippedPolicy,
  type UnauthorisedChange,
  type UnauthorisedChangeCommand,
  type UnauthorisedChangeEvent,
} from '../change/domain/index.ts';
import { itemId, type Told } from './items.ts';

const dayMs = 86_400_000;
const personId = persona('change-manager').personId;
const assigneeId = persona('engineer').personId;

type Script = {
  readonly item: string;
  readonly day: number;
  readonly field: string;
  readonly after: FieldValue;
  readonly end: (before: FieldValue) => UnauthorisedChangeCommand | undefined;
};

const scripts: readonly Script[] = [
  {
    ...{ item: 'core-switch-2', day: 51, field: 'firmware', after: '4.2.9' },
    end: (before) => ({
      ...{ type: 'REVERT', why: 'A trial image of the maker; the released one is back.', personId },
      ...{ recorded: new Map([['firmware', before]]), proposals: [] },
    }),
  },
  {
    ...{ item: 'app-02', day: 63, field: 'memoryGb', after: 32 },
    end: () => ({ type: 'DISMISS', why: 'The scanner counted one bank of two; it was updated.', personId }),
  },
  { ...{ item: 'payroll-db', day: 88, field: 'version', after: '17.9' }, end: () => undefined },
];

export const demoUnauthorised = scripts.length;

/** What a source of discovery observed on items that no change was to alter. */
export const tellUnauthorised = (
  items: ReadonlyMap<string, Told>,
  keys: readonly string[],
  epoch: Instant,
): { readonly events: UnauthorisedChangeEvent[] }[] =>
  scripts.map(({ item: slug, day, field, after, end }, index) => {
    const told = items.get(itemId(slug));
    if (!told) throw new RangeError(`the demonstration has no item ${slug}`);
    const at = plusMs(epoch, day * dayMs);
    const before = told.item.attributes[field] ?? null;
    const fact = { field, before, after, source: 'OBSERVATION', at, byId: null, proposalId: null } as const;
    const own = { id: demoId('unauthorised change', slug), key: keys[index] ?? '', facts: [fact] };
    const about = { ciId: told.item.id, ciKey: told.item.key, dueAt: settleDue(shippedPolicy, at) };
    const found = detect({ ...own, ...about }, at);
    const assign = { type: 'ASSIGN', assigneeId } as const;
    const steps = [assign, end(before)].flatMap((step) => step ?? []);
    let held: UnauthorisedChange = evolveUnauthorised(undefined, found);
    const events = steps.flatMap((step, hours) => {
      const made = mustSucceed(decideUnauthorised(held, step, plusMs(at, (hours + 2) * 3_600_000)));
      held = made.reduce(evolveUnauthorised, held);
      return made;
    });
    return { events: [found, ...events] };
  });
