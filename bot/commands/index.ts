import { alertAnswers } from './alert-answers.ts';
import { alerts } from './alerts.ts';
import { askMe } from './ask-me.ts';
import { coaching } from './coaching.ts';
import { checkIn } from './check-in.ts';
import type { Command, FollowUpHandler } from './lib/command.ts';
import { config } from './config/config.ts';
import { consentAnswers } from './consent-answers.ts';
import { doctor } from './doctor.ts';
import { feedback } from './feedback.ts';
import { createHelp } from './help.ts';
import { helpNow } from './help-now.ts';
import { howHeavyAnswers } from './how-heavy-answers.ts';
import { me } from './me.ts';
import { nudgeAnswers } from './nudge-answers.ts';
import { offDuty } from './off-duty.ts';
import { ownWordAnswers } from './own-word-answers.ts';
import { practice } from './practice.ts';
import { privacy } from './privacy.ts';
import { report } from './report.ts';
import { setup } from './setup/setup.ts';
import { shared } from './shared.ts';
import { start } from './start.ts';
import { trial } from './trial.ts';
import { unanswered } from './unanswered.ts';

/** Everything a person can ask the bot for, in the order `/help` lists it. */
export const commands: readonly Command[] = [
  helpNow,
  me,
  feedback,
  practice,
  coaching,
  offDuty,
  askMe,
  checkIn,
  privacy,
  start,
  alerts,
  unanswered,
  shared,
  report,
  trial,
  setup,
  config,
  doctor,
  createHelp(() => commands.map(({ definition }) => definition)),
];

/** Buttons under messages the bot sends on its own. */
export const followUps: readonly FollowUpHandler[] = [
  nudgeAnswers,
  ownWordAnswers,
  howHeavyAnswers,
  alertAnswers,
  consentAnswers,
];
