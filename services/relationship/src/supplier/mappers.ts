/** What resolvers get as parents, where the generator does not find it by its name. */
export type {
  ContractCost as SupplierContractCost,
  ContractReview as SupplierContractReview,
  ContractTarget as SupplierContractTarget,
  Supplier,
  SupplierContract,
  SupplierDispute,
} from './domain/index.ts';
