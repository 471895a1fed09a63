import type { Direction, Level, Mechanism, SentimentLabel, TechniqueFamily } from '#core/model/analysis.ts';
import type { NudgeRefusal } from '#core/model/nudge-refusals.ts';

const direction: Record<Direction, string> = {
  seeking: 'asks for support',
  providing: 'gives support',
  none: 'neither asks for support nor gives it',
};

const sentiment: Record<SentimentLabel, string> = {
  very_negative: 'very low',
  negative: 'low',
  neutral: 'neutral',
  positive: 'good',
  very_positive: 'very good',
};

const mechanism: Record<Mechanism, string> = {
  emotionalReactions: 'warmth',
  interpretations: 'saying what it may mean',
  explorations: 'asking',
};

const level: Record<Level, string> = { 0: 'none', 1: 'some', 2: 'strong' };

const family: Record<TechniqueFamily, string> = {
  asks: 'asks',
  reflects: 'says back what it heard',
  affirmsSupports: 'stands by them',
  supportsAutonomy: 'leaves the choice',
  advisesUnasked: 'advises unasked',
  confrontsWarns: 'confronts or warns',
  informs: 'informs',
  selfDiscloses: 'tells of oneself',
};

/** Why no note is sent, for somebody who tries the bot out. */
const noNote: Record<NudgeRefusal, string> = {
  observe: 'this community only observes',
  'not-opted-in': 'the author did not ask for notes',
  'coaching-off': 'the author switched notes off',
  paused: 'the author paused notes',
  trial: 'by lot the author’s notes begin later',
  unreachable: 'messages to the author failed lately',
  'not-a-reply': 'it does not read as an answer to somebody who asked for support',
  'not-scored': 'it could not be scored',
  risk: 'the conversation has a sign of risk or of violence, and such conversations are left to people',
  stale: 'the reply is more than a day old',
  'already-nudged': 'this reply has had its note',
  'too-few-replies': 'notes begin with the third scored reply',
  'cool-down': 'the last note was not welcome, so it keeps quiet for some days',
  'day-limit': 'one note a day is enough',
  'week-limit': 'the author has had enough notes this week',
  unsure: 'the models are not sure enough',
  hostile: 'it holds words that attack or belittle',
  'topic-resting': 'the author did not find notes on this topic helpful',
  'nothing-to-say': 'there is nothing particular to say',
  balance: 'an encouraging note has to come before one with a suggestion',
};

