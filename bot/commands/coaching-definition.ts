import { own } from '#core/lib/own.ts';
import type { CommandDefinition, OptionDefinition } from '#core/ports/platform.ts';
import { textsFor } from '#core/texts/index.ts';

const texts = textsFor('en').commands.coaching;

const text = (name: string, description: string, required = true): OptionDefinition => ({
  name,
  description,
  required,
  kind: 'text',
});

const weekday: OptionDefinition = {
  name: 'weekday',
  description: texts.options.weekday,
  required: true,
  kind: 'choice',
  choices: texts.weekdays.map((label, index) => ({ value: String(index + 1), label })),
};

const sharing: OptionDefinition = {
  name: 'share',
  description: texts.options.share,
  required: true,
  kind: 'choice',
  choices: [
    { value: 'on', label: texts.shareOn },
    { value: 'off', label: texts.shareOff },
  ],
};

const style: OptionDefinition = {
  name: 'style',
  description: texts.options.style,
  required: true,
  kind: 'choice',
  choices: [
    { value: 'warm', label: texts.styleWarm },
    { value: 'plain', label: texts.stylePlain },
  ],
};

const howHeavy: OptionDefinition = {
  name: 'ask',
  description: texts.options.ask,
  required: true,
  kind: 'choice',
  choices: [
    { value: 'on', label: texts.askOn },
    { value: 'off', label: texts.askOff },
  ],
};

/** In the order in which their values stand in a button's id. */
const OPTIONS: Record<keyof typeof texts.subcommands, readonly OptionDefinition[]> = {
  on: [],
  off: [],
  pause: [text('days', texts.options.days, false)],
  frequency: [text('per-week', texts.options.perWeek), text('per-day', texts.options.perDay, false)],
  'quiet-hours': [text('from', texts.options.from), text('to', texts.options.to, false)],
  'time-zone': [text('zone', texts.options.zone)],
  report: [weekday, text('hour', texts.options.hour)],
  share: [sharing],
  style: [style],
  'how-heavy': [howHeavy],
};

export const coachingDefinition: CommandDefinition = {
  name: 'coaching',
  description: texts.description,
  audience: 'everyone',
  options: [],
  subcommands: Object.entries(OPTIONS).map(([name, options]) => ({
    name,
    description: texts.subcommands[name as keyof typeof OPTIONS],
    options,
  })),
};

/** The typed values of a subcommand in the order of its options. */
export function valuesOf(
  subcommand: string | null,
  typed: Readonly<Record<string, string>>,
): (string | undefined)[] {
  const options = coachingDefinition.subcommands.find(({ name }) => name === subcommand)?.options ?? [];
  return options.map(({ name }) => own(typed, name));
}
