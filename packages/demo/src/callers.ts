/**
 * Those of the customers' people who call the service desk now and then: by customer twenty, so that an incident is seldom
 * of the same person as the one before. Nobody of these exists.
 */

type Names = {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly titles: readonly string[];
};

const names: Readonly<Record<string, Names>> = {
  nordlicht: {
    first: ['Birte', 'Sönke', 'Maike', 'Torben', 'Wiebke', 'Hauke', 'Silke', 'Malte', 'Frauke', 'Enno'],
    last: ['Brodersen', 'Clausen', 'Detlefsen', 'Feddersen', 'Hinrichs', 'Jansen', 'Kröger'],
    titles: ['Forklift driver', 'Shift lead', 'Clerk', 'Yard coordinator'],
  },
  'saffron-bay': {
    first: ['Ananya', 'Vikram', 'Lakshmi', 'Arun', 'Divya', 'Suresh', 'Kavya', 'Nikhil', 'Rekha', 'Sanjay'],
    last: ['Nair', 'Pillai', 'Menon', 'Kurian', 'Shetty', 'Thomas', 'Varma'],
    titles: ['Line supervisor', 'Laboratory analyst', 'Buyer', 'Quality officer'],
  },
  'great-lakes': {
    first: ['Denise', 'Marcus', 'Holly', 'Terrence', 'Colleen', 'Dwight', 'Paula', 'Andre', 'Becky', 'Luis'],
    last: ['Novotny', 'Jackson', 'Schultz', 'Ramirez', 'Olson', 'Kaminski', 'Freeman'],
    titles: ['Claims handler', 'Underwriter', 'Payments clerk', 'Branch assistant'],
  },
};

const perCustomer = 20;

/** Of each customer: name and title of its callers. */
export const callers: readonly (readonly [customer: string, name: string, title: string])[] = Object.entries(
  names,
).flatMap(([customer, { first, last, titles }]) =>
  Array.from({ length: perCustomer }, (_, index): [string, string, string] => [
    customer,
    `${first[index % first.length]} ${last[(index * 3) % last.length]}`,
    titles[index % titles.length] ?? '',
  ]),
);
