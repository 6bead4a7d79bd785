/** Worked operations of processes beyond the desk: changes, releases, configuration, requests, knowledge, money, improvement. */
import type { Example } from './examples.ts';

export const processExamples: readonly Example[] = [
  {
    name: 'Changes under way: what is missing, who decides',
    personas: ['change-manager', 'cab-member', 'release-manager', 'engineer', 'auditor'],
    query: `
query OpenChanges {
  changes(filter: { open: true }, first: 10) {
    totalCount
    nodes {
      key title type state risk authority
      missingAssessments availableActions startsAt endsAt
      services { name } implementer { name }
      openConflicts { kind }
    }
  }
}`,
  },
  {
    name: 'Boards: meetings and what they decide',
    personas: ['cab-member', 'change-manager'],
    query: `
query Boards {
  boardMeetings(first: 5) {
    nodes { key state startsAt agenda { change { key title state } } attendees { name } minutes availableActions }
  }
}`,
  },
  {
    name: 'Changes that nobody authorised',
    personas: ['configuration-manager', 'change-manager', 'auditor'],
    query: `
query Unauthorised {
  unauthorisedChanges(first: 10) {
    totalCount
    nodes { key state detectedAt dueAt item { key name } facts { field before after source } assignee { name } change { key } why }
  }
}`,
  },
  {
    name: 'Releases: what they bring, where they stand',
    personas: ['release-manager', 'change-manager', 'pipeline'],
    query: `
query Releases {
  releases(first: 10) {
    nodes {
      key title state releaseType startsAt endsAt availableActions
      changes { key title state }
      deploymentRuns { key state step overdue }
      incidentsAfter(first: 5) { total caused }
    }
  }
}`,
  },
  {
    name: 'What runs on what: configuration items and their relations',
    personas: ['configuration-manager', 'engineer', 'change-manager', 'auditor'],
    query: `
query Items {
  configurationItems(first: 10) {
    totalCount
    nodes {
      key name state type { name } source
      service { name } owner { name }
      relations { kind item { key name } }
      changes { key state }
    }
  }
}`,
  },
  {
    name: 'Discovery: proposals that wait for a decision',
    personas: ['configuration-manager'],
    query: `
query Proposals {
  discoveryProposals(first: 10) {
    totalCount
    nodes { key state kind sourceName name typeName why item { key name } candidates { key name } availableActions }
  }
}`,
  },
  {
    name: 'Services in the catalogue: what they cost and promise',
    personas: ['catalogue-manager', 'finance-manager', 'supplier-manager', 'director'],
    query: `
query Catalogue {
  services(first: 10) {
    nodes {
      key name state criticality outcome owner { name }
      customers { name } suppliers { name }
      slas { key state } transitions { key title state }
    }
  }
}`,
  },
  {
    name: 'Costs as they were recorded, with what reverses them',
    personas: ['finance-manager', 'auditor'],
    query: `
query Costs {
  costItems(first: 10) {
    totalCount
    nodes { key state kind month amount { amount currency } note service { name } reversedBy { key } }
  }
}`,
  },
  {
    name: 'Service requests: who must approve, what is late',
    personas: ['agent', 'incident-manager', 'customer-user', 'catalogue-manager'],
    query: `
query Requests {
  serviceRequests(first: 10) {
    totalCount
    nodes {
      key title kind state priority dueAt targetMissedAt availableActions
      item { name } requester { name }
      approvals { name state } tasks { name kind state }
    }
  }
}`,
  },
  {
    name: 'Knowledge: what is published and whether it helps',
    personas: ['agent', 'engineer', 'problem-manager', 'customer-user', 'partner', 'supplier-user'],
    query: `
query Knowledge {
  knowledgeArticles(first: 10) {
    totalCount
    nodes { key title state language category audience edition services { name } publishedAt }
  }
}`,
  },
  {
    name: 'Improvements and what came of them',
    personas: ['sms-manager', 'director', 'auditor', 'service-level-manager'],
    query: `
query Improvements {
  improvements(first: 10) {
    totalCount
    nodes { key title state sourceKind expectedEffect owner { name } dueOn overdue result outcome measured }
  }
}`,
  },
  {
    name: 'Live: changes, as they move',
    personas: ['change-manager', 'release-manager', 'cab-member'],
    query: `
subscription LiveChanges {
  changesChanged(filter: { open: true }, first: 10) {
    kind
    nodes { key title state startsAt endsAt }
    removed
    totalCount
  }
}`,
  },
  {
    name: 'Live: configuration items, as they are found and changed',
    personas: ['configuration-manager'],
    query: `
subscription LiveItems {
  configurationItemsChanged(first: 10) {
    kind
    nodes { key name state confirmedAt }
    removed
    totalCount
  }
}`,
  },
];
