import { alarms } from './alarms.ts';
import { doctor } from './doctor.ts';
import { me } from './me.ts';
import { report } from './report.ts';
import { trial } from './trial.ts';

export const commands = { alarms, doctor, me, report, trial };
