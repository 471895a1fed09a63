import { alarms } from './alarms.ts';
import { me } from './me.ts';
import { report } from './report.ts';
import { trial } from './trial.ts';

export const commands = { alarms, me, report, trial };
