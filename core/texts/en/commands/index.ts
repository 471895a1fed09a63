import { coaching } from './coaching.ts';
import { config } from './config.ts';
import { help } from './help.ts';
import { helpNow } from './help-now.ts';
import { privacy } from './privacy.ts';
import { setup } from './setup.ts';
import { start } from './start.ts';

/** What people read when they ask the bot for something. */
export const commands = { coaching, config, help, helpNow, privacy, setup, start };
