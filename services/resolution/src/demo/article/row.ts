/** An article of the demonstration, in one row. */

/**
 * How far an article came. RETURNED was sent back to its author; REVISED has two editions; REVISING has its next one being
 * written; DUE was to be looked at again last week.
 */
export type Fate =
  | 'DRAFT'
  | 'RETURNED'
  | 'IN_REVIEW'
  | 'APPROVED'
  | 'PUBLISHED'
  | 'REVISED'
  | 'REVISING'
  | 'DUE'
  | 'RETIRED';

/** Who reads it: the provider's people, every customer's, or those of the customer of this short name. */
export type Readers = 'PROVIDER' | 'CUSTOMERS' | 'nordlicht' | 'saffron-bay' | 'great-lakes';

/** Service, category, language, title, body, readers, fate; the known error that it is about, where it is about one. */
export type ArticleRow = readonly [
  service: string,
  category: string,
  language: string,
  title: string,
  body: string,
  readers: Readers,
  fate: Fate,
  problem?: 'scanner' | 'printer',
];
