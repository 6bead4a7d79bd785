/**
 * The demonstration's people, the personas among them, and their teams. Nobody of these exists.
 *
 * A persona is somebody whom a visitor may log in as; one role each, so that the rights of a role can be seen.
 */
import type { Role } from '@attest/kernel';
import { callers } from './callers.ts';
import { demoId } from './id.ts';
import { customers, suppliers } from './parties.ts';

export const personaIds = [
  'agent',
  'engineer',
  'incident-manager',
  'problem-manager',
  'change-manager',
  'cab-member',
  'release-manager',
  'configuration-manager',
  'catalogue-manager',
  'service-level-manager',
  'finance-manager',
  'relationship-manager',
  'supplier-manager',
  'sms-manager',
  'director',
  'auditor',
  'customer-user',
  'supplier-user',
  'partner',
  'pipeline',
  'integration',
] as const;
export type PersonaId = (typeof personaIds)[number];

type TeamSlug =
  | 'service-desk'
  | 'messaging'
  | 'network'
  | 'workplace'
  | 'applications'
  | 'platform'
  | 'security'
  | 'management';

export type DemoPerson = {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly customerId?: string;
  readonly supplierId?: string;
  readonly persona?: PersonaId;
};

export type Persona = {
  readonly id: PersonaId;
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly customerId?: string;
  readonly supplierId?: string;
};

export type DemoTeam = {
  readonly slug: TeamSlug;
  readonly id: string;
  readonly name: string;
  readonly kind: 'SERVICE_DESK' | 'SUPPORT' | 'MANAGEMENT';
  readonly leadId: string;
  readonly memberIds: readonly string[];
};

/** The provider's own people: name, title, role, team, persona. */
const own: readonly (readonly [string, string, Role, TeamSlug | undefined, PersonaId?])[] = [
  ['Amara Okafor', 'Service desk agent', 'SERVICE_DESK_AGENT', 'service-desk', 'agent'],
  ['Liam Byrne', 'Service desk lead', 'SERVICE_DESK_AGENT', 'service-desk'],
  ['Noor Rahimi', 'Service desk agent', 'SERVICE_DESK_AGENT', 'service-desk'],
  ['Bruna Teixeira', 'Service desk agent', 'SERVICE_DESK_AGENT', 'service-desk'],
  ['Mateo Fernandez', 'Messaging engineer', 'SUPPORT_ENGINEER', 'messaging', 'engineer'],
  ['Elif Aydin', 'Messaging lead', 'SUPPORT_ENGINEER', 'messaging'],
  ['Pavel Novak', 'Network lead', 'SUPPORT_ENGINEER', 'network'],
  ['Zanele Khumalo', 'Network engineer', 'SUPPORT_ENGINEER', 'network'],
  ['Marco Ricci', 'Workplace lead', 'SUPPORT_ENGINEER', 'workplace'],
  ['Siti Rahayu', 'Workplace engineer', 'SUPPORT_ENGINEER', 'workplace'],
  ['Hye-jin Park', 'Applications lead', 'SUPPORT_ENGINEER', 'applications'],
  ['Daniel Osei', 'Applications engineer', 'SUPPORT_ENGINEER', 'applications'],
  ['Ewa Zielinska', 'Platform lead', 'SUPPORT_ENGINEER', 'platform'],
  ['Arjun Mehta', 'Database engineer', 'SUPPORT_ENGINEER', 'platform'],
  ['Rasmus Holm', 'Security lead', 'SUPPORT_ENGINEER', 'security'],
  ['Chiara Conti', 'Security engineer', 'SUPPORT_ENGINEER', 'security'],
  ['Ingrid Solberg', 'Incident manager', 'INCIDENT_MANAGER', 'management', 'incident-manager'],
  ['Kenji Watanabe', 'Problem manager', 'PROBLEM_MANAGER', 'management', 'problem-manager'],
  ['Leila Haddad', 'Change manager', 'CHANGE_MANAGER', 'management', 'change-manager'],
  ['Tomasz Kowalski', 'Enterprise architect', 'CHANGE_ADVISORY_BOARD_MEMBER', 'management', 'cab-member'],
  ['Priya Raman', 'Release manager', 'RELEASE_MANAGER', 'management', 'release-manager'],
  ['Jonas Lindqvist', 'Configuration manager', 'CONFIGURATION_MANAGER', 'management', 'configuration-manager'],
  ['Camille Dubois', 'Service catalogue manager', 'SERVICE_CATALOGUE_MANAGER', 'management', 'catalogue-manager'],
  ['Lan Nguyen', 'Service level manager', 'SERVICE_LEVEL_MANAGER', 'management', 'service-level-manager'],
  ['Oliver Brandt', 'Finance manager', 'FINANCE_MANAGER', 'management', 'finance-manager'],
  [
    'Sofia Marques',
    'Business relationship manager',
    'BUSINESS_RELATIONSHIP_MANAGER',
    'management',
    'relationship-manager',
  ],
  ['Yusuf Demir', 'Supplier manager', 'SUPPLIER_MANAGER', 'management', 'supplier-manager'],
  ['Hanna Virtanen', 'Service management system manager', 'SMS_MANAGER', 'management', 'sms-manager'],
  ['Wei Zhang', 'Director', 'TOP_MANAGEMENT', 'management', 'director'],
  ['Grace Mensah', 'Internal auditor', 'INTERNAL_AUDITOR', undefined, 'auditor'],
  ['Deployment Pipeline', 'Deployment pipeline', 'PIPELINE', undefined, 'pipeline'],
  ['Delivery Account', 'Monitoring and mailbox', 'INTEGRATION', undefined, 'integration'],
];

