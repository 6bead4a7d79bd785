/** What may be asked of an incident, and why it may be refused. */
import type { IllegalTransition, InvalidInput } from '@attest/kernel';
import type { Level, PriorityMatrix } from '../../priority.ts';
import type { AttachmentRefusal, FileReference, HeldAttachment } from './attachment.ts';
import type { CategoryRefusal, CategoryTree } from './category.ts';
import type { Authority } from './escalation.ts';
import type { FamilyRefusal, Relative } from './family.ts';
import type { Channel, LinkKind, ResolutionKind } from './incident.ts';
import type { RiskLevel, RiskPriorities } from './risk.ts';
import type { Terms } from './settings.ts';

export type Classification = {
  readonly category: string;
  readonly subcategory?: string | null | undefined;
  /** Where it hurts; left out: as it was, null: not known. */
  readonly location?: string | null | undefined;
  readonly impact: Level;
  readonly urgency: Level;
};

/** What a new incident is logged with; `id` and `key` are the platform's. */
export type LogIncident = Classification & {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly channel: Channel;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  readonly callerId: string | null;
  readonly ciIds: readonly string[];
};

/** Why it is escalated, and the rule that did it, where one did. */
export type Escalating = {
  readonly escalationId: string;
  readonly why: string;
  readonly rule?: { readonly ruleId: string; readonly version: number; readonly occasion: string } | undefined;
};

export type IncidentCommand =
  | ({
      readonly type: 'CLASSIFY';
      readonly matrix: PriorityMatrix;
      /** The categories in force; absent before any were published. */
      readonly tree?: CategoryTree | undefined;
    } & Classification)
  | { readonly type: 'ASSIGN'; readonly teamId: string; readonly assigneeId: string | null }
  | { readonly type: 'START'; readonly actorId: string }
  | { readonly type: 'WAIT_ON_USER' | 'RESUME' }
  /** `terms` are those in force for its service; the shipped ones unless told. */
  | { readonly type: 'REOPEN'; readonly terms?: Terms }
  | { readonly type: 'WAIT_ON_SUPPLIER' | 'WAIT_ON_PROBLEM' | 'WAIT_ON_CHANGE'; readonly waitingOnId: string }
  | {
      readonly type: 'RESOLVE' | 'RESOLVE_BY_PROBLEM' | 'RESOLVE_BY_ALERT' | 'RESOLVE_BY_RESTORATION';
      readonly kind: ResolutionKind;
      readonly resolution: string;
    }
  | { readonly type: 'CLOSE'; readonly by: 'USER' | 'PROVIDER' | 'TIMEOUT' }
  | { readonly type: 'CANCEL'; readonly why: string }
  | {
      readonly type: 'COMMENT' | 'NOTE';
      readonly commentId: string;
      readonly body: string;
      /** Whom it asks to look; nobody unless told. */
      readonly mentionIds?: readonly string[];
    }
  | { readonly type: 'LINK' | 'UNLINK'; readonly kind: LinkKind; readonly targetId: string }
  | {
      readonly type: 'RESOLVE_BY_PARENT';
      readonly parentId: string;
      readonly kind: ResolutionKind;
      readonly resolution: string;
    }
  /** `children` counts the incident's own, which it must not have. */
  | { readonly type: 'MAKE_CHILD'; readonly parent: Relative; readonly children: number }
  | { readonly type: 'SEPARATE' }
  | { readonly type: 'MARK_DUPLICATE'; readonly original: Relative; readonly children: number }
  | { readonly type: 'LINK_RISK'; readonly riskId: string; readonly level: RiskLevel; readonly rule: RiskPriorities }
  | { readonly type: 'UNLINK_RISK'; readonly matrix: PriorityMatrix }
  | ({
      readonly type: 'ATTACH' | 'ATTACH_INTERNALLY';
      readonly attachmentId: string;
      /** The attachment that this one stands in for. */
      readonly replaces: HeldAttachment | null;
    } & FileReference)
  | { readonly type: 'WITHDRAW_ATTACHMENT'; readonly attachment: HeldAttachment; readonly why: string }
  | { readonly type: 'WATCH' | 'UNWATCH'; readonly personId: string }
  | ({ readonly type: 'ESCALATE_TO_TEAM'; readonly teamId: string } & Escalating)
  | ({ readonly type: 'ESCALATE_TO_MANAGEMENT' } & Authority & Escalating);

/** Who answers what is waited on: a customer's people for the user, a supplier's for the supplier. */
export type Side = 'CUSTOMER' | 'SUPPLIER' | 'PROVIDER';

export type IncidentRefusal =
  | IllegalTransition
  | InvalidInput
  | FamilyRefusal
  | AttachmentRefusal
  | CategoryRefusal
  | { readonly code: 'RISK_LINKED'; readonly riskId: string }
  | { readonly code: 'NO_RISK_LINKED' }
  | { readonly code: 'ORIGINAL_REQUIRED' }
  | { readonly code: 'ASSIGNEE_REQUIRED' }
  | { readonly code: 'LINK_REQUIRED'; readonly kind: LinkKind; readonly id: string }
  | { readonly code: 'TEAM_HAS_IT'; readonly teamId: string }
  | { readonly code: 'WAITED_ON'; readonly id: string }
  | { readonly code: 'REOPEN_WINDOW_PASSED'; readonly days: number };
