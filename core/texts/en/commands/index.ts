import { alerts } from './alerts.ts';
import { askMe } from './ask-me.ts';
import { checkIn } from './check-in.ts';
import { coaching } from './coaching.ts';
import { config } from './config.ts';
import { doctor } from './doctor.ts';
import { feedback } from './feedback.ts';
import { help } from './help.ts';
import { helpNow } from './help-now.ts';
import { me } from './me.ts';
import { offDuty } from './off-duty.ts';
import { practice } from './practice.ts';
import { privacy } from './privacy.ts';
import { report } from './report.ts';
import { setup } from './setup.ts';
import { shared } from './shared.ts';
import { start } from './start.ts';
import { trial } from './trial.ts';
import { unanswered } from './unanswered.ts';

/** What people read when they ask the bot for something. */
export const commands = {
  alerts,
  askMe,
  checkIn,
  coaching,
  config,
  doctor,
  feedback,
  help,
  helpNow,
  me,
  offDuty,
  practice,
  privacy,
  report,
  setup,
  shared,
  start,
  trial,
  unanswered,
};
