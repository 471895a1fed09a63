import { createCharts } from '#adapters/charts/charts.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { considerNudge } from '#core/coaching/consider-nudge.ts';
import { sendWeeklyReports } from '#core/coaching/send-weekly-reports.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Sender, Store } from '#core/ports/index.ts';
import { asId } from './ids.ts';
import { before, conversation, DAY, empathy, reply, sentence, shows } from '#tests/core/coaching/builders.ts';

/** Sunday at 18:00, the hour of the weekly report where nobody chose another. */
const SUNDAY = new Date('2026-03-15T18:00:00Z');

const SEEKER_POST = 'My boss yells at me every day and I am so exhausted.';
const TEXT = 'I am so sorry, that sounds awful. You should just quit and look for something better.';

/** Somebody who said yes long ago has answered three times; a note on the last reply and a weekly report are sent to them. */
export async function sendNoteAndWeek(
  { store, sender }: { store: Store; sender: Sender },
  who: { communityId: CommunityId; userId: UserId },
): Promise<string[]> {
  const { communityId, userId } = who;
  const [stored, community] = [
    await store.members.get(communityId, userId),
    await store.communities.get(communityId),
  ];
  if (stored === null || community === null) throw new RangeError('nobody said yes');
  const coaching = { ...stored.coaching, quietHours: { startHour: 0, endHour: 0 }, timeZone: 'UTC' };
  const member = { ...stored, coaching, decidedAt: before(90 * DAY, SUNDAY) };
  await store.members.save(member);
  const written = (days: number) =>
    reply({
      ...{ id: asId(`${userId}:${days}`), communityId, memberId: userId, sentAt: before(days * DAY, SUNDAY) },
      empathy: empathy({ emotionalReactions: shows(TEXT, 'so sorry') }),
    });
  await store.conversations.save(conversation({ communityId }));
  for (const days of [20, 10, 0.5]) await store.messages.save(written(days));
  const sentences = [
    sentence(TEXT, 'I am so sorry, that sounds awful.', 'Support'),
    sentence(TEXT, 'You should just quit and look for something better.', 'Advise without Permission'),
  ];
  await considerNudge(
    { store, now: SUNDAY },
    {
      ...{
        community,
        member,
        reply: written(0.5),
        replyText: TEXT,
        seekerPost: { id: null, text: SEEKER_POST },
        news: 'none',
        sentences,
        hostility: { hostile: false, because: null, score: 0 },
      },
      conversation: conversation({ communityId }),
    },
  );
  await sendWeeklyReports({ store, now: SUNDAY });
  const sent = await sendDue({ store, sender, describePlatform, charts: createCharts(), now: () => SUNDAY });
  return sent.map(({ kind, outcome }) => `${kind} ${outcome}`).sort();
}
