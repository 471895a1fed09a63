import { coaching } from './coaching.ts';
import { help } from './help.ts';
import { helpNow } from './help-now.ts';
import { privacy } from './privacy.ts';
import { start } from './start.ts';

/** What people read when they ask the bot for something. */
export const commands = { coaching, help, helpNow, privacy, start };
