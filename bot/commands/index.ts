import { alertAnswers } from './alert-answers.ts';
import type { Command, FollowUpHandler } from './command.ts';
import { createHelp } from './help.ts';
import { helpNow } from './help-now.ts';
import { nudgeAnswers } from './nudge-answers.ts';

/** Everything a person can ask the bot for, in the order `/help` lists it. */
export const commands: readonly Command[] = [
  helpNow,
  createHelp(() => commands.map(({ definition }) => definition)),
];

/** Buttons under messages the bot sends on its own. */
export const followUps: readonly FollowUpHandler[] = [nudgeAnswers, alertAnswers];
