/** Who may deliver, and who says how what is delivered is judged. */
import type { Rights } from '@attest/kernel';
import type { AlertAction } from './alert.ts';
import type { EmailAction } from './email.ts';

const desk = ['SERVICE_DESK_AGENT', 'SUPPORT_ENGINEER', 'INCIDENT_MANAGER'] as const;

export const intakeRights: Rights<
  'RECEIVE_ALERTS' | 'RECEIVE_EMAIL' | 'PUBLISH_ALERT_RULES' | 'PUBLISH_EMAIL_SETTINGS' | 'ACCEPT' | 'REJECT'
> = {
  RECEIVE_ALERTS: ['INTEGRATION'],
  RECEIVE_EMAIL: ['INTEGRATION'],
  PUBLISH_ALERT_RULES: ['INCIDENT_MANAGER'],
  PUBLISH_EMAIL_SETTINGS: ['INCIDENT_MANAGER'],
  ACCEPT: desk,
  REJECT: desk,
};

/** What comes of an alert is told by its tool alone. */
export const alertRights: Rights<AlertAction> = {
  CHANGE: intakeRights.RECEIVE_ALERTS,
  RESOLVE: intakeRights.RECEIVE_ALERTS,
  REFIRE: intakeRights.RECEIVE_ALERTS,
};

/** What is judged by rules is the platform's. */
export const emailRights: Rights<EmailAction> = {
  TAKE: [],
  QUARANTINE: [],
  IGNORE: [],
  ACKNOWLEDGE: [],
  ACCEPT: intakeRights.ACCEPT,
  REJECT: intakeRights.REJECT,
};
