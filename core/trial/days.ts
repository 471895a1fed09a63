import { DAY_MS, WEEK_MS } from '#core/lib/durations.ts';
import type { CommunityTrial, TrialLot } from '#core/model/trial.ts';

/** So long the arms differ, and so long replies count. */
export const HELD_WEEKS = 4;
/** Weeks in which lots are drawn; an admin takes one when the trial begins. */
export const ENROL_WEEKS = [4, 8, 12] as const;
export type EnrolWeeks = (typeof ENROL_WEEKS)[number];
/** Replies of the last hours may still wait to be read. */
const SETTLING_MS = DAY_MS;

const heldMs = HELD_WEEKS * WEEK_MS;

/** All days of a trial that begins now. None of them moves later. */
export function trialFrom(now: Date, weeks: EnrolWeeks): CommunityTrial {
  const enrolUntil = now.getTime() + weeks * WEEK_MS;
  return {
    startedAt: now.toISOString(),
    enrolUntil: new Date(enrolUntil).toISOString(),
    reportAt: new Date(enrolUntil + heldMs + SETTLING_MS).toISOString(),
    result: null,
  };
}

/** For how many days messages have to be kept: back from the day of the report to the first lot. */
export const retentionDaysOf = ({ startedAt, reportAt }: CommunityTrial): number =>
  Math.ceil((Date.parse(reportAt) - Date.parse(startedAt)) / DAY_MS) + 1;

export const isRunning = (trial: CommunityTrial | undefined): trial is CommunityTrial =>
  trial?.result === null;

/** Whether a lot is drawn for somebody who says yes at this time. */
export const drawsLots = (trial: CommunityTrial | undefined, at: Date): boolean =>
  isRunning(trial) && at >= new Date(trial.startedAt) && at < new Date(trial.enrolUntil);

export const isDue = (trial: CommunityTrial | undefined, now: Date): boolean =>
  isRunning(trial) && now >= new Date(trial.reportAt);

/** Until when this person's replies count. */
export const countsUntil = ({ drawnAt }: TrialLot): Date => new Date(drawnAt.getTime() + heldMs);

/** When the later notes of this person begin; null for everybody else. */
export const notesFrom = (lot: TrialLot | null): Date | null =>
  lot?.arm === 'later' ? countsUntil(lot) : null;
