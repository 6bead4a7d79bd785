/**
 * Worked operations, by the people whose work they are. A test runs every one against the supergraph's schema.
 *
 * Ids and keys are never written down here: an example that needs a record says which other example lists it.
 */
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
      team { name }
      assignee { name title }
    }
  }
}
`;

export const examples: readonly Example[] = [
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
        category: 'e-mail',
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
  incidentTrends(by: CATEGORY, windowDays: 28, pastWindows: 6) { value count expected ratio score incidentIds }
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
        category: 'printing',
        impact: 'MEDIUM',
        urgency: 'MEDIUM',
        incidentIds: ['id of an incident'],
      },
    },
  },
];

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
