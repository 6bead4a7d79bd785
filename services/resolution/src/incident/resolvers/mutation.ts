/** Names the command, shapes the answer; no rules here. */
import { badInput } from '@attest/subgraph';
import type { EscalationRuleInput, IncidentCategoryInput, Resolvers } from '../../generated/graphql.ts';
import { inForce } from '../../priority.ts';
import {
  importIncidents,
  logIncident,
  publishCategories,
  publishEscalationRules,
  publishIncidentSettings,
  publishPriorityMatrix,
  publishRiskRule,
} from '../commands/index.ts';
import type { Category, EscalationRule } from '../domain/index.ts';
import { answer, bulk, command } from './command.ts';
import { shownMatrix } from './matrix.ts';

const textsOf = (details: unknown): Record<string, string> => {
  if (details === null || details === undefined) return {};
  const entries = typeof details === 'object' && !Array.isArray(details) ? Object.entries(details) : [['', null]];
  if (!entries.every(([, value]) => typeof value === 'string')) throw badInput('details must be an object of texts');
  return Object.fromEntries(entries);
};

const categoryOf = ({ name, active, subcategories }: IncidentCategoryInput): Category => ({
  name,
  active: active ?? true,
  subcategories: (subcategories ?? []).map((finer) => ({ name: finer.name, active: finer.active ?? true })),
});

const ruleOf = (rule: EscalationRuleInput): EscalationRule => ({
  id: rule.id,
  name: rule.name,
  trigger: rule.trigger,
  afterMinutes: rule.afterMinutes ?? null,
  states: rule.states ?? [],
  priorities: rule.priorities ?? [],
  metric: rule.metric ?? null,
  kind: rule.kind,
  teamId: rule.teamId ?? null,
  personId: rule.personId ?? null,
  role: rule.role ?? null,
});

