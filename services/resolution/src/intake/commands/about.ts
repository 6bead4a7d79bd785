/** What a message is about, an incident or a service request, and whether its sender may write there. */
import { hasRole } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { type Incident, incidentIdByKey, incidentRights, mayBe } from '../../incidents.ts';
import { isWrittenOn, requestIdByKey, type ServiceRequest, serviceRequestRights } from '../../requests.ts';
import { type Circumstances, keyIn, type Message, problemKeyIn } from '../domain/index.ts';
import { actorOf, problemByKey, type Sender, type Thread, threadBy } from '../store/index.ts';

export type About = { readonly incident: Incident } | { readonly request: ServiceRequest };

export const keyOf = (about: About): string => ('incident' in about ? about.incident : about.request).key;

/** By what it answers to, else by the key in its subject. */
export const threadOf = async (
  tx: Tx,
  { references, subject }: Pick<Message, 'references' | 'subject'>,
): Promise<Thread | undefined> => {
  const answered = await threadBy(tx, references);
  const key = keyIn(subject);
  if (answered || key === undefined) return answered;
  if (key.startsWith('REQ-')) {
    const requestId = await requestIdByKey(tx, key);
    return requestId === undefined ? undefined : { requestId };
  }
  const incidentId = await incidentIdByKey(tx, key);
  return incidentId === undefined ? undefined : { incidentId };
};

/** Whether the person may write to this incident: the caller, who watches it, the customer's people, the supplier who is waited on, the desk. */
const isParty = (person: Sender, incident: Incident): boolean => {
  if (!hasRole(actorOf(person), incidentRights.COMMENT)) return false;
  if (incident.watcherIds.includes(person.personId)) return true;
  if (person.customerId !== null)
    return incident.customerId === person.customerId || incident.callerId === person.personId;
  return person.supplierId === null || incident.waitingOnId === person.supplierId;
};

/** Whether the person may write on this request: those who asked, the customer's people, the provider's. */
const hasPart = (person: Sender, request: ServiceRequest): boolean => {
  if (!hasRole(actorOf(person), serviceRequestRights.COMMENT) || person.supplierId !== null) return false;
  return person.customerId === null || request.customerId === person.customerId;
};

export const standingOf = (
  person: Sender | undefined,
  several: boolean,
  about: About | undefined,
): Circumstances['sender'] => {
  if (several) return 'SEVERAL';
  if (!person) return 'NOBODY';
  if (about) {
    const mayWrite = 'incident' in about ? isParty(person, about.incident) : hasPart(person, about.request);
    if (!mayWrite) return 'MAY_NOTHING';
    // What is closed stays closed: the answer to it is a new incident.
    if ('incident' in about ? mayBe(about.incident, 'COMMENT') : isWrittenOn(about.request)) return 'MAY_COMMENT';
  }
  return hasRole(actorOf(person), incidentRights.LOG) ? 'MAY_LOG' : 'MAY_NOTHING';
};

/** The problem whose key stands in the subject, where the sender is one of the provider's people who link incidents to problems. */
export const problemOf = async (tx: Tx, subject: string, person: Sender): Promise<string | undefined> => {
  const key = problemKeyIn(subject);
  const isOurs = person.customerId === null && person.supplierId === null;
  if (key === undefined || !isOurs || !hasRole(actorOf(person), incidentRights.LINK)) return undefined;
  return problemByKey(tx, key);
};
