/** Clauses of the standard that a description names. */

const named = /ISO\/IEC 20000-1:(\d{4}) ((?:\d+(?:\.\d+)*)(?:(?:, | and | to )(?:\d+\.)+\d+)*)/g;

export type Clause = { readonly edition: string; readonly number: string };

/** Each once, in the order of the text: `ISO/IEC 20000-1:2018 8.6.1, 8.6.3` is two. */
export const clausesIn = (text: string): Clause[] => {
  const found = [...text.matchAll(named)].flatMap(([, edition = '', list = '']) =>
    list.split(/, | and | to /).map((number) => ({ edition, number })),
  );
  return [...new Map(found.map((one) => [`${one.edition} ${one.number}`, one])).values()];
};

/** 8.2 before 8.10. */
export const byNumber = (a: Clause, b: Clause): number =>
  a.edition.localeCompare(b.edition) || a.number.localeCompare(b.number, 'en', { numeric: true });
