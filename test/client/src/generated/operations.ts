// Made by `npm run generate` from ../operations. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What can be done to an incident. */
export type IncidentAction =
  /** Say what kind it is, and how bad. */
  | 'CLASSIFY'
  /** Give it to a team or person. */
  | 'ASSIGN'
  /** Begin to work on it. */
  | 'START'
  /** Wait for the user. */
  | 'WAIT_ON_USER'
  /** Wait for a supplier. */
  | 'WAIT_ON_SUPPLIER'
  /** Wait for a linked problem. */
  | 'WAIT_ON_PROBLEM'
  /** Wait for a linked change. */
  | 'WAIT_ON_CHANGE'
  /** Go on after a wait. */
  | 'RESUME'
  /** Restore the service. */
  | 'RESOLVE'
  /** Follow a resolved problem: the platform does it. */
  | 'RESOLVE_BY_PROBLEM'
  /** Follow a resolved parent: the platform does it. */
  | 'RESOLVE_BY_PARENT'
  /** Follow the end of the alerts that told of it: the platform does it. */
  | 'RESOLVE_BY_ALERT'
  /** Follow the restoration of the major incident that it leads: the platform does it. */
  | 'RESOLVE_BY_RESTORATION'
  /** Say that the resolution did not hold. */
  | 'REOPEN'
  /** Confirm the resolution. */
  | 'CLOSE'
  /** Withdraw what was logged in error. */
  | 'CANCEL'
  /** Add a comment for everybody. */
  | 'COMMENT'
  /** Add a comment for the provider only. */
  | 'NOTE'
  /** Link a configuration item, a problem or a change. */
  | 'LINK'
  /** Take a link away. */
  | 'UNLINK'
  /** Make it the child of another incident. */
  | 'MAKE_CHILD'
  /** Take it from its parent. */
  | 'SEPARATE'
  /** Close it, with a reference to the incident that says the same. */
  | 'MARK_DUPLICATE'
  /** Let the level of a security risk decide the priority. */
  | 'LINK_RISK'
  /** Let the matrix decide again. */
  | 'UNLINK_RISK'
  /** Refer to a file, for everybody. */
  | 'ATTACH'
  /** Refer to a file, for the provider only. */
  | 'ATTACH_INTERNALLY'
  /** Refer to a file no longer. */
  | 'WITHDRAW_ATTACHMENT'
  /** Give it to another team, for its skills. */
  | 'ESCALATE_TO_TEAM'
  /** Bring it before somebody with more authority. */
  | 'ESCALATE_TO_MANAGEMENT'
  /** Follow it. */
  | 'WATCH'
  /** Follow it no longer. */
  | 'UNWATCH';

/** How an incident came in. */
export type IncidentChannel =
  /** By telephone. */
  | 'PHONE'
  /** By e-mail. */
  | 'EMAIL'
  /** By the self-service portal. */
  | 'PORTAL'
  /** By chat. */
  | 'CHAT'
  /** From a monitoring tool. */
  | 'MONITORING'
  /** In person. */
  | 'IN_PERSON'
  /** In another way. */
  | 'OTHER';

/** A command that needs no more than the incident. */
export type IncidentCommandInput = {
  /** The incident. */
  readonly id: string;
  /** The version that the caller saw; CONFLICT where the incident has moved on. */
  readonly expectedVersion?: number | null | undefined;
  /** Why; kept in the history. */
  readonly reason?: string | null | undefined;
};

/** A level of impact or of urgency. */
export type IncidentLevel =
  /** The highest. */
  | 'HIGH'
  /** In between. */
  | 'MEDIUM'
  /** The lowest. */
  | 'LOW';

/** Priorities, the highest first. */
export type IncidentPriority =
  /** Critical. */
  | 'P1'
  /** High. */
  | 'P2'
  /** Moderate. */
  | 'P3'
  /** Low. */
  | 'P4'
  /** Planning. */
  | 'P5';

/** States of an incident. The waiting ones name what is waited on. */
export type IncidentState =
  /** Logged, in nobody's hands. */
  | 'NEW'
  /** In a team's queue, perhaps a person's. */
  | 'ASSIGNED'
  /** Being worked on. */
  | 'IN_PROGRESS'
  /** Waits for an answer of the user. */
  | 'WAITING_ON_USER'
  /** Waits for a supplier. */
  | 'WAITING_ON_SUPPLIER'
  /** Waits for the problem behind it. */
  | 'WAITING_ON_PROBLEM'
  /** Waits for a change. */
  | 'WAITING_ON_CHANGE'
  /** Service is restored; may still be reopened. */
  | 'RESOLVED'
  /** Finished; nothing changes any more. */
  | 'CLOSED'
  /** The resolution did not hold. */
  | 'REOPENED'
  /** Logged in error. */
  | 'CANCELLED';

