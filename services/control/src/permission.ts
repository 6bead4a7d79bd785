/** Who may do what: every mutation of this service, by the roles that may; and what strangers are shown. A test tries each. */

/** That somebody who may act may act on this very record is for its process to say. */
export const permissions = [
  // Each sees and revokes their own.
  {
    may: `SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CHANGE_MANAGER
      CHANGE_ADVISORY_BOARD_MEMBER RELEASE_MANAGER CONFIGURATION_MANAGER SERVICE_CATALOGUE_MANAGER
      SERVICE_LEVEL_MANAGER FINANCE_MANAGER BUSINESS_RELATIONSHIP_MANAGER SUPPLIER_MANAGER SMS_MANAGER
      TOP_MANAGEMENT INTERNAL_AUDITOR`,
    do: 'openCalendarFeed revokeCalendarFeed',
  },
  {
    may: `SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CHANGE_MANAGER RELEASE_MANAGER
      CONFIGURATION_MANAGER SERVICE_CATALOGUE_MANAGER SERVICE_LEVEL_MANAGER BUSINESS_RELATIONSHIP_MANAGER
      SUPPLIER_MANAGER`,
    do: 'requestStandardChange requestChange',
  },
  {
    may: `SUPPORT_ENGINEER PROBLEM_MANAGER CHANGE_MANAGER CHANGE_ADVISORY_BOARD_MEMBER RELEASE_MANAGER
      CONFIGURATION_MANAGER SERVICE_LEVEL_MANAGER FINANCE_MANAGER`,
    do: 'assessChange',
  },
  {
    may: `SUPPORT_ENGINEER CHANGE_MANAGER RELEASE_MANAGER CONFIGURATION_MANAGER SERVICE_CATALOGUE_MANAGER
      SERVICE_LEVEL_MANAGER FINANCE_MANAGER SUPPLIER_MANAGER`,
    do: 'confirmTransitionDuty',
  },
  {
    may: `SUPPORT_ENGINEER CHANGE_MANAGER RELEASE_MANAGER CONFIGURATION_MANAGER SERVICE_CATALOGUE_MANAGER
      SERVICE_LEVEL_MANAGER`,
    do: 'designTransition buildTransition checkTransitionCriterion',
  },
  {
    may: `CHANGE_MANAGER RELEASE_MANAGER SERVICE_CATALOGUE_MANAGER SERVICE_LEVEL_MANAGER
      BUSINESS_RELATIONSHIP_MANAGER SMS_MANAGER`,
    do: 'reviewTransition',
  },
  {
    may: 'SUPPORT_ENGINEER PROBLEM_MANAGER CHANGE_MANAGER RELEASE_MANAGER CONFIGURATION_MANAGER',
    do: `proposeStandardChange preapproveChange scoreChangeRisk recordChangeEffect recordChangeRegistration recordChangeRelation removeChangeRelation
      removeChangeEffect
      planChangeBackOut linkChange planChangeTask assignChangeTask rewordChangeTask
      removeChangeTask`,
  },
  {
    may: `CHANGE_MANAGER RELEASE_MANAGER SERVICE_CATALOGUE_MANAGER SERVICE_LEVEL_MANAGER
      BUSINESS_RELATIONSHIP_MANAGER`,
    do: 'proposeTransition acceptTransition',
  },
  {
    may: 'SUPPORT_ENGINEER CHANGE_MANAGER RELEASE_MANAGER PIPELINE',
    do: 'checkReleaseCriterion',
  },
  {
    may: 'CHANGE_MANAGER RELEASE_MANAGER SERVICE_CATALOGUE_MANAGER SERVICE_LEVEL_MANAGER',
    do: 'nameTransitionChange planTransition cancelTransition',
  },
  {
    may: 'SUPPORT_ENGINEER CHANGE_MANAGER RELEASE_MANAGER CONFIGURATION_MANAGER',
    do: 'raiseChangeAfterwards',
  },
  {
    may: 'SUPPORT_ENGINEER CONFIGURATION_MANAGER FINANCE_MANAGER SUPPLIER_MANAGER',
    do: 'reassignAsset disposeOfAsset',
  },
  {
    may: 'RELEASE_MANAGER BUSINESS_RELATIONSHIP_MANAGER CUSTOMER_USER',
    do: 'agreeReleasePolicy',
  },
  {
    may: 'CHANGE_MANAGER RELEASE_MANAGER SERVICE_CATALOGUE_MANAGER',
    do: 'bringTransitionLive',
  },
  {
    may: 'CHANGE_MANAGER RELEASE_MANAGER CONFIGURATION_MANAGER',
    do: 'continueDeploymentRun',
  },
  {
    may: 'SUPPORT_ENGINEER RELEASE_MANAGER CONFIGURATION_MANAGER',
    do: 'putConfigurationItemIntoUse startConfigurationItemMaintenance endConfigurationItemMaintenance',
  },
  {
    may: 'CONFIGURATION_MANAGER FINANCE_MANAGER SUPPLIER_MANAGER',
    do: 'recordAsset tieAsset renewAsset recordLicenceEntitlement endLicenceEntitlement',
  },
  {
    may: 'SUPPORT_ENGINEER CHANGE_MANAGER RELEASE_MANAGER',
    do: `recordChangeTest startChangeTask completeChangeTask failChangeTask skipChangeTask startChange
      implementChange backOutChange`,
  },
  {
    may: 'CHANGE_MANAGER CONFIGURATION_MANAGER',
    do: 'assignUnauthorisedChange revertUnauthorisedChange dismissUnauthorisedChange abandonDeploymentRun',
  },
  {
    may: 'CHANGE_MANAGER CHANGE_ADVISORY_BOARD_MEMBER',
    do: 'attendBoardMeeting voteOnChange approveStandardChange approveChange rejectChange reviewChange',
  },
  {
    may: 'RELEASE_MANAGER PIPELINE',
    do: 'buildRelease promoteRelease reportDeploymentStep deployRelease failRelease backOutRelease',
  },
  {
    may: 'CHANGE_MANAGER SMS_MANAGER',
    do: 'concludeChangeTrend',
  },
  {
    may: 'RELEASE_MANAGER BUSINESS_RELATIONSHIP_MANAGER',
    do: 'draftReleasePolicy withdrawReleasePolicy',
  },
  {
    may: 'CONFIGURATION_MANAGER INTERNAL_AUDITOR',
    do: `planConfigurationAudit countConfigurationAudit settleConfigurationVariance closeConfigurationAudit
      endConfigurationAuditSeries cancelConfigurationAudit`,
  },
  {
    may: 'CONFIGURATION_MANAGER INTEGRATION',
    do: `registerConfigurationItem registerConfigurationItems relateConfigurationItem unrelateConfigurationItem
      confirmConfigurationItems relateConfigurationItems startDiscoveryRun observeConfigurationItems
      completeDiscoveryRun abandonDiscoveryRun`,
  },
  {
    may: 'CHANGE_MANAGER RELEASE_MANAGER',
    do: 'scheduleChange acceptChangeConflicts reviewRelease',
  },
  {
    may: 'RELEASE_MANAGER CONFIGURATION_MANAGER',
    do: 'takeConfigurationBaseline deleteConfigurationBaseline',
  },
  {
    may: 'CONFIGURATION_MANAGER',
    do: `defineCiType defineRelationKind changeConfigurationItem retireConfigurationItem groupDependencies
      correctConfigurationItem defineDiscoverySource redefineDiscoverySource suspendDiscoverySource
      resumeDiscoverySource defineReconciliationPolicy findDuplicateConfigurationItems acceptDiscoveryProposal
      rejectDiscoveryProposal`,
  },
  {
    may: 'CHANGE_MANAGER',
    do: `planBoardMeeting addBoardMeetingItem removeBoardMeetingItem openBoardMeeting decideOnChange
      closeBoardMeeting cancelBoardMeeting publishChangePolicy publishRiskModel withdrawStandardChange
      acceptUnauthorisedChange publishChangePeriod reviseChangePeriod withdrawChangePeriod closeChange
      cancelChange publishDeploymentDeadlines`,
  },
  {
    may: 'RELEASE_MANAGER',
    do: 'putReleasePolicyInForce planRelease replanRelease acceptRelease closeRelease cancelRelease',
  },
];

/** Rules that are no secret (types, policies, the risk model); figures, lists and calendars that are empty. */
export const openTo = {
  CUSTOMER_USER: `ciTypes relationMeanings configurationDefectCounts impact reconciliationPolicy
    changePolicy changeCalendar changeTrends riskModel deploymentDeadlines`,
  SUPPLIER_USER: `ciTypes relationMeanings configurationDefectCounts impact reconciliationPolicy
    changePolicy changeCalendar changeTrends riskModel deploymentDeadlines`,
};
