/** Who may deliver, and who says how what is delivered is judged. */
import type { Rights } from '@attest/kernel';

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