/** A new incident. */
export type LogIncidentInput = {
  /** One line that says what is wrong; at most 200 characters. */
  readonly title: string;
  /** What was told; at most 10000 characters. */
  readonly description?: string | null | undefined;
  /** How it came in. */
  readonly channel?: IncidentChannel | null | undefined;
  /** What kind of thing is wrong; at most 100 characters. */
  readonly category: string;
  /** A finer kind. */
  readonly subcategory?: string | null | undefined;
  /** The site, building or room where it hurts; trimmed, at most 200 characters, not blank. */
  readonly location?: string | null | undefined;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** The service that is interrupted. */
  readonly serviceId?: string | null | undefined;
  /** The customer who is affected; a customer's people log for their own customer always. */
  readonly customerId?: string | null | undefined;
  /** The person who reported it; of an incident that one of a customer's people logs, they themselves unless told. */
  readonly callerId?: string | null | undefined;
  /** The configuration items that are affected. */
  readonly configurationItemIds?: ReadonlyArray<string> | null | undefined;
  /** Makes a retry safe: the same key with the same input logs once. */
  readonly idempotencyKey?: string | null | undefined;
};

export type CardFragment = { readonly id: string, readonly key: string, readonly title: string, readonly state: IncidentState, readonly priority: IncidentPriority, readonly version: number, readonly availableActions: ReadonlyArray<IncidentAction>, readonly service: { readonly name: string } | null, readonly assignee: { readonly name: string } | null };

export type BoardQueryVariables = Exact<{
  first: number;
}>;


export type BoardQuery = { readonly me: { readonly id: string, readonly name: string } | null, readonly incidents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly key: string, readonly title: string, readonly state: IncidentState, readonly priority: IncidentPriority, readonly version: number, readonly availableActions: ReadonlyArray<IncidentAction>, readonly service: { readonly name: string } | null, readonly assignee: { readonly name: string } | null }> } | null };

export type LogMutationVariables = Exact<{
  input: LogIncidentInput;
}>;


export type LogMutation = { readonly logIncident: { readonly incident: { readonly id: string, readonly key: string, readonly title: string, readonly state: IncidentState, readonly priority: IncidentPriority, readonly version: number, readonly availableActions: ReadonlyArray<IncidentAction>, readonly service: { readonly name: string } | null, readonly assignee: { readonly name: string } | null } | null, readonly refusal:
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
     | null } | null };

export type StartMutationVariables = Exact<{
  input: IncidentCommandInput;
}>;


export type StartMutation = { readonly startIncident: { readonly incident: { readonly id: string, readonly key: string, readonly title: string, readonly state: IncidentState, readonly priority: IncidentPriority, readonly version: number, readonly availableActions: ReadonlyArray<IncidentAction>, readonly service: { readonly name: string } | null, readonly assignee: { readonly name: string } | null } | null, readonly refusal:
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
      | { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> }
     | null } | null };

type Refused_CmdbDiverges_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_Conflict_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_Forbidden_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_FormInvalid_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_IdempotencyKeyReused_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_IllegalTransition_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_InvalidAttribute_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_InvalidInput_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_NotFound_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_RuleRefusal_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_ScheduleConflicts_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

type Refused_UnknownReference_Fragment = { readonly code: string, readonly message: string, readonly clause: string | null, readonly allowed: ReadonlyArray<string> };

export type RefusedFragment =
  | Refused_CmdbDiverges_Fragment
  | Refused_Conflict_Fragment
  | Refused_Forbidden_Fragment
  | Refused_FormInvalid_Fragment
  | Refused_IdempotencyKeyReused_Fragment
  | Refused_IllegalTransition_Fragment
  | Refused_InvalidAttribute_Fragment
  | Refused_InvalidInput_Fragment
  | Refused_NotFound_Fragment
  | Refused_RuleRefusal_Fragment
  | Refused_ScheduleConflicts_Fragment
  | Refused_UnknownReference_Fragment
;

export const CardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CardFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const BoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Board"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"incidents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"PRIORITY"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BoardQuery, BoardQueryVariables>;
export const LogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Log"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]} as unknown as DocumentNode<LogMutation, LogMutationVariables>;
export const StartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Start"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentCommandInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]} as unknown as DocumentNode<StartMutation, StartMutationVariables>;
