// Makes `core/texts/locales/generated.ts` of the message files beside it: `npm run messages`. With `--check` nothing is
// written: it ends with a fault when a language lacks a message, or when the files were changed and not made anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { LOCALES } from '#core/model/locale.ts';
import { faultsOf, messageModule } from './message-files.ts';

const { check = false } = new Command('npm run messages --')
  .description('makes the module of the message files')
  .option('--check', 'write nothing; fail when a language lacks a message or the module is old')
  .parse()
  .opts<{ check?: true }>();

const folder = new URL('../core/texts/locales/', import.meta.url);
const made = new URL('generated.ts', folder);
const sources = Object.fromEntries(
  LOCALES.map((locale) => [locale, readFileSync(new URL(`${locale}.ftl`, folder), 'utf8')]),
);

const faults = faultsOf(sources);
const text = messageModule(sources);
if (check && readFileSync(made, 'utf8') !== text)
  faults.push('The message files were changed: `npm run messages` makes the module anew.');
else writeFileSync(made, text);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
