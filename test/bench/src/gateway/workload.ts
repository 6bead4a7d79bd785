/** What is asked of the gateway: a board of incidents across five services, one incident, one command. */
export type Work = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

const person = 'id key name title email phone state party';

/** About 90 KB of answer from five subgraphs. */
const heavy = `query Board($first: Int!) {
  incidents(first: $first) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id key version title description state channel priority impact urgency category subcategory loggedAt updatedAt
      availableActions reassignments reopenings
      service { id key name description state criticality owner { ${person} } customers { id key name zone } }
      customer { id key name zone state openComplaints owner { ${person} } }
      caller { ${person} customer { id name } teams { id name kind } }
      assignee { ${person} }
      team { id key name kind lead { id name email } }
      configurationItems { id key name state source type { id name } owner { id name } }
      comments { body author { id name } }
    }
  }
}`;

const small = 'query One($id: ID!) { incident(id: $id) { id key title state priority loggedAt } }';

const mutation = `mutation Log($input: LogIncidentInput!) {
  logIncident(input: $input) {
    incident { id key state priority service { id name } caller { id name } }
    refusal { code message clause allowed }
  }
}`;

export const workload = {
  heavy: { query: heavy, variables: { first: 30 } },
  small: { query: small, variables: { id: 'id:3' } },
  mutation: {
    query: mutation,
    variables: { input: { title: 'No mail', category: 'email', impact: 'MEDIUM', urgency: 'HIGH', serviceId: 'id:1' } },
  },
} satisfies Readonly<Record<string, Work>>;

export type WorkName = keyof typeof workload;
