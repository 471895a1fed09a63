import { alarms } from './alarms.ts';
import { doctor } from './doctor.ts';
import { me } from './me.ts';
import { report } from './report.ts';
import { trial } from './trial.ts';

/** What people read when they ask for something whose sentences are not yet in the message files. */
export const commands = { alarms, doctor, me, report, trial };
