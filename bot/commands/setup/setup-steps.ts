import type { Menu } from '#core/ports/platform.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import { SETTINGS } from '#core/settings/settings.ts';
import { preparedOf } from '#core/settings/setup.ts';
import { paragraph, heading } from '#core/texts/blocks.ts';
import { COMMON_TIME_ZONES } from '#core/settings/time-zones.ts';
import { HELP_RESOURCES } from '#core/texts/en/help-resources.ts';
import { textsFor } from '#core/texts/index.ts';
import { startPayload } from '#bot/commands/lib/ids.ts';
import { countryInWords, quietInWords, readsInWords, staffInWords, type StepView } from './setup-view.ts';

const all = textsFor('en').commands;
const texts = all.setup;
export const STEPS = 7;

export interface Step {
  message: OutgoingMessage;
  menus: readonly Menu[];
}

const button = (id: string, label: string, style: Button['style'] = 'plain'): Button => ({
  id,
  label,
  style,
});

/** The topic travels along until it has been asked for. */
const withTopic = (id: string, { topic }: StepView): string => (topic === null ? id : `${id}:t${topic}`);

/** A question, what is chosen now, and the way on and back. */
function asked(
  number: number,
  view: StepView,
  {
    question,
    now,
    menus = [],
    choices = [],
  }: { question: string; now: string; menus?: Menu[]; choices?: Button[] },
): Step {
  const back = number === 1 ? [] : [button(withTopic(`setup:go:${number - 1}`, view), texts.back)];
  const next = button(withTopic(`setup:go:${number + 1}`, view), texts.next, 'primary');
  return {
    message: {
      blocks: [heading(texts.step(number, STEPS)), paragraph(question), paragraph(texts.now(now))],
      buttons: [...(choices.length === 0 ? [] : [choices]), [...back, next]],
    },
    menus,
  };
}

function optionsMenu(
  id: string,
  placeholder: string,
  labels: Readonly<Record<string, string>>,
  chosen: string,
): Menu {
  const options = Object.entries(labels).map(([value, label]) => ({
    value,
    label,
    chosen: value === chosen,
  }));
  return { id, placeholder, source: { kind: 'options', options }, minimum: 1, maximum: 1 };
}

function country(view: StepView): Step {
  const { question, menu, other } = texts.country;
  const labels = Object.fromEntries(
    Object.keys(HELP_RESOURCES).map((code) => [code, all.helpNow.countryName(code)]),
  );
  return asked(1, view, {
    question,
    now: countryInWords(view.settings),
    menus: [optionsMenu(withTopic('setup:country', view), menu, labels, view.settings.country ?? '')],
    choices: [button(withTopic('setup:nocountry', view), other)],
  });
}

function channels(view: StepView): Step {
  const words = texts.channels;
  const now = readsInWords(view);
  if (view.isOneChannel) {
    const topic = view.topic === null ? [] : [button(withTopic('setup:topic', view), words.topic)];
    const question = `${words.groupQuestion} ${words.topicHint}`;
    return asked(2, view, { question, now, choices: [...topic, button('setup:group', words.group)] });
  }
  const { watchedChannelIds } = preparedOf(view.settings);
  const source = { kind: 'channels', chosen: watchedChannelIds } as const;
  return asked(2, view, {
    question: words.question,
    now,
    menus: [{ id: 'setup:channels', placeholder: words.menu, source, minimum: 1, maximum: 25 }],
    choices: [button('setup:all', words.all)],
  });
}

function staff(view: StepView): Step {
  const { question, byPayload, fromMenu, menu, none } = texts.staff;
  const now = staffInWords(view);
  const choices = [button('setup:nostaff', none)];
  if (view.isOneChannel) {
    const payload = startPayload('staff', view.communityId);
    const words = [question, byPayload(payload), view.whyNoLinks ?? []].flat().join(' ');
    return asked(3, view, { question: words, now, choices });
  }
  const { staffChannelId } = view.settings;
  const source = { kind: 'channels', chosen: staffChannelId === null ? [] : [staffChannelId] } as const;
  const menus: Menu[] = [{ id: 'setup:staff', placeholder: menu, source, minimum: 1, maximum: 1 }];
  return asked(3, view, { question: `${question} ${fromMenu}`, now, menus, choices });
}

function quiet(view: StepView): Step {
  const { question, menu, options } = texts.quiet;
  const chosen = SETTINGS['quiet-hours'].print(view.settings);
  const menus = [optionsMenu('setup:quiet', menu, options, chosen)];
  return asked(4, view, { question, now: quietInWords(view.settings), menus });
}

function zone(view: StepView): Step {
  const { question, menu } = texts.zone;
  const { timeZone } = view.settings;
  const labels = Object.fromEntries(COMMON_TIME_ZONES.map((name) => [name, name.replaceAll('_', ' ')]));
  return asked(5, view, {
    question,
    now: timeZone,
    menus: [optionsMenu('setup:zone', menu, labels, timeZone)],
  });
}

function mode(view: StepView): Step {
  const words = texts.mode;
  return asked(6, view, {
    question: words.question,
    now: words[preparedOf(view.settings).mode],
    choices: [button('setup:mode:observe', words.observe), button('setup:mode:coach', words.coach)],
  });
}

/** The questions, in order. */
export const QUESTIONS: readonly ((view: StepView) => Step)[] = [country, channels, staff, quiet, zone, mode];
