/**
 * Which of the items that an item needs stand in for each other. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.2.6, 8.7.1.
 */
import type { dependencyNeeds } from '@attest/contracts';
import { badText, firstRefusal, type InvalidInput, type Refused, refuse } from '@attest/kernel';
import type { RelationKind } from './ci-type.ts';

export type DependencyNeed = (typeof dependencyNeeds)[number];

/** An item next to this one, and the kind of the relation between them. */
export type GroupMember = { readonly kind: RelationKind; readonly itemId: string };

/** Members of a group stand in for each other; what is in no group is needed by itself. */
export type DependencyGroup = {
  readonly name: string;
  readonly need: DependencyNeed;
  /** How many are needed, for AT_LEAST; null for ANY (one) and ALL. */
  readonly atLeast: number | null;
  readonly members: readonly GroupMember[];
};

export type RedundancyRefusal =
  | InvalidInput
  | {
      readonly code: 'NOT_A_DEPENDENCY';
      readonly group: string;
      readonly kind: RelationKind;
      readonly itemId: string;
    };

/** How many members must work for the item to work. */
export const neededOf = ({ need, atLeast, members }: DependencyGroup): number =>
  need === 'ANY' ? 1 : need === 'ALL' ? members.length : (atLeast ?? members.length);

const same = (a: GroupMember) => (b: GroupMember) => a.kind === b.kind && a.itemId === b.itemId;
const groupsAtMost = 50;

const invalid = (reason: string): Refused<InvalidInput> => refuse({ code: 'INVALID_INPUT', field: 'groups', reason });

const badGroup = (group: DependencyGroup): Refused<InvalidInput> | undefined => {
  const { name, need, atLeast, members } = group;
  if (members.length < 2) return invalid(`${name}: what stands in for something else has at least two members`);
  if ((need === 'AT_LEAST') !== (atLeast !== null)) return invalid(`${name}: AT_LEAST, and only it, says how many`);
  if (atLeast !== null && !(Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= members.length))
    return invalid(`${name}: from 1 to ${members.length} may be needed`);
  return badText('groups.name', name, 100);
};

/**
 * The first rule that the groups break.
 *
 * @param needs  what the item is next to over relations by which failure reaches it
 * @returns      INVALID_INPUT; NOT_A_DEPENDENCY for a member that the item does not need
 */
export const badGroups = (
  groups: readonly DependencyGroup[],
  needs: readonly GroupMember[],
): Refused<RedundancyRefusal> | undefined => {
  const names = groups.map((group) => group.name);
  const members = groups.flatMap((group) => group.members);
  const stranger = groups
    .flatMap((group) => group.members.map((member) => ({ group: group.name, ...member })))
    .find((member) => !needs.some(same(member)));
  return firstRefusal<RedundancyRefusal>(
    groups.length > groupsAtMost ? invalid(`at most ${groupsAtMost} groups`) : undefined,
    new Set(names).size === names.length ? undefined : invalid('a name is used twice'),
    ...groups.map(badGroup),
    members.some((member, index) => members.findIndex(same(member)) !== index)
      ? invalid('an item is in one group at the most, once')
      : undefined,
    stranger && refuse({ code: 'NOT_A_DEPENDENCY', ...stranger }),
  );
};
