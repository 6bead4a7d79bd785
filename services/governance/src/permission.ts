/** Who may do what: every mutation of this service, by the roles that may; and what strangers are shown. A test tries each. */

/** That somebody who may act may act on this very record is for its process to say. */
export const permissions = [
  // Whoever of the provider was told.
  {
    may: `SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CHANGE_MANAGER
      CHANGE_ADVISORY_BOARD_MEMBER RELEASE_MANAGER CONFIGURATION_MANAGER SERVICE_CATALOGUE_MANAGER
      SERVICE_LEVEL_MANAGER FINANCE_MANAGER BUSINESS_RELATIONSHIP_MANAGER SUPPLIER_MANAGER SMS_MANAGER
      TOP_MANAGEMENT INTERNAL_AUDITOR PIPELINE INTEGRATION`,
    do: 'acknowledgeNotification',
  },
  {
    may: `SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CHANGE_MANAGER RELEASE_MANAGER
      CONFIGURATION_MANAGER SERVICE_CATALOGUE_MANAGER SERVICE_LEVEL_MANAGER FINANCE_MANAGER
      BUSINESS_RELATIONSHIP_MANAGER SUPPLIER_MANAGER SMS_MANAGER TOP_MANAGEMENT`,
    do: 'proposeImprovement',
  },
  {
    may: `SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CHANGE_MANAGER RELEASE_MANAGER CONFIGURATION_MANAGER
      SERVICE_CATALOGUE_MANAGER SERVICE_LEVEL_MANAGER FINANCE_MANAGER BUSINESS_RELATIONSHIP_MANAGER
      SUPPLIER_MANAGER SMS_MANAGER TOP_MANAGEMENT`,
    do: 'startImprovement finishImprovement',
  },
  {
    may: `INCIDENT_MANAGER PROBLEM_MANAGER CHANGE_MANAGER RELEASE_MANAGER CONFIGURATION_MANAGER
      SERVICE_CATALOGUE_MANAGER SERVICE_LEVEL_MANAGER FINANCE_MANAGER BUSINESS_RELATIONSHIP_MANAGER
      SUPPLIER_MANAGER SMS_MANAGER TOP_MANAGEMENT`,
    do: 'planImprovement evaluateImprovement',
  },
  {
    may: 'SMS_MANAGER TOP_MANAGEMENT',
    do: `registerPerson changePerson grantRole revokeRole joinTeam leaveTeam deactivatePerson formTeam changeTeam
      nameTeamLead disbandTeam acceptImprovement rejectImprovement`,
  },
];

/** The caller, and the provider's people and teams, without address and history. */
export const openTo = {
  CUSTOMER_USER: 'me person personByKey people team teamByKey teams Person Team',
  SUPPLIER_USER: 'me person personByKey people team teamByKey teams Person Team',
};
