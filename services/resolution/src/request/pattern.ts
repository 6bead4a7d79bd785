/**
 * Patterns of forms: as much of regular expressions as forms need, and none on which matching could take for ever.
 *
 * One run of characters from beginning to end: no groups, alternatives, look-arounds, back-references. What passes compiles.
 */

const escaped = String.raw`\\[dws.+*?()[\]{}|^$\\/]`;
const range = String.raw`[\p{L}\p{N}]-[\p{L}\p{N}]`;
const inClass = String.raw`[\p{L}\p{N} _@#%&=:;,!'"<>~.+*?()/]`;
const atom = String.raw`(?:${escaped}|\[\^?(?:${escaped}|${range}|${inClass})+-?\]|\.|[\p{L}\p{N} _@#%&=:;,!'"<>~/-])`;
const repeat = String.raw`(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\})`;
const whole = new RegExp(`^\\^(?:${atom}${repeat}?)*\\$$`, 'u');
const parts = new RegExp(`(${atom})(${repeat})?`, 'gu');

/** What a text of this length makes of `*`, `+` and `{2,}`. */
export const longestText = 4000;

/** In how many ways a part is matched; none where its repetition ends before it begins. */
const waysOf = (times: string | undefined): number => {
  if (times === undefined) return 1;
  if (times === '?') return 2;
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(times) ?? [];
  if (comma === '') return 1;
  return most ? Number(most) - Number(least) + 1 : longestText;
};

const backwards = (atomText: string): boolean =>
  atomText.startsWith('[') &&
  [...atomText.matchAll(new RegExp(`${escaped}|(?<from>[\\p{L}\\p{N}])-(?<to>[\\p{L}\\p{N}])`, 'gu'))].some(
    ({ groups }) => (groups?.from?.codePointAt(0) ?? 0) > (groups?.to?.codePointAt(0) ?? 0),
  );

/**
 * An upper bound of the ways in which a text of at most `longestText` characters is held against the pattern: what makes
 * matching slow. Infinity for what is no such pattern.
 */
export const costOf = (pattern: string): number => {
  if (!whole.test(pattern)) return Number.POSITIVE_INFINITY;
  let ways = 1;
  for (const [, atomText = '', times] of pattern.slice(1, -1).matchAll(parts)) {
    const more = waysOf(times);
    if (more < 1 || backwards(atomText)) return Number.POSITIVE_INFINITY;
    ways *= more;
  }
  return ways;
};
