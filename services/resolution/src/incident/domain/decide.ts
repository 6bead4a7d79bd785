/**
 * Decides what happens to an incident, or why nothing may. Pure: callers pass `now`, and what the platform knows.
 *
 * Source: ISO/IEC 20000-1:2018 8.6.1, 2011 8.1.
 */
import {
  badText,
  badUuid,
  firstRefusal,
  type Instant,
  type InvalidInput,
  illegal,
  msBetween,
  never,
  ok,
  type Result,
  refuse,
  stateAfter,
} from '@attest/kernel';
import type { Priority, PriorityMatrix } from '../../priority.ts';
import { badFile, badHeld } from './attachment.ts';
import { badCategory, type CategoryRefusal, type CategoryTree } from './category.ts';
import type { Classification, Escalating, IncidentCommand, IncidentRefusal, LogIncident, Side } from './command.ts';
import { badAuthority } from './escalation.ts';
import { badOriginal, badParent } from './family.ts';
import {
  hasPoint,
  type Incident,
  type IncidentEvent,
  type IncidentState,
  incidentMachine,
  incidentRights,
  type LinkKind,
  linkField,
} from './incident.ts';
import { badPlace, placeOf } from './place.ts';
import { shippedSettings } from './settings.ts';

type Decision = Result<IncidentEvent[], IncidentRefusal>;

/** What every event says of where the incident stands after it. */
const stands = ({ priority, serviceId, customerId }: Incident, state: IncidentState) => ({
  state,
  priority,
  serviceId,
  customerId,
});

const priorityBy = (matrix: PriorityMatrix, { impact, urgency }: Pick<Incident, 'impact' | 'urgency'>): Priority =>
  matrix.cells[impact][urgency];

const badClassification = ({ category, subcategory, location }: Classification) =>
  firstRefusal(
    badText('category', category, 100),
    subcategory ? badText('subcategory', subcategory, 100) : undefined,
    badPlace(location),
  );

/**
 * Decides the first event of an incident; its priority is the matrix's, never the caller's.
 *
 * @param tree  the categories in force; absent before any were published
 * @returns     IncidentLogged, INVALID_INPUT, CATEGORY_UNKNOWN or CATEGORY_RETIRED
 */
export const log = (command: LogIncident, matrix: PriorityMatrix, now: Instant, tree?: CategoryTree): Decision => {
  const { id: incidentId, subcategory = null, ...facts } = command;
  const bad = firstRefusal<InvalidInput | CategoryRefusal>(
    badText('title', command.title, 200),
    command.description === '' ? undefined : badText('description', command.description),
    badClassification(command),
    ...command.ciIds.map((ciId) => badUuid('configurationItemIds', ciId)),
    badCategory(tree, command),
  );
  if (bad) return bad;
  return ok([
    {
      type: 'IncidentLogged',
      at: now,
      ...facts,
      incidentId,
      ciIds: [...new Set(command.ciIds)],
      subcategory,
      location: placeOf(command.location),
      state: incidentMachine.initial,
      priority: priorityBy(matrix, command),
      matrixVersion: matrix.version,
      teamId: null,
      assigneeId: null,
      imported: null,
    },
  ]);
};

const linksOf = (incident: Incident, kind: LinkKind): readonly string[] => incident[linkField[kind]];

/** What an escalation says besides where it goes; by rule, which rule on what occasion. */
const escalating = ({ escalationId, why, rule = undefined }: Escalating) =>
  ({ type: 'IncidentEscalated', visibility: 'INTERNAL', escalationId, why, rule: rule ?? null }) as const;

const waitsOn = { WAIT_ON_SUPPLIER: 'SUPPLIER', WAIT_ON_PROBLEM: 'PROBLEM', WAIT_ON_CHANGE: 'CHANGE' } as const;

