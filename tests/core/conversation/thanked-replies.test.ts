import { describe, expect, it } from 'vitest';
import { thankedReplies } from '#core/conversation/thanked-replies.ts';
import type { MessageId } from '#core/model/ids.ts';
import type { Role } from '#core/model/records.ts';
import { messageRecord, minute } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';

/** "seeker" asks or answers, each other name replies; ids are the places in the conversation. */
const talk = (...speakers: string[]) =>
  speakers.map((speaker, index) => {
    const role: Role = speaker === 'seeker' ? 'seeker' : speaker === 'passer-by' ? 'bystander' : 'supporter';
    return messageRecord({ id: asId(`m:${index}`), role, authorKey: speaker, sentAt: minute(index) });
  });

const thankedBy = (index: number, messages: ReturnType<typeof talk>, answeredId: MessageId | null = null) => {
  const thanks = messages[index];
  if (thanks === undefined) throw new RangeError('No such message.');
  return thankedReplies(thanks, answeredId, [...messages].reverse());
};

describe('thanks are for', () => {
  it('the replies since the seeker wrote before', () => {
    const messages = talk('seeker', 'ana', 'seeker', 'ben', 'passer-by', 'cy', 'seeker', 'dee');
    expect(thankedBy(6, messages)).toEqual(['m:3', 'm:5']);
    expect(thankedBy(2, messages)).toEqual(['m:1']);
  });

  it('the same replies when the seeker writes in several messages', () => {
    expect(thankedBy(4, talk('seeker', 'ana', 'ben', 'seeker', 'seeker'))).toEqual(['m:1', 'm:2']);
  });

  it('the one reply they answer, however long ago', () => {
    const messages = talk('seeker', 'ana', 'ben', 'seeker', 'cy', 'seeker');
    expect(thankedBy(5, messages, 'm:1')).toEqual(['m:1']);
  });

  it('everybody’s replies when they answer their own words', () => {
    expect(thankedBy(3, talk('seeker', 'ana', 'ben', 'seeker'), 'm:0')).toEqual(['m:1', 'm:2']);
  });

  it('nobody when they answer something that is neither', () => {
    const messages = talk('seeker', 'ana', 'passer-by', 'seeker');
    for (const answered of ['m:2', 'm:elsewhere'] as const)
      expect(thankedBy(3, messages, answered)).toEqual([]);
  });

  it('nobody when no reply came yet, or when a supporter says it', () => {
    expect(thankedBy(1, talk('seeker', 'seeker', 'ana'))).toEqual([]);
    expect(thankedBy(2, talk('seeker', 'ana', 'ben'))).toEqual([]);
  });
});