export const mutation: Resolvers['Mutation'] = {
  logIncident: async (_, { input }, { deps, actor }) => {
    const { configurationItemIds, serviceId, customerId, callerId, description, channel, ...facts } = input;
    return answer(
      'incident',
      await logIncident(deps, actor, {
        ...facts,
        description: description ?? '',
        channel: channel ?? 'PORTAL',
        serviceId: serviceId ?? null,
        customerId: customerId ?? null,
        callerId: callerId ?? null,
        ciIds: configurationItemIds ?? [],
      }),
    );
  },
  classifyIncident: command(({ category, subcategory, location, impact, urgency }) => ({
    type: 'CLASSIFY',
    category,
    subcategory,
    location,
    impact,
    urgency,
  })),
  assignIncident: command(({ teamId, assigneeId }) => ({ type: 'ASSIGN', teamId, assigneeId: assigneeId ?? null })),
  startIncident: command((_, { actor }) => ({ type: 'START', actorId: actor.id })),
  waitOnUser: command(() => ({ type: 'WAIT_ON_USER' })),
  waitOnSupplier: command(({ onId }) => ({ type: 'WAIT_ON_SUPPLIER', waitingOnId: onId })),
  waitOnProblem: command(({ onId }) => ({ type: 'WAIT_ON_PROBLEM', waitingOnId: onId })),
  waitOnChange: command(({ onId }) => ({ type: 'WAIT_ON_CHANGE', waitingOnId: onId })),
  resumeIncident: command(() => ({ type: 'RESUME' })),
  resolveIncident: command(({ kind, resolution }) => ({ type: 'RESOLVE', kind, resolution })),
  reopenIncident: command(() => ({ type: 'REOPEN' })),
  closeIncident: command((_, { actor }) => ({ type: 'CLOSE', by: actor.customerId ? 'USER' : 'PROVIDER' })),
  cancelIncident: command(({ why }) => ({ type: 'CANCEL', why })),
  commentIncident: command(({ body, visibility, mentionIds }, { deps }) => ({
    type: visibility === 'INTERNAL' ? 'NOTE' : 'COMMENT',
    commentId: deps.newId(),
    body,
    mentionIds: mentionIds ?? [],
  })),
  linkIncident: command(({ kind, targetId }) => ({ type: 'LINK', kind, targetId })),
  unlinkIncident: command(({ kind, targetId }) => ({ type: 'UNLINK', kind, targetId })),
  assignIncidents: bulk(({ teamId, assigneeId }) => ({ type: 'ASSIGN', teamId, assigneeId: assigneeId ?? null })),
  closeIncidents: bulk((_, { actor }) => ({ type: 'CLOSE', by: actor.customerId ? 'USER' : 'PROVIDER' })),
  publishPriorityMatrix: async (_, { input }, { deps, actor }) => {
    const cells: Record<string, Record<string, string>> = {};
    for (const { impact, urgency, priority } of input.cells) cells[impact] = { ...cells[impact], [urgency]: priority };
    const result = await publishPriorityMatrix(deps, actor, cells, input);
    return answer('priorityMatrix', result.ok ? { ok: true, value: shownMatrix(inForce(result.value)) } : result);
  },
  importIncidents: async (_, { input }, { deps, actor }) =>
    answer(
      'report',
      await importIncidents(
        deps,
        actor,
        input.rows.map(({ details, state, serviceId, customerId, ...row }) => ({
          ...row,
          state: state ?? null,
          serviceId: serviceId ?? null,
          customerId: customerId ?? null,
          details: textsOf(details),
        })),
      ),
    ),
  makeIncidentChild: command(({ parentId }) => ({ type: 'MAKE_CHILD', parentId })),
  separateIncident: command(() => ({ type: 'SEPARATE' })),
  markIncidentDuplicate: command(({ originalId }) => ({ type: 'MARK_DUPLICATE', originalId })),
  addIncidentWatcher: command(({ personId }, { actor }) => ({ type: 'WATCH', personId: personId ?? actor.id })),
  removeIncidentWatcher: command(({ personId }, { actor }) => ({ type: 'UNWATCH', personId: personId ?? actor.id })),
  linkIncidentRisk: command(({ riskId, level }) => ({ type: 'LINK_RISK', riskId, level })),
  unlinkIncidentRisk: command(() => ({ type: 'UNLINK_RISK' })),
  publishIncidentCategories: async (_, { input }, { deps, actor }) =>
    answer('categories', await publishCategories(deps, actor, input.categories.map(categoryOf), input)),
  publishSecurityRiskPriorities: async (_, { input }, { deps, actor }) =>
    answer('securityRiskPriorities', await publishRiskRule(deps, actor, input.priorities, input)),
  escalateIncidentToTeam: command(({ teamId, why }, { deps }) => ({
    type: 'ESCALATE_TO_TEAM',
    escalationId: deps.newId(),
    teamId,
    why,
  })),
  escalateIncidentToManagement: command(({ personId, role, why }, { deps }) => ({
    type: 'ESCALATE_TO_MANAGEMENT',
    escalationId: deps.newId(),
    personId: personId ?? null,
    role: role ?? null,
    why,
  })),
  publishEscalationRules: async (_, { input }, { deps, actor }) =>
    answer('escalationRules', await publishEscalationRules(deps, actor, input.rules.map(ruleOf), input)),
  publishIncidentSettings: async (_, { input }, { deps, actor }) => {
    const { autoCloseDays, reopenWindowDays, services } = input;
    const settings = { autoCloseDays, reopenWindowDays, services: services ?? [] };
    return answer('settings', await publishIncidentSettings(deps, actor, settings, input));
  },
  attachToIncident: command(({ visibility, replacesId, name, mediaType, sizeBytes, sha256, uri }, { deps }) => ({
    type: visibility === 'INTERNAL' ? 'ATTACH_INTERNALLY' : 'ATTACH',
    attachmentId: deps.newId(),
    replacesId: replacesId ?? null,
    name,
    mediaType,
    sizeBytes,
    sha256,
    uri,
  })),
  withdrawIncidentAttachment: command(({ attachmentId, why }) => ({ type: 'WITHDRAW_ATTACHMENT', attachmentId, why })),
};
