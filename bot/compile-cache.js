// In JavaScript and loaded before all else (node --import): what takes the types out of TypeScript is itself 17 MB, and is not
// loaded where a file stands compiled. Where nothing can be written, nothing is kept, and the start takes longer.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { endOnSignals } from './first-process.js';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/attune'));
if (process.pid === 1) endOnSignals();
