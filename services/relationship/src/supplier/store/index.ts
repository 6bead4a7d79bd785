export * from './contract.ts';
export * from './supplier.ts';
