import { own } from '#core/lib/own.ts';
import type { CommandDefinition, OptionDefinition } from '#core/ports/platform.ts';
import { about, choiceLabel } from '#core/texts/definitions.ts';

type Kind = Pick<OptionDefinition, 'kind' | 'required'>;
const NEEDED: Kind = { kind: 'text', required: true };
const IF_WANTED: Kind = { kind: 'text', required: false };

const option = (sub: string, name: string, kind: Kind): OptionDefinition => ({
  name,
  description: about('coaching', sub, name),
  ...kind,
});

const choice = (sub: string, name: string, values: readonly string[]): OptionDefinition => ({
  ...option(sub, name, { kind: 'choice', required: true }),
  choices: values.map((value) => ({ value, label: choiceLabel('en', 'coaching', sub, name, value) })),
});

/** In the order in which their values stand in a button's id. */
const OPTIONS = {
  on: [],
  off: [],
  pause: [option('pause', 'days', IF_WANTED)],
  frequency: [option('frequency', 'per-week', NEEDED), option('frequency', 'per-day', IF_WANTED)],
  'quiet-hours': [option('quiet-hours', 'from', NEEDED), option('quiet-hours', 'to', IF_WANTED)],
  'time-zone': [option('time-zone', 'zone', NEEDED)],
  report: [
    choice('report', 'weekday', ['1', '2', '3', '4', '5', '6', '7']),
    option('report', 'hour', NEEDED),
  ],
  share: [choice('share', 'share', ['on', 'off'])],
  style: [choice('style', 'style', ['warm', 'plain'])],
  'how-heavy': [choice('how-heavy', 'ask', ['on', 'off'])],
} satisfies Readonly<Record<string, readonly OptionDefinition[]>>;

export const coachingDefinition: CommandDefinition = {
  name: 'coaching',
  description: about('coaching'),
  audience: 'everyone',
  options: [],
  subcommands: Object.entries(OPTIONS).map(([name, options]) => ({
    name,
    description: about('coaching', name),
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
