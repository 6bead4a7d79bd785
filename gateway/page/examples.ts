/**
 * Worked operations, by the people whose work they are. A test runs every one against the supergraph's schema.
 *
 * Ids and keys are never written down here: an example that needs a record says which other example lists it.
 */
import { processExamples } from './processes.ts';

export type Example = {
  readonly name: string;
  /** Ids of personas; everybody where absent. */
  readonly personas?: readonly string[];
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
};

/** What a first visitor finds in the editor. */
export const welcome = `# One graph over every process of service management.
# Who you are (above) decides what you may see and do.
# Run this: Ctrl-Enter. The schema: the book on the left.

query OpenIncidents {
  incidents(filter: { open: true }, orderBy: PRIORITY, first: 10) {
    totalCount
    nodes {
      key
      title
      state
      priority
      availableActions
      service { name criticality }
      team { name }
      assignee { name }
    }
  }
}
`;

const deskExamples: readonly Example[] = [
  {
    name: 'Log an incident',
    personas: ['agent', 'engineer', 'incident-manager', 'customer-user'],
    query: `
mutation LogIncident($input: LogIncidentInput!) {
  logIncident(input: $input) {
    incident { id key state priority version availableActions }
    refusal { code message clause allowed }
  }
}`,
    variables: {
      input: {
        title: 'E-mail is not delivered outside',
        description: 'Since 9 o’clock every message to another company comes back.',
        category: 'email',
        impact: 'HIGH',
        urgency: 'MEDIUM',
      },
    },
  },
  {
    name: 'The newest incident, with its chained history',
    query: `
query NewestIncident {
  incidents(first: 1) {
    nodes {
      id key title state version
      history(first: 50) {
        totalCount
        nodes { version type at actorName reason data previousHash hash }
      }
    }
  }
}`,
  },
  {
    name: 'Work that waits, by what it waits on',
    personas: ['agent', 'incident-manager', 'service-level-manager'],
    query: `
query Waiting {
  onUser: incidents(filter: { states: [WAITING_ON_USER] }, first: 5) { totalCount nodes { key title } }
  onSupplier: incidents(filter: { states: [WAITING_ON_SUPPLIER] }, first: 5) { totalCount nodes { key title } }
  onChange: incidents(filter: { states: [WAITING_ON_CHANGE] }, first: 5) { totalCount nodes { key title } }
}`,
  },
  {
    name: 'Live: open incidents, as they change',
    query: `
subscription OpenIncidentsLive {
  incidentsChanged(filter: { open: true }, orderBy: PRIORITY, first: 20) {
    kind
    nodes { id key title state priority assignee { name } }
    removed
    totalCount
  }
}`,
  },
  {
    name: 'Live: one incident (id from the list of open ones)',
    personas: ['agent', 'engineer', 'incident-manager', 'customer-user'],
    query: `
subscription IncidentLive($id: ID!) {
  incidentChanged(id: $id) { key title state priority version assignee { name } service { name } }
}`,
    variables: { id: 'id of an incident' },
  },
  {
    name: 'Assign an incident (id from the list of open ones)',
    personas: ['agent', 'incident-manager'],
    query: `
mutation Assign($input: AssignIncidentInput!) {
  assignIncident(input: $input) {
    incident { key state version availableActions }
    refusal { code message clause allowed }
  }
}`,
    variables: { input: { id: 'id of an incident', teamId: 'id of a team', reason: 'They look after it' } },
  },
  {
    name: 'Categories that rise against their own past',
    personas: ['problem-manager', 'incident-manager', 'director'],
    query: `
query Trends {
  incidentTrends(by: CATEGORY, period: { days: 28 }, compareWith: { periods: 2 }) {
    value count past expected deviation ratio pValue adjustedPValue cautions
    incidents(first: 3) { nodes { key title } }
  }
}`,
  },
  {
    name: 'Services: one question, answered by three of them',
    query: `
query Services {
  services(first: 20) {
    totalCount
    nodes { key name state criticality openIncidents openComplaints owner { name } customers { key name } }
  }
}`,
  },
  {
    name: 'Who am I, and what may I do?',
    query: `
query Me {
  me { id name roles person { title teams { name } } customer { name } supplier { name } permissions { record action } }
}`,
  },
  {
    name: 'Complaints that are open',
    personas: ['relationship-manager', 'sms-manager', 'director', 'customer-user'],
    query: `
query Complaints {
  complaints(filter: { open: true }, first: 20) {
    totalCount
    nodes { key state text acknowledgeBy customer { name } service { name } responsible { name } availableActions }
  }
}`,
  },
  {
    name: 'Problems: known errors, their workarounds and what will fix them',
    personas: ['problem-manager', 'agent', 'engineer', 'change-manager'],
    query: `
query Problems {
  problems(first: 10) {
    totalCount
    nodes { key title state priority rootCause workaround service { name } incidents { key title } availableActions }
  }
}`,
  },
  {
    name: 'Service level clocks, the next one due first',
    personas: ['service-level-manager', 'agent', 'engineer', 'incident-manager', 'customer-user'],
    query: `
query Clocks {
  clocks(orderBy: DUE, first: 20) {
    totalCount
    nodes {
      id key state verdict metric priority elapsedMinutes targetMinutes remainingMinutes warnAt dueAt
      incident { key title state }
      service { name }
    }
  }
}`,
  },
  {
    name: 'Why a clock stands where it stands (id from the list of clocks)',
    personas: ['service-level-manager', 'auditor', 'customer-user'],
    query: `
query Explain($id: ID!) {
  explainClock(id: $id) {
    until elapsedMinutes targetMinutes breachedAt
    intervals { from to minutes counted reason detail incidentState elapsedMinutes beyondTarget }
  }
}`,
    variables: { id: 'id of a clock' },
  },
  {
    name: 'Agreements in force and what they promise',
    personas: ['service-level-manager', 'relationship-manager', 'customer-user', 'auditor'],
    query: `
query Agreements {
  slas(first: 20) {
    totalCount
    nodes { key state scope service { name } customer { name } targets { metric priority minutes } inForceFrom inForceUntil }
  }
}`,
  },
  {
    name: 'Suppliers and customers',
    personas: ['supplier-manager', 'relationship-manager', 'service-level-manager', 'auditor'],
    query: `
query Parties {
  customers(first: 10) { nodes { key name zone state owner { name } openComplaints } }
  suppliers(first: 10) { nodes { key name state owner { name } } }
}`,
  },
  {
    name: 'A year by month: logged, closed, backlog',
    personas: ['director', 'service-level-manager', 'incident-manager', 'auditor'],
    query: `
query Months {
  incidentMonths(from: "2026-01-01", until: "2026-12-31", zone: "Europe/Berlin") {
    month logged closed backlog
    priorities { priority count }
    stateChanges { from to count }
  }
}`,
  },
  {
    name: 'Teams and who is in them',
    query: `
query Teams {
  teams(first: 20) { totalCount nodes { id key name kind lead { name } members(first: 20) { nodes { name title } } } }
}`,
  },
  {
    name: 'Raise a problem (ids from the list of incidents)',
    personas: ['problem-manager'],
    query: `
mutation RaiseProblem($input: RaiseProblemInput!) {
  raiseProblem(input: $input) {
    problem { id key state priority version availableActions incidents { key title } }
    refusal { code message clause allowed }
  }
}`,
    variables: {
      input: {
        title: 'Printers of the second floor lose their queue',
        category: 'printer',
        impact: 'MEDIUM',
        urgency: 'MEDIUM',
        incidentIds: ['id of an incident'],
      },
    },
  },
];

export const examples: readonly Example[] = [...deskExamples, ...processExamples];

export type ExampleGroup = { readonly title: string; readonly examples: readonly Example[] };

/** The persona's own examples first; all of them where nobody was chosen. */
export const examplesFor = (persona: string | undefined): ExampleGroup[] => {
  const own = examples.filter(({ personas }) => personas && (persona === undefined || personas.includes(persona)));
  const common = examples.filter(({ personas }) => !personas);
  const groups = [
    { title: persona === undefined ? 'By role' : 'Your work', examples: own },
    { title: 'For everybody', examples: common },
  ];
  return groups.filter((group) => group.examples.length > 0);
};
