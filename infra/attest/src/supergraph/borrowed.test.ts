import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { takesAlong } from './borrowed.ts';

const about = (sdl: string) => takesAlong('resolution', parse(sdl)).map((complaint) => complaint.split(' ')[0]);
const others = `
  "A service; owned by delivery."
  type Service @key(fields: "id") { id: ID!  openIncidents: Int!  latest: [Incident!]  busy: Boolean }
  type Person @key(fields: "id", resolvable: false) { id: ID! }`;

describe('a service that is away', () => {
  it('takes no record of another along by a field that it contributes', () =>
    expect(about(others)).toEqual(['Service.openIncidents']));

  it('takes no record along that refers to its entities, alone or in lists', () =>
    expect(
      about(`${others}
        type Query { incidents: [Incident!]!  person: Person! }
        "An incident; owned by resolution."
        type Incident @key(fields: "id") {
          id: ID!  title: String!  parent: Incident!
          service: Service  caller: Person!  watchers: [Person!]!  others: [Person]!  teams: [[Person!]]
        }`),
    ).toEqual(['Service.openIncidents', 'Query.person', 'Incident.caller', 'Incident.watchers', 'Incident.teams']));
});
