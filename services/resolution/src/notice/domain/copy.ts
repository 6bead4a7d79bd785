/** What is kept here of records of other services, learnt from their events: only what says whom to tell. Pure. */

export type Copy = {
  readonly id: string;
  /** The record's, as of the newest event that was heard. */
  readonly version: number;
};

type Heard = { readonly recordId: string; readonly recordVersion: number };

/**
 * What is known after an event; an older event, or one of a record whose beginning was never heard, changes nothing.
 *
 * @param begin  the copy by the event with which the record begins; nothing by any other
 * @param go     the copy after a later event
 */
export const learning =
  <Event extends Heard, Kept extends Copy>(
    begin: (event: Event, heard: Copy) => Kept | undefined,
    go: (copy: Kept, event: Event) => Kept,
  ) =>
  (copy: Kept | undefined, event: Event): Kept | undefined => {
    const { recordId: id, recordVersion: version } = event;
    if (!copy) return begin(event, { id, version });
    return version <= copy.version ? copy : go({ ...copy, version }, event);
  };

/** A criterion for acceptance, as far as it matters whether it is met; null: not checked. */
export type CriterionCopy = { readonly id: string; readonly met: boolean | null };

export const unchecked = <Criterion extends CriterionCopy>(criteria: readonly Criterion[]): Criterion[] =>
  criteria.map((criterion) => ({ ...criterion, met: null }));

export const checked = <Criterion extends CriterionCopy>(
  criteria: readonly Criterion[],
  { criterionId, met }: { readonly criterionId: string; readonly met: boolean },
): Criterion[] => criteria.map((criterion) => (criterion.id === criterionId ? { ...criterion, met } : criterion));
