/** Suppliers, and the contracts with them. */
export * from './contract.ts';
export * from './contract-decide.ts';
export * from './contract-evolve.ts';
export * from './supplier.ts';