/** Decides what happened, or why nothing may. */
export const decide = (incident: Incident, command: IncidentCommand, now: Instant): Decision => {
  const refused = illegal(incidentMachine, incident.state, command.type, incidentRights, (one) =>
    hasPoint(incident, one),
  );
  if (refused) return refused;
  const base = { at: now, ...stands(incident, stateAfter(incidentMachine, incident.state, command.type)) };
  switch (command.type) {
    case 'CLASSIFY': {
      const { type: _, matrix, tree, subcategory = null, ...classification } = command;
      const bad = badClassification(command) ?? badCategory(tree, command, incident);
      if (bad) return bad;
      const priority = incident.riskId === null ? priorityBy(matrix, command) : incident.priority;
      const location = placeOf(command.location, incident.location);
      const given = { ...classification, subcategory, location, priority, matrixVersion: matrix.version };
      return ok([{ ...base, type: 'IncidentClassified', ...given }]);
    }
    case 'LINK_RISK': {
      const { riskId, level, rule } = command;
      const bad = badUuid('riskId', riskId);
      if (bad) return bad;
      if (incident.riskId !== null && incident.riskId !== riskId)
        return refuse({ code: 'RISK_LINKED', riskId: incident.riskId });
      const priority = rule.priorities[level];
      return ok([{ ...base, type: 'IncidentRiskLinked', priority, riskId, level, ruleVersion: rule.version }]);
    }
    case 'UNLINK_RISK': {
      const { matrix } = command;
      if (incident.riskId === null) return refuse({ code: 'NO_RISK_LINKED' });
      const by = { priority: priorityBy(matrix, incident), matrixVersion: matrix.version };
      return ok([{ ...base, type: 'IncidentRiskUnlinked', riskId: incident.riskId, ...by }]);
    }
    case 'WATCH':
    case 'UNWATCH': {
      const { personId } = command;
      const watching = incident.watcherIds.includes(personId);
      const type = command.type === 'WATCH' ? 'IncidentWatched' : 'IncidentUnwatched';
      return (
        badUuid('personId', personId) ??
        ok(watching === (command.type === 'WATCH') ? [] : [{ ...base, type, personId }])
      );
    }
    case 'ASSIGN':
      return ok([{ ...base, type: 'IncidentAssigned', teamId: command.teamId, assigneeId: command.assigneeId }]);
    case 'START':
      return ok([{ ...base, type: 'IncidentStarted', assigneeId: incident.assigneeId ?? command.actorId }]);
    case 'WAIT_ON_USER':
      return ok([{ ...base, type: 'IncidentPutOnHold', on: 'USER', waitingOnId: null }]);
    case 'WAIT_ON_SUPPLIER':
    case 'WAIT_ON_PROBLEM':
    case 'WAIT_ON_CHANGE': {
      const on = waitsOn[command.type];
      if (on !== 'SUPPLIER' && !linksOf(incident, on).includes(command.waitingOnId))
        return refuse({ code: 'LINK_REQUIRED', kind: on, id: command.waitingOnId });
      return ok([{ ...base, type: 'IncidentPutOnHold', on, waitingOnId: command.waitingOnId }]);
    }
    case 'RESUME':
      return ok([{ ...base, type: 'IncidentResumed' }]);
    case 'RESOLVE':
    case 'RESOLVE_BY_PROBLEM':
    case 'RESOLVE_BY_ALERT':
    case 'RESOLVE_BY_RESTORATION': {
      const bad = badText('resolution', command.resolution);
      if (bad) return bad;
      if (command.type === 'RESOLVE' && command.kind === 'DUPLICATE') return refuse({ code: 'ORIGINAL_REQUIRED' });
      if (command.type === 'RESOLVE' && incident.assigneeId === null) return refuse({ code: 'ASSIGNEE_REQUIRED' });
      return ok([{ ...base, type: 'IncidentResolved', kind: command.kind, resolution: command.resolution }]);
    }
    case 'RESOLVE_BY_PARENT': {
      const { kind, resolution, parentId: withParentId } = command;
      if (incident.parentId !== withParentId) return refuse({ code: 'NOT_A_CHILD' });
      return ok([{ ...base, type: 'IncidentResolved', kind, resolution, withParentId }]);
    }
    case 'MAKE_CHILD': {
      const { parent, children } = command;
      const bad = badParent(incident, parent, children);
      if (bad) return bad;
      return ok(
        incident.parentId === parent.id
          ? []
          : [{ ...base, type: 'IncidentMadeChild', parentId: parent.id, parentKey: parent.key }],
      );
    }
    case 'SEPARATE':
      return incident.parentId === null
        ? refuse({ code: 'NOT_A_CHILD' })
        : ok([{ ...base, type: 'IncidentSeparated', parentId: incident.parentId }]);
    case 'MARK_DUPLICATE': {
      const { original, children } = command;
      return (
        badOriginal(incident, original, children) ??
        ok([{ ...base, type: 'IncidentMarkedDuplicate', originalId: original.id, originalKey: original.key }])
      );
    }
    case 'ATTACH':
    case 'ATTACH_INTERNALLY': {
      const { type, attachmentId, replaces, name, mediaType, sizeBytes, sha256, uri } = command;
      const file = { name, mediaType, sizeBytes, sha256, uri };
      const bad = badFile(file) ?? (replaces && badHeld(replaces));
      if (bad) return bad;
      const visibility = type === 'ATTACH' ? 'PUBLIC' : 'INTERNAL';
      const replacesId = replaces?.id ?? null;
      return ok([{ ...base, type: 'IncidentAttached', attachmentId, visibility, ...file, replacesId }]);
    }
    case 'WITHDRAW_ATTACHMENT': {
      const { attachment, why } = command;
      const bad = badText('why', why, 1000) ?? badHeld(attachment);
      return bad ?? ok([{ ...base, type: 'IncidentAttachmentWithdrawn', attachmentId: attachment.id, why }]);
    }
    case 'REOPEN': {
      const { reopenWindowDays: days } = command.terms ?? shippedSettings;
      if (incident.resolvedAt !== null && msBetween(incident.resolvedAt, now) > days * 86_400_000)
        return refuse({ code: 'REOPEN_WINDOW_PASSED', days });
      return ok([{ ...base, type: 'IncidentReopened' }]);
    }
    case 'ESCALATE_TO_TEAM': {
      const { teamId } = command;
      const bad = badText('why', command.why, 1000);
      if (bad) return bad;
      if (incident.teamId === teamId) return refuse({ code: 'TEAM_HAS_IT', teamId });
      return ok([{ ...base, ...escalating(command), kind: 'FUNCTIONAL', teamId, personId: null, role: null }]);
    }
    case 'ESCALATE_TO_MANAGEMENT': {
      const { personId, role } = command;
      const bad = badText('why', command.why, 1000) ?? badAuthority(command);
      return bad ?? ok([{ ...base, ...escalating(command), kind: 'HIERARCHICAL', teamId: null, personId, role }]);
    }
    case 'CLOSE':
      return ok([{ ...base, type: 'IncidentClosed', by: command.by }]);
    case 'CANCEL':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'IncidentCancelled', why: command.why }]);
    case 'COMMENT':
    case 'NOTE': {
      const { commentId, body, mentionIds = [] } = command;
      const visibility = command.type === 'NOTE' ? 'INTERNAL' : 'PUBLIC';
      const mentioned = mentionIds.length > 0 && { mentionIds: [...new Set(mentionIds)] };
      const bad = firstRefusal(badText('body', body), ...mentionIds.map((id) => badUuid('mentionIds', id)));
      return bad ?? ok([{ ...base, type: 'IncidentCommented', commentId, visibility, body, ...mentioned }]);
    }
    case 'LINK': {
      const { kind, targetId } = command;
      const bad = badUuid('targetId', targetId);
      if (bad) return bad;
      return ok(
        linksOf(incident, kind).includes(targetId) ? [] : [{ ...base, type: 'IncidentLinked', kind, targetId }],
      );
    }
    case 'UNLINK': {
      const { kind, targetId } = command;
      if (incident.waitingOnId === targetId) return refuse({ code: 'WAITED_ON', id: targetId });
      return ok(
        linksOf(incident, kind).includes(targetId) ? [{ ...base, type: 'IncidentUnlinked', kind, targetId }] : [],
      );
    }
    default:
      return never(command);
  }
};

/** Whether a comment of that side is the answer that the incident waits for: work goes on then. */
export const isAnswered = ({ state }: Pick<Incident, 'state'>, side: Side): boolean =>
  (state === 'WAITING_ON_USER' && side === 'CUSTOMER') || (state === 'WAITING_ON_SUPPLIER' && side === 'SUPPLIER');
