import { parseNudgeButton } from '#core/coaching/answer-nudge.ts';
import { GERMAN_SEEKERS, GERMAN_SUPPORTERS, localeOf, saidTo } from './people.ts';
import { lastTo, shownTo, type Stage } from './stage.ts';
import type { Shown } from './transcript.ts';

const counted = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');
const GERMAN = counted(
  'ich|du|dir|dich|dein\\p{L}*|und|nicht|das|der|ist|ein\\p{L}*|für|mit|noch|von|zu|wie',
);
const ENGLISH = counted('I|you|your|the|and|not|this|that|is|are|an?|for|with|of|to|how|it');

/** What people wrote and what they could write is English for everybody; it stands in quotation marks. */
const withoutQuotes = (text: string): string =>
  text.replaceAll(/^>.*$/gm, '').replaceAll(/“[^“”]*”|„[^„“]*“/g, '');

/** More of its words carry the grammar of German than that of English. */
function isGerman({ text }: Shown): boolean {
  const said = withoutQuotes(text);
  return (said.match(GERMAN) ?? []).length > (said.match(ENGLISH) ?? []).length;
}

const isHeaded =
  (heading: string) =>
  ({ text }: Shown): boolean =>
    (text.split('\n')[0] ?? '').includes(heading);

const isNote = ({ buttons }: Shown): boolean => buttons.some(({ id }) => parseNudgeButton(id) !== null);

async function answersCheckIn(
  stage: Stage,
  name: string,
  presses: (label: string) => Promise<void>,
): Promise<void> {
  const say = saidTo(name);
  await presses(say('check-in-start'));
  // The questions stand in the words in which they were published.
  stage.checks.that(
    `the questions are introduced to ${name} in German`,
    lastTo(stage, name).includes('1 von 4'),
  );
  for (let item = 0; item < 4; item += 1) await presses(say('check-in-answer-1'));
  stage.checks.that(`${name}’s sums are told in German`, lastTo(stage, name).includes('4 von 12'));
}

/** Two supporters and two seekers have their app in German: what they asked for and what came later is German. */
export async function inGerman(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks } = stage;
  transcript.note('Cleo and Walt, whose apps are in German, look at their weeks and fill in a check-in.');
  const { Discord: cleo, Telegram: walt } = GERMAN_SUPPORTERS;
  const weekly = [cleo, walt].filter((name) => shownTo(stage, name).some(isHeaded('Deine Woche')));
  checks.that('their weekly reports came in German', weekly.length === 2);
  await discord.command(cleo, 'me');
  await discord.command(cleo, 'check-in');
  await answersCheckIn(stage, cleo, (label) => discord.presses(cleo, label));
  await telegram.privately(walt, '/me');
  await telegram.privately(walt, '/check_in');
  await answersCheckIn(stage, walt, (label) => telegram.presses(walt, label));
  for (const name of [cleo, walt]) {
    const told = shownTo(stage, name);
    checks.that(`${name} got notes in German`, told.some(isNote) && told.filter(isNote).every(isGerman));
    checks.that(
      `${name} was told how a check-in goes`,
      told.some(isHeaded('Wie ging es dir in den letzten zwei Wochen?')),
    );
  }
  for (const name of Object.values(GERMAN_SEEKERS))
    checks.that(
      `${name} was asked in German how it is`,
      shownTo(stage, name).some(({ text }) => text.startsWith(saidTo(name)('ask-me-question'))),
    );
  const wrong = stage.transcript.shown
    .filter((shown) => withoutQuotes(shown.text).split(/\s+/).length > 3)
    .filter((shown) => isGerman(shown) !== (localeOf(shown.to) === 'de'));
  const first = wrong
    .slice(0, 3)
    .map(({ to, text }) => `; ${to}: ${text.slice(0, 60).replaceAll('\n', ' ')}`);
  checks.that(`everybody is spoken to in their language${first.join('')}`, wrong.length === 0);
}
