/** Who may do what: every mutation of this service, by the roles that may; and what strangers are shown. A test tries each. */

/** That somebody who may act may act on this very record is for its process to say. */
export const permissions = [
  {
    may: 'SERVICE_DESK_AGENT INCIDENT_MANAGER BUSINESS_RELATIONSHIP_MANAGER CUSTOMER_USER',
    do: 'receiveComplaint escalateComplaint',
  },
  {
    may: 'SERVICE_DESK_AGENT INCIDENT_MANAGER BUSINESS_RELATIONSHIP_MANAGER',
    do: 'acknowledgeComplaint',
  },
  {
    may: 'BUSINESS_RELATIONSHIP_MANAGER TOP_MANAGEMENT',
    do: 'assignCustomerOwner startComplaintAction recordComplaintAction',
  },
  {
    may: 'SUPPLIER_MANAGER TOP_MANAGEMENT',
    do: 'assignSupplierOwner agreeSupplierContract assignSupplierContract',
  },
  {
    may: 'SERVICE_LEVEL_MANAGER SUPPLIER_MANAGER',
    do: 'reviewSupplierContract',
  },
  {
    may: 'BUSINESS_RELATIONSHIP_MANAGER',
    do: `registerCustomer changeCustomer addCustomerContact removeCustomerContact endCustomer tellComplaintResult
      closeComplaint`,
  },
  {
    may: 'SUPPLIER_MANAGER',
    do: `registerSupplier changeSupplier addSupplierContact removeSupplierContact endSupplier draftSupplierContract
      redraftSupplierContract withdrawSupplierContract amendSupplierContract renewSupplierContract
      raiseSupplierDispute settleSupplierDispute terminateSupplierContract`,
  },
];

/** Nothing. */
export const openTo = {
  CUSTOMER_USER: '',
  SUPPLIER_USER: '',
};
