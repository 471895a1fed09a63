/** Notes from the beginning, or from four weeks after the lot was drawn. */
export type TrialArm = 'now' | 'later';

/** How the lot fell for one supporter. Goes with everything else about them, and on the day of the report. */
export interface TrialLot {
  arm: TrialArm;
  drawnAt: Date;
}

/** A value with its 95 % interval, to two digits. */
export interface TrialEstimate {
  value: number;
  low: number;
  high: number;
}

/** What a trial found; made once, so that nobody can be recognised by what changes in it. */
export type TrialResult =
  /** An arm had fewer than five people with an outcome; no figure is made, and which arm it was is not said. */
  | { kind: 'too-few' }
  | {
      kind: 'found';
      /** Notes now minus notes later: mean level of a reply, 0 to 4, adjusted for each person's first replies. */
      effect: TrialEstimate;
      /** The same of each week; null where an arm has fewer than five people. */
      weeks: readonly (TrialEstimate | null)[];
      /** People with an outcome and without one, in steps of five, downwards. */
      people: Readonly<Record<TrialArm, number>>;
      silent: Readonly<Record<TrialArm, number>>;
    };

/** A trial that a community agreed to. Its days are fixed when it begins; times as ISO 8601. */
export interface CommunityTrial {
  startedAt: string;
  /** From then on lots are no longer drawn. */
  enrolUntil: string;
  reportAt: string;
  /** Null until the day. */
  result: TrialResult | null;
}
