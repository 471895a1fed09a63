/** From which sign of danger on staff are told: explicit words alone, or words that can point to it as well. */
export const ALERT_FROM = ['concern', 'crisis'] as const;
export type AlertFrom = (typeof ALERT_FROM)[number];

/** How often the report comes to the staff channel by itself. */
export const REPORT_RHYTHMS = ['off', 'week', 'month'] as const;
export type ReportRhythm = (typeof REPORT_RHYTHMS)[number];

export type CommunityMode = 'observe' | 'coach';

/** What may be set for one channel, thread or topic alone. What is absent is as in what it belongs to. */
export interface ChannelSettings {
  isRead?: boolean;
  mode?: CommunityMode;
  conversationWindowMs?: number;
  alertFrom?: AlertFrom;
}
