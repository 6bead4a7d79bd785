/** Who may do what: every mutation of this service, by the roles that may; and what strangers are shown. A test tries each. */

/** That somebody who may act may act on this very record is for its process to say. */
export const permissions = [
  // Whoever sees the incident; notices are one's own.
  {
    may: `SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CHANGE_MANAGER
      CHANGE_ADVISORY_BOARD_MEMBER RELEASE_MANAGER CONFIGURATION_MANAGER SERVICE_CATALOGUE_MANAGER
      SERVICE_LEVEL_MANAGER FINANCE_MANAGER BUSINESS_RELATIONSHIP_MANAGER SUPPLIER_MANAGER SMS_MANAGER
      TOP_MANAGEMENT INTERNAL_AUDITOR CUSTOMER_USER SUPPLIER_USER PARTNER PIPELINE INTEGRATION`,
    do: `addIncidentWatcher removeIncidentWatcher markNoticesRead`,
  },
  // Who may approve, item and approval say.
  {
    may: `SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CHANGE_MANAGER RELEASE_MANAGER
      CONFIGURATION_MANAGER SERVICE_CATALOGUE_MANAGER SERVICE_LEVEL_MANAGER FINANCE_MANAGER
      BUSINESS_RELATIONSHIP_MANAGER SUPPLIER_MANAGER SMS_MANAGER TOP_MANAGEMENT CUSTOMER_USER`,
    do: `submitServiceRequest submitInformationRequest approveServiceRequest rejectServiceRequest contestFulfilment
      commentServiceRequest confirmServiceRequest cancelServiceRequest`,
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CUSTOMER_USER SUPPLIER_USER',
    do: 'commentIncident attachToIncident',
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CHANGE_MANAGER',
    do: 'linkIncident unlinkIncident addMajorIncidentEntry correctMajorIncidentEntry',
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER CUSTOMER_USER',
    do: 'rateArticle',
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER SMS_MANAGER',
    do: 'writeArticle editArticle submitArticle discardArticleDraft',
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER CUSTOMER_USER',
    do: 'logIncident reopenIncident closeIncident closeIncidents cancelIncident',
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER',
    do: `proposeMajorIncident raiseProblem linkProblemIncident unlinkProblemIncident linkProblemRequest
      unlinkProblemRequest useArticle`,
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER SUPPLIER_USER',
    do: 'resumeIncident',
  },
  {
    may: 'SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER SMS_MANAGER',
    do: 'returnArticle approveArticle confirmArticle',
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER BUSINESS_RELATIONSHIP_MANAGER',
    do: 'sendMajorIncidentUpdate',
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER CHANGE_MANAGER',
    do: 'startRequestTask completeRequestTask skipRequestTask linkRequestTaskChange',
  },
  {
    may: 'INCIDENT_MANAGER BUSINESS_RELATIONSHIP_MANAGER CUSTOMER_USER',
    do: 'agreeMajorIncidentCriteria',
  },
  {
    may: 'INCIDENT_MANAGER SMS_MANAGER TOP_MANAGEMENT',
    do: 'approveMajorIncidentReview',
  },
  {
    may: 'SERVICE_DESK_AGENT SUPPORT_ENGINEER INCIDENT_MANAGER',
    do: `classifyIncident assignIncident assignIncidents startIncident waitOnUser waitOnSupplier waitOnProblem waitOnChange
      resolveIncident makeIncidentChild separateIncident markIncidentDuplicate escalateIncidentToTeam
      escalateIncidentToManagement withdrawIncidentAttachment startMajorIncident relapseMajorIncident
      prioritiseServiceRequest answerInformationRequest closeServiceRequest acceptEmail rejectEmail`,
  },
  {
    may: 'SUPPORT_ENGINEER INCIDENT_MANAGER PROBLEM_MANAGER',
    do: 'escalateProblem',
  },
  {
    may: 'SUPPORT_ENGINEER PROBLEM_MANAGER CHANGE_MANAGER',
    do: 'linkProblemChange',
  },
  {
    may: 'INCIDENT_MANAGER PROBLEM_MANAGER SMS_MANAGER',
    do: 'publishArticle retireArticle',
  },
  {
    may: 'INCIDENT_MANAGER BUSINESS_RELATIONSHIP_MANAGER',
    do: 'draftMajorIncidentCriteria withdrawMajorIncidentCriteria',
  },
  {
    may: 'INCIDENT_MANAGER SERVICE_CATALOGUE_MANAGER',
    do: 'draftRequestItem editRequestItem publishRequestItem reviseRequestItem withdrawRequestItem',
  },
  {
    may: 'SUPPORT_ENGINEER INCIDENT_MANAGER',
    do: 'restoreMajorIncident',
  },
  {
    may: 'INCIDENT_MANAGER PROBLEM_MANAGER',
    do: 'reviewMajorIncident',
  },
  {
    may: 'SUPPORT_ENGINEER PROBLEM_MANAGER',
    do: `startProblemDiagnosis recordRootCause noteProblemDiagnosis correctProblemDiagnosis recordKnownError withdrawKnownError`,
  },
  {
    may: 'SMS_MANAGER',
    do: 'linkIncidentRisk unlinkIncidentRisk publishSecurityRiskPriorities',
  },
  {
    may: 'PROBLEM_MANAGER',
    do: `proposeProblems acceptProblemProposal declineProblemProposal prioritiseProblem assignProblem
      resolveProblem confirmProblemEffect rejectProblemEffect reopenProblem closeProblem cancelProblem`,
  },
  {
    may: 'INCIDENT_MANAGER',
    do: `publishIncidentCategories publishEscalationRules publishIncidentSettings publishPriorityMatrix
      importIncidents putMajorIncidentCriteriaInForce declareMajorIncident declineMajorIncident
      handOverMajorIncident closeMajorIncident downgradeMajorIncident publishEmailSettings publishAlertRules`,
  },
  {
    may: 'INTEGRATION',
    do: 'receiveEmail receiveAlerts',
  },
];

/** Rules that are no secret, or as shipped; figures that are empty; articles that are public, and criteria agreed with nobody alone. */
export const openTo = {
  CUSTOMER_USER: `priorityMatrix securityRiskPriorities incidentSettings incidentMonths incidentCategories
    majorIncidentCriteria majorIncidentCriteriaByKey
    majorIncidentCriteriaSets majorIncidentCriteriaInForce knowledgeArticle knowledgeArticleByKey
    knowledgeArticles knowledgeSearch knowledgeSuggestions deskFigures emailSettings alertRules KnowledgeArticle
    MajorIncidentCriteria`,
  SUPPLIER_USER:
    'incidentCategories priorityMatrix securityRiskPriorities incidentSettings incidentMonths emailSettings alertRules',
};