/** The console community: the sample that is played, and what somebody sees who types in it. */
export const console = {
  intro: (tokenNames: string): string[] => [
    'No chat platform is configured, so Attune runs its console community on this computer.',
    `Set ${tokenNames} in .env to run it for a real one. Nothing here leaves this machine.`,
  ],
  playing: 'Playing six weeks of a sample support community',
  goesOn: 'The sample was interrupted the last time; it goes on where it stopped.',
  played: (count: { messages: number; people: number; seconds: string }) =>
    `${count.messages} messages by ${count.people} invented people went through the same queue, models and rules as live ones, in ${count.seconds} s.`,
  leftOut: (count: { optedOut: number; otherLanguages: number; notAsked: number }) =>
    `${count.optedOut} messages were dropped unread because their author opted out; ${count.otherLanguages} in other languages were counted and not scored; ${count.notAsked} replies by people who were never asked count without a name.`,
  notesHeading: 'Private notes to supporters who opted in',
  noNotes: 'Nobody got a note.',
  noteAt: (day: string) => `On ${day}:`,
  moreNotes: (count: number) => `… and ${count} more in between.`,
  moreAlerts: (count: number) => `… and ${count} more.`,
  noAlerts: 'There was no alert.',
  alertHeading: 'Alerts in the staff channel',
  weeklyHeading: (name: string) => `The weekly report for ${name}`,
  communityHeading: 'The report for the community’s admins',
  welcomeBack: (state: { messages: number; notes: number; conversations: number }) =>
    `Welcome back: the console community has ${state.messages} messages in ${state.conversations} conversations and ${state.notes} private notes so far.`,
  beginAfresh: (folder: string) =>
    `To begin afresh, and see its notes, alerts and reports again, end the program and delete the folder ${folder}.`,
  noteAbout: 'It is about a reply to this post:',
  alertAbout: 'It is about this message (invented, like everybody here):',
  alertsMayBeFalse:
    'An alert that is not explicit is often false, as you can judge yourself here. The team says so with “False alarm”, and /doctor tells how many were.',
  tryIt: 'Now it is your turn. You can end with Ctrl-D.',
  noTerminal: 'Run it in a terminal to write messages yourself.',
  howTo:
    'Write a reply and press Enter: you are a supporter who opted in to notes, and Attune shows what it makes of it.',
  practiceOn: (name: string): string =>
    `What you type now answers ${name}. /practice opens another scene, and /new leaves practice.`,
  practiceOver:
    'That was the scene. /practice begins the next one; anything else you write goes to the sample community again.',
  communityName: 'the sample community',
  pressByNumber: 'Type the number to press one.',
  practiceKnows: (words: readonly string[]) =>
    `After /practice can stand how hard it is, or a theme: ${words.join(', ')}.`,
  noButton: 'No button with that number can be pressed.',
  unknownCommand: 'There is no such command; /help lists them.',
  seekerNow: 'You write as sam, who asks for support. Your next message opens a new thread.',
  supporterNow: 'You write as a supporter.',
  writes: (name: string) => `${name} writes:`,
  goodbye: 'Everything is kept; npm start brings you back here.',
  reads: {
    direction: (which: Direction, sentences: number, fitting: number) =>
      which === 'none' || fitting === 0
        ? `Reads as: ${direction[which]}.`
        : `Reads as: ${direction[which]} (${fitting} of ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}).`,
    mood: (which: SentimentLabel) => `Mood: ${sentiment[which]}.`,
    empathy: (which: Mechanism, strength: Level) => `${mechanism[which]}: ${level[strength]}`,
    empathyLine: (levels: readonly string[]) => `Empathy in this reply: ${levels.join(', ')}.`,
    /** With the number of sentences for each. */
    familiesLine: (sure: readonly (readonly [TechniqueFamily, number])[]) =>
      `What it surely does: ${sure.map(([which, n]) => (n > 1 ? `${family[which]} (${n} times)` : family[which])).join(', ')}.`,
    otherLanguage: 'Attune scores English only: this message was counted and not scored.',
    noWords: 'There are no words in it that could be read: this message was counted and not scored.',
    tooShort: 'It is so short that its language cannot be told: this message was counted and not scored.',
    noLanguage: 'Its language could not be told: this message was counted and not scored.',
    alone: 'It belongs to no conversation, so it is not scored as a reply.',
    hostile:
      'It reads as words that attack or belittle: it counts as no support, so it is not scored as a reply.',
    smallTalk:
      'It cannot be told from small talk beside what was asked here, so it is not scored as a reply.',
    unscored: 'It could not be scored beside the post that it answers.',
    risk: {
      crisis: 'It may speak of suicide or self-harm: staff were alerted, and nobody is coached here.',
      concern: 'It may be a cry for help: staff were alerted, and nobody is coached here.',
      past: 'It tells of what is over: staff were alerted all the same.',
      unread: 'Something failed on it: staff were asked to read it, and nobody is coached here.',
    },
    dropped: 'It was dropped.',
    failed: 'It could not be read; it will be tried again.',
  },
  noteSent: 'A private note goes out:',
  noteLater: 'A private note goes out after the quiet hours. This is what it will say:',
  noteRefused: (why: NudgeRefusal) => `No private note, because ${noNote[why]}.`,
  notePreview: 'This is what a note would have said:',
};
