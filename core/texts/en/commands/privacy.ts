import { own } from '#core/lib/own.ts';
import type { MemberRecord } from '#core/model/records.ts';

/** What each stored table means to the person it is about. */
const tables: Record<string, (count: number) => string> = {
  member: () => 'your account, with your answer and your settings',
  messages: (n) => `what I worked out from ${things(n, 'message')} of yours, without the words`,
  conversations: (n) =>
    `${things(n, 'conversation')} that you began, with your answer where I asked how it was`,
  seekerPosts: (n) => `${things(n, 'post')} of yours, encrypted, for two days at most`,
  reactions: (n) =>
    `that you reacted to ${things(n, 'reply', 'replies')}, under a code; not with which emoji`,
  thanks: (n) =>
    `which message thanks for which reply, where one of them is yours, ${n === 1 ? 'once' : `${n} times`}`,
  seekers: () => 'that you want to be asked how it is after a conversation, and when I asked last',
  howHeavy: (n) =>
    `how heavy helping was, in ${things(n, 'answer')} of yours, under a code, for two weeks at most`,
  diary: (n) => `${things(n, 'entry', 'entries')} for yourself: check-ins, and when you practised`,
  nudges: (n) => `which ${n === 1 ? 'note' : `${n} notes`} I wrote to you, and what you said of them`,
  alerts: (n) => `${things(n, 'alert')} to the people who look after this community, as links`,
  outbox: (n) => `${things(n, 'message')} to you, waiting or sent (once sent, without the words)`,
  audit: (n) => `${things(n, 'entry', 'entries')} in the log of decisions, under a code`,
};

/** `/privacy`: what is kept, and how to end it. */
export const privacy = {
  description: 'What I keep about you: see it, take it with you, delete it, or be left out',
  subcommands: {
    show: 'What I keep about you here',
    export: 'Everything I keep about you here, as a file',
    delete: 'Delete everything I keep about you here',
    pause: 'Be left out: I do not read what you write here',
  },
  heading: 'What I keep about you',
  nothing:
    'I keep nothing about you here that I could find: no account, and nothing from your messages that still carries your code.',
  kept: 'In this community I keep:',
  tableInWords: (table: string, count: number): string =>
    own(tables, table)?.(count) ?? `${things(count, 'entry', 'entries')} in “${table}”`,
  retention: (days: number): string =>
    `What I worked out goes after ${days} days at the latest, your answer and your settings when you delete them. Messages themselves I do not keep.`,
  status: {
    opted_in: 'You said yes to private feedback.',
    opted_out: 'You said no: I do not read what you write here.',
  } satisfies Record<MemberRecord['status'], string>,
  seenBy: (shares: boolean): string =>
    shares
      ? 'You share your progress with the people who look after this community.'
      : 'Nobody but you can see what is about you.',
  how: '“/privacy export” gives it to you as a file, “/privacy delete” removes it, “/privacy pause” leaves you out.',
  sure: 'This deletes everything I keep about you in this community, your settings and your progress too. The sums of weeks that are over stay: each is about five people or more, and nobody could find you in them. It cannot be taken back. Are you sure?',
  yesDelete: 'Yes, delete it',
  keep: 'No, keep it',
  unchanged: 'All right. Nothing was changed.',
  surePause:
    'If you want to be left out, I stop reading what you write here, and what I keep about you goes; only your no stays, so that I can keep to it. If it is just the notes that are too much, you can rest those instead.',
  yesPause: 'Leave me out',
  restNotes: 'Only rest the notes for a week',
};

function things(count: number, one: string, several = `${one}s`): string {
  return count === 1 ? `one ${one}` : `${count} ${several}`;
}