/** Customers' people: whose, name, title, role, persona. A partner's program acts within one customer's data, too. */
const ofCustomers: readonly (readonly [string, string, string, Role, PersonaId?])[] = [
  ['nordlicht', 'Anke Petersen', 'Dispatcher', 'CUSTOMER_USER', 'customer-user'],
  ['nordlicht', 'Jannik Vogel', 'Head of logistics', 'CUSTOMER_USER'],
  ['nordlicht', 'Nordlicht Integration', 'Event integration', 'PARTNER', 'partner'],
  ['saffron-bay', 'Meera Iyer', 'Plant manager', 'CUSTOMER_USER'],
  ['saffron-bay', 'Rohan Desai', 'Accountant', 'CUSTOMER_USER'],
  ['great-lakes', 'Tamika Brooks', 'Claims manager', 'CUSTOMER_USER'],
  ['great-lakes', 'Owen Carlson', 'Claims handler', 'CUSTOMER_USER'],
];

/** Suppliers' people: whose, name, title, persona. */
const ofSuppliers: readonly (readonly [string, string, string, PersonaId?])[] = [
  ['meridian', 'Karim Benali', 'Account engineer', 'supplier-user'],
  ['group-hosting', 'Freya Madsen', 'Hosting coordinator'],
  ['nordlicht-yard', 'Uwe Lang', 'Yard systems engineer'],
];

const teamNames: readonly (readonly [TeamSlug, string, DemoTeam['kind'], lead: string])[] = [
  ['service-desk', 'Service Desk', 'SERVICE_DESK', 'Liam Byrne'],
  ['messaging', 'Messaging and Collaboration', 'SUPPORT', 'Elif Aydin'],
  ['network', 'Network', 'SUPPORT', 'Pavel Novak'],
  ['workplace', 'Workplace', 'SUPPORT', 'Marco Ricci'],
  ['applications', 'Business Applications', 'SUPPORT', 'Hye-jin Park'],
  ['platform', 'Platform and Databases', 'SUPPORT', 'Ewa Zielinska'],
  ['security', 'Security', 'SUPPORT', 'Rasmus Holm'],
  ['management', 'Service Management', 'MANAGEMENT', 'Hanna Virtanen'],
];

/** As addresses are written: without accents. */
const slugOf = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.');
const known = <T extends { slug: string }>(items: readonly T[], slug: string): T => {
  const found = items.find((item) => item.slug === slug);
  if (!found) throw new RangeError(`the demonstration has no ${slug}`);
  return found;
};
const person = (
  name: string,
  title: string,
  role: Role,
  domain: string,
  persona: PersonaId | undefined,
  belongs: Partial<Pick<DemoPerson, 'teamIds' | 'customerId' | 'supplierId'>>,
): DemoPerson => ({
  slug: slugOf(name),
  id: demoId('person', slugOf(name)),
  name,
  title,
  email: `${slugOf(name)}@${domain}`,
  roles: [role],
  teamIds: [],
  ...belongs,
  ...(persona && { persona }),
});

export const people: readonly DemoPerson[] = [
  ...own.map(([name, title, role, team, persona]) =>
    person(name, title, role, 'provider.example', persona, { teamIds: team ? [demoId('team', team)] : [] }),
  ),
  ...ofCustomers.map(([slug, name, title, role, persona]) => {
    const { id: customerId, domain } = known(customers, slug);
    return person(name, title, role, domain, persona, { customerId });
  }),
  ...callers.map(([slug, name, title]) => {
    const { id: customerId, domain } = known(customers, slug);
    return person(name, title, 'CUSTOMER_USER', domain, undefined, { customerId });
  }),
  ...ofSuppliers.map(([slug, name, title, persona]) => {
    const { id: supplierId, domain } = known(suppliers, slug);
    return person(name, title, 'SUPPLIER_USER', domain, persona, { supplierId });
  }),
];

export const teams: readonly DemoTeam[] = teamNames.map(([slug, name, kind, lead]) => {
  const id = demoId('team', slug);
  return {
    slug,
    id,
    name,
    kind,
    leadId: demoId('person', slugOf(lead)),
    memberIds: people.filter((member) => member.teamIds.includes(id)).map((member) => member.id),
  };
});

export const personas: readonly Persona[] = personaIds.map((id) => {
  const found = people.find((candidate) => candidate.persona === id);
  if (!found) throw new RangeError(`the demonstration has no ${id}`);
  const { id: personId, name, title, roles, customerId, supplierId } = found;
  return { id, personId, name, title, roles, ...(customerId && { customerId }), ...(supplierId && { supplierId }) };
});

/** The persona of that id. */
export const persona = (id: PersonaId): Persona => {
  const found = personas.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`the demonstration has no ${id}`);
  return found;
};
