import { describe, expect, it } from 'vitest';
import { ResearchCollector } from '#bot/replay/research-rows.ts';
import type { ChatMessage } from '#core/model/message.ts';
import { message as stored } from '#tests/support/records.ts';
import { asId } from '#tests/support/ids.ts';

const QUOTED = 'you said that you would call me\n';
const OWN = 'I could not sleep at all last night';

/** Six people quote the same words of somebody, as Telegram marks them, and add their own. */
const quoting = (people: number): ResearchCollector => {
  const collector = new ResearchCollector({ withPhrases: true });
  for (let person = 0; person < people; person += 1) {
    const id = asId(`replay:${person}`);
    const written: ChatMessage = {
      id,
      communityId: 'replay:export',
      channelId: 'replay:1',
      threadId: null,
      replyToId: null,
      authorId: asId(`replay:p${person}`),
      text: QUOTED + OWN,
      notOwn: [{ start: 0, end: QUOTED.length }],
      sentAt: new Date(0),
    };
    collector.read([written]);
    collector.close(null, [
      { ...stored({ id, authorKey: `key-${person}`, scored: true }), acknowledged: false },
    ]);
  }
  return collector;
};

describe('the words of an export', () => {
  it('are those of the author: what the platform marks as quoted counts for nobody', () => {
    const [row] = quoting(1).rows().messages;
    expect(row).toMatchObject({ wordCount: 8, pronouns: [1, 0, 0, 0] });
  });

  it('give no phrase that was only quoted', () => {
    const phrases = quoting(6)
      .phraseTables()
      .flatMap(({ rows }) => rows.map(({ label }) => label));
    expect(phrases).toContain('could not sleep at');
    expect(phrases).not.toContain('you said that you');
  });

  it('are without quotes that are written as such, in every count', () => {
    const collector = new ResearchCollector();
    const id = asId('replay:1');
    const text = `> ${QUOTED}\n${OWN}`;
    const place = { communityId: 'replay:export', channelId: 'replay:1', threadId: null } as const;
    collector.read([
      { ...place, id, replyToId: null, authorId: asId('replay:p'), text, sentAt: new Date(0) },
    ]);
    collector.close(null, [{ ...stored({ id }), acknowledged: false }]);
    expect(collector.rows().messages).toMatchObject([{ wordCount: 8, pronouns: [1, 0, 0, 0] }]);
  });
});
