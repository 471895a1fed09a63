// Long because: the steps of the set-up in their order, each a screen.
import type { Menu } from '#core/ports/platform.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import { SETTINGS } from '#core/settings/settings.ts';
import { preparedOf } from '#core/settings/setup.ts';
import { paragraph, heading } from '#core/texts/blocks.ts';
import { COMMON_TIME_ZONES } from '#core/settings/time-zones.ts';
import { HELP_RESOURCES } from '#core/texts/help-resources.ts';
import { countryIn } from '#core/texts/names.ts';
import { speaking } from '#core/texts/say.ts';
import { startPayload } from '#bot/commands/lib/ids.ts';
import {
  countryInWords,
  hoursInWords,
  quietInWords,
  readsInWords,
  staffInWords,
  type StepView,
} from './setup-view.ts';

export const STEPS = 7;
const QUIET_HOURS = ['22-8', '21-9', '23-7', '0-6', 'none'];

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
  const say = speaking(view.locale);
  const back = number === 1 ? [] : [button(withTopic(`setup:go:${number - 1}`, view), say('setup-back'))];
  const next = button(withTopic(`setup:go:${number + 1}`, view), say('setup-next'), 'primary');
  return {
    message: {
      blocks: [
        heading(say('setup-step', { number, of: STEPS })),
        paragraph(question),
        paragraph(say('setup-now', { value: now })),
      ],
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
  const { locale, settings } = view;
  const say = speaking(locale);
  const labels = Object.fromEntries(
    Object.keys(HELP_RESOURCES).map((code) => [code, countryIn(locale, code)]),
  );
  const id = withTopic('setup:country', view);
  return asked(1, view, {
    question: say('setup-country'),
    now: countryInWords(view),
    menus: [optionsMenu(id, say('setup-country-menu'), labels, settings.country ?? '')],
    choices: [button(withTopic('setup:nocountry', view), say('setup-country-other'))],
  });
}

function channels(view: StepView): Step {
  const say = speaking(view.locale);
  const now = readsInWords(view);
  if (view.isOneChannel) {
    const topic = view.topic === null ? [] : [button(withTopic('setup:topic', view), say('setup-topic'))];
    const question = `${say('setup-channels-group')} ${say('setup-topic-hint')}`;
    return asked(2, view, {
      question,
      now,
      choices: [...topic, button('setup:group', say('setup-whole-group'))],
    });
  }
  const { watchedChannelIds } = preparedOf(view.settings);
  const source = { kind: 'channels', chosen: watchedChannelIds } as const;
  const placeholder = say('setup-channels-menu');
  return asked(2, view, {
    question: say('setup-channels'),
    now,
    menus: [{ id: 'setup:channels', placeholder, source, minimum: 1, maximum: 25 }],
    choices: [button('setup:all', say('setup-channels-all'))],
  });
}

function staff(view: StepView): Step {
  const say = speaking(view.locale);
  const now = staffInWords(view);
  const choices = [button('setup:nostaff', say('setup-staff-none'))];
  if (view.isOneChannel) {
    const byPayload = say('setup-staff-by-payload', { payload: startPayload('staff', view.communityId) });
    const words = [say('setup-staff'), byPayload, view.whyNoLinks ?? []].flat().join(' ');
    return asked(3, view, { question: words, now, choices });
  }
  const { staffChannelId } = view.settings;
  const source = { kind: 'channels', chosen: staffChannelId === null ? [] : [staffChannelId] } as const;
  const placeholder = say('setup-staff-menu');
  const menus: Menu[] = [{ id: 'setup:staff', placeholder, source, minimum: 1, maximum: 1 }];
  const question = `${say('setup-staff')} ${say('setup-staff-from-menu')}`;
  return asked(3, view, { question, now, menus, choices });
}

function quiet(view: StepView): Step {
  const say = speaking(view.locale);
  const labels = Object.fromEntries(QUIET_HOURS.map((hours) => [hours, hoursInWords(hours, say)]));
  const chosen = SETTINGS['quiet-hours'].print(view.settings);
  const menus = [optionsMenu('setup:quiet', say('setup-quiet-menu'), labels, chosen)];
  return asked(4, view, { question: say('setup-quiet'), now: quietInWords(view), menus });
}

function zone(view: StepView): Step {
  const say = speaking(view.locale);
  const { timeZone } = view.settings;
  const labels = Object.fromEntries(COMMON_TIME_ZONES.map((name) => [name, name.replaceAll('_', ' ')]));
  return asked(5, view, {
    question: say('setup-zone'),
    now: timeZone,
    menus: [optionsMenu('setup:zone', say('setup-zone-menu'), labels, timeZone)],
  });
}

function mode(view: StepView): Step {
  const say = speaking(view.locale);
  return asked(6, view, {
    question: say('setup-mode'),
    now: say(`setup-mode-${preparedOf(view.settings).mode}`),
    choices: [
      button('setup:mode:observe', say('setup-mode-observe')),
      button('setup:mode:coach', say('setup-mode-coach')),
    ],
  });
}

/** The questions, in order. */
export const QUESTIONS: readonly ((view: StepView) => Step)[] = [country, channels, staff, quiet, zone, mode];
