import { postOf } from './post.ts';
import { CONSOLE } from '#adapters/console/description.ts';
import { DISCORD } from '#adapters/discord/description.ts';
import { TELEGRAM } from '#adapters/telegram/description.ts';
import { readFileSync } from 'node:fs';
import { renderMessage as renderDiscord } from '#adapters/discord/render.ts';
import { openLanguage } from '#adapters/language/language.ts';
import { wordSpans } from '#adapters/onnx/rationales.ts';
import { createTokenizer } from '#adapters/onnx/tokenizer.ts';
import { renderMessage as renderTelegram } from '#adapters/telegram/render.ts';
import { commands } from '#bot/commands/index.ts';
import { countsAsReaction } from '#core/analysis/reactions.ts';
import { readPart } from '#core/analysis/read-part.ts';
import { findRiskByRules } from '#core/analysis/risk.ts';
import { plainTokens } from '#core/analysis/risk-text.ts';
import { riskWindows } from '#core/analysis/risk-windows.ts';
import { splitSentences } from '#core/analysis/sentences.ts';
import { saysThanks } from '#core/analysis/thanks.ts';
import { mayAsk } from '#core/coaching/acts/may-ask.ts';
import { examplesFor } from '#core/coaching/examples.ts';
import { isOver } from '#core/coaching/held-out.ts';
import { quoteRuns } from '#core/coaching/quote.ts';
import { helpResourcesFor } from '#core/texts/help-resources.ts';
import { SETTING_KEYS, SETTINGS } from '#core/settings/settings.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import { readSettings } from '#core/settings/settings-file.ts';
import { textsFor } from '#core/texts/index.ts';
import { communitySettings } from './example-records.ts';
import { parseCommand } from '#adapters/telegram/written-command.ts';
import { anyId } from './ids.ts';

const tokenizer = createTokenizer(
  JSON.parse(readFileSync(new URL('../../models/tokenizer.json', import.meta.url), 'utf8')),
);
const language = openLanguage();
const texts = textsFor('en');
const marked = (text: string) => quoteRuns(text, [{ start: 0, end: Math.ceil(text.length / 2) }]);
const shown = (text: string) => ({
  blocks: [
    { kind: 'heading' as const, text },
    { kind: 'quote' as const, runs: [{ text, strong: true }] },
    { kind: 'list' as const, items: [[{ text }]] },
  ],
});
const here = DISCORD.idsIn('discord:1');
const platforms = [DISCORD, TELEGRAM, CONSOLE];
const definitions = commands.map(({ definition }) => definition);
const surroundings = {
  ownName: 'attune_bot',
  definitions,
  isAlone: true,
  here: { channelId: 'telegram:1', threadId: null } as const,
};

/** Everything that reads words people write, by name. */
export const TEXT_READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['the rules for risk', findRiskByRules],
  ['the plain spelling', plainTokens],
  ['the windows for risk', riskWindows],
  ['the language', (text) => language.detect(text)],
  ['the sentences', splitSentences],
  ['thanks', saysThanks],
  ['the part that is read', readPart],
  ['reactions', countsAsReaction],
  ['the tokenizer', (text) => tokenizer.encode(text, 256)],
  ['the words of a rationale', wordSpans],
  ['quotes in notes', marked],
  ['whether a post asks', mayAsk],
  ['whether danger is over', (text) => isOver(text, { label: 'concern', because: [] })],
  ['examples in notes', (text) => examplesFor('emotionalReactions', postOf(text), texts)],
  ['rendering for Discord', (text) => renderDiscord(shown(text))],
  ['rendering for Telegram', (text) => renderTelegram(shown(text))],
  [
    'written commands',
    (text) => [`/${text}`, `/config set ${text}`].map((all) => parseCommand(all, surroundings)),
  ],
  ['settings', (text) => SETTING_KEYS.map((key) => SETTINGS[key].parse(text, here))],
  [
    'settings files',
    (text) =>
      readSettings(JSON.stringify({ [text]: text, 'one-channel': { [text]: { [text]: text } } }), here),
  ],
  [
    'ids',
    (text) => [
      ...platforms.flatMap(({ idsIn, links }) => [
        idsIn('any:1').channel(text),
        idsIn('any:1').role(text),
        links.person(anyId(text)),
        links.message({
          communityId: anyId(text),
          channelId: anyId(text),
          threadId: anyId(text),
          messageId: anyId(text),
        }),
      ]),
      settingsAt(communitySettings({ byChannel: {} }), { channelId: anyId(text), threadId: anyId(text) }),
    ],
  ],
  ['help by country', helpResourcesFor],
];
