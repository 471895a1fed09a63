import { help } from './help.ts';
import { helpNow } from './help-now.ts';

/** What people read when they ask the bot for something. */
export const commands = { help, helpNow };
