/** Rows of a page: unless told, and at most. */
export const pageSize = { default: 25, most: 100 } as const;
