import type { CommunityId } from '#core/model/ids.ts';
import { seededRandom } from '#core/lib/seeded-random.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { asId } from '#tests/support/ids.ts';

const ASKS = [
  "I moved here in spring and still don't know a soul.",
  'I keep lying awake until four and then I am useless at work.',
  "My sister stopped answering my calls and I don't know what I did.",
  'Every time the phone rings my heart starts racing.',
  'I failed the exam again and I am scared to tell my parents.',
  'The house is so quiet since the dog died.',
  'I said yes to everything again and now I am drowning in it.',
  'Has anybody here been through something like this?',
  'What do you do when you just cannot get out of bed?',
  'I feel like a burden to everybody around me.',
  'Some advice would mean a lot right now.',
  "It's been three weeks and it isn't getting any easier.",
];

const ANSWERS = [
  'That sounds so lonely, and I am really glad that you wrote.',
  'It makes sense that you are worn out after weeks like that.',
  'When my brother stopped talking to me it took months before we could laugh about it.',
  'What has helped you in the past, even a little?',
  'You could try putting the phone in another room at night.',
  'You should just stop worrying about it.',
  'How are you holding up tonight?',
  'Whatever you decide, it is up to you, and both ways are fine.',
  'Studying again after a failure takes a lot of courage.',
  'I am so sorry about your dog, they become a part of the family.',
  'It sounds as if you feel that nobody sees how hard you try.',
  'Sleep doctors say that a fixed hour for getting up matters more than the hour for going to bed.',
];

const SMALL_TALK = [
  'thanks!',
  'same here',
  'good morning everyone',
  'hugs 💙',
  'ok will do',
  'that helps a lot, thank you',
];

const REPLIES_PER_POST = 4;
const THREAD_LENGTH = REPLIES_PER_POST + 2;

/**
 * Threads of a made-up community: a seeker's post, replies of several people, a word of thanks. The same for the same
 * seed, and no two seeds share a message id.
 * @param atOnce how many threads are written in by turns
 */
export function benchMessages(
  communityId: CommunityId,
  count: number,
  seed: number,
  atOnce = 1,
): ChatEvent[] {
  const random = seededRandom(seed);
  const pick = (from: readonly string[], howMany: number): string =>
    Array.from({ length: howMany }, () => from[Math.floor(random() * from.length)] ?? '').join(' ');
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  return Array.from({ length: count }, (_, index): ChatEvent => {
    const inBlock = index % (atOnce * THREAD_LENGTH);
    const thread = Math.floor(index / (atOnce * THREAD_LENGTH)) * atOnce + (inBlock % atOnce);
    const turn = Math.floor(inBlock / atOnce);
    const isSeeker = turn === 0 || turn === REPLIES_PER_POST + 1;
    const day = `${['Mon', 'Tues', 'Wednes', 'Thurs'][thread % 4] ?? ''}day`;
    const opening = `It is ${day} ${between(1, 999)} and ${pick(ASKS, between(2, 6))}`;
    const text =
      turn === 0 ? opening : turn <= REPLIES_PER_POST ? pick(ANSWERS, between(1, 4)) : pick(SMALL_TALK, 1);
    return {
      kind: 'message',
      message: {
        id: asId(`console:${seed}-${index}`),
        communityId,
        channelId: 'console:support',
        threadId: asId(`console:thread-${seed}-${thread}`),
        replyToId: null,
        authorId: isSeeker
          ? asId(`console:seeker-${thread}`)
          : asId(`console:supporter-${(thread + turn) % 40}`),
        text,
        sentAt: new Date(Date.UTC(2026, 0, 5) + index * 60_000),
      },
    };
  });
}
