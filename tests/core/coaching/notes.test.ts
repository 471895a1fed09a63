import { postOf } from '#tests/support/post.ts';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#core/analysis/sentences.ts';
import { composeNudge } from '#core/coaching/compose-nudge.ts';
import { selectTopic } from '#core/coaching/select-topic.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { textsFor } from '#core/texts/index.ts';
import { messageText } from '#tests/support/message-text.ts';
import { empathy, NOON, sentence, shows } from './builders.ts';

interface Scene {
  title: string;
  post: string;
  reply: string;
  warm?: string;
  asks?: string;
}

const scenes: readonly Scene[] = [
  {
    title: 'Warm, and then advice',
    post: 'My boss yells at me every day and I am so exhausted. I cry in the car before every shift.',
    reply: 'I am so sorry, nobody deserves that. You should just quit, there are better jobs out there.',
    warm: 'I am so sorry, nobody deserves that',
  },
  {
    title: 'Warm, no question',
    post: 'Finals start on Monday. I failed two mock exams already and I feel like everyone else gets it.',
    reply: 'That sounds so stressful! I really feel for you. Sending a hug, you are not alone with this.',
    warm: 'I really feel for you. Sending a hug',
  },
  {
    title: 'A question, no warmth',
    post: 'My dad died in March and everybody acts as if I should be over it by now.',
    reply: 'Who is telling you that you should be over it? What do they say to you?',
    asks: 'What do they say to you?',
  },
  {
    title: 'Only advice',
    post: 'I can’t sleep anymore, I lie awake thinking about money until four.',
    reply: 'Put the phone away after nine and drink no coffee after lunch. Works for everybody I know.',
  },
  {
    title: 'Confronting',
    post: 'I know I said I would call my sister, but I just could not do it again.',
    reply: 'Honestly you keep making excuses. You said the same thing last week.',
  },
  {
    title: 'Warning',
    post: 'I stopped going to the group. It is not for me.',
    reply: 'If you stop now you will end up exactly where you were in spring.',
  },
  {
    title: 'Leaves the choice',
    post: 'I do not know whether to tell my friends that I am not okay.',
    reply: 'It is completely up to you who you tell and when. There is no deadline for it.',
  },
  {
    title: 'Asks first',
    post: 'I moved to a new city in September and I have not spoken to anybody since.',
    reply: 'That is tough, I am glad you told us. Would it be okay if I told you what helped me settle in?',
    warm: 'That is tough, I am glad you told us.',
  },
  {
    title: 'Sees a strength',
    post: 'I went to the first session and hated every minute of it.',
    reply: 'Going at all took courage, and you did it. I think that says a lot about you.',
  },
  {
    title: 'Makes it small',
    post: 'I lost my job this morning and I do not know how to tell the children.',
    reply: 'At least you have your health. Others have it worse.',
  },
  {
    title: 'Cheers up',
    post: 'She left on Sunday and I cannot stop crying.',
    reply: 'Everything happens for a reason, stay positive!',
  },
  {
    title: 'Glad with them',
    post: 'I got the flat! I can move out at last.',
    reply: 'That is great news, I am so happy for you! When do you get the keys?',
  },
  {
    title: 'Stands by somebody',
    post: 'Court is on Thursday and I have nobody to come with me.',
    reply: 'You are not alone on Thursday, we are all rooting for you. Tell us how it went.',
    warm: 'You are not alone on Thursday',
  },
];

function note(scene: Scene, id: string): string {
  const { reply, post, warm, asks } = scene;
  const scores: MessageRecord['empathy'] = empathy({
    ...(warm === undefined ? {} : { emotionalReactions: shows(reply, warm) }),
    ...(asks === undefined ? {} : { explorations: shows(reply, asks) }),
  });
  const sentences = splitSentences(reply).map(({ start, end }) => sentence(reply, reply.slice(start, end)));
  const { praise, suggestion } = selectTopic(
    { text: reply, ...postOf(post), empathy: scores, sentences, style: 'warm', hostility: 0 },
    [],
    NOON,
  );
  const kind = suggestion === null ? 'encouraging' : 'improving';
  const content = {
    nudgeId: 'id',
    kind,
    messageId: id,
    replyText: reply,
    ...postOf(post),
    praise,
    suggestion,
    turn: 0,
  } as const;
  return messageText(composeNudge(content, textsFor('en')));
}

describe('the notes', () => {
  it('read as in notes.md', async () => {
    const pages = scenes.map((scene, index) => {
      const heading = `## ${scene.title}\n\nThe post: ${scene.post}\n\nThe reply: ${scene.reply}`;
      return `${heading}\n\nThe note:\n\n${note(scene, `console:${index}`)}`;
    });
    await expect(pages.join('\n\n---\n\n') + '\n').toMatchFileSnapshot('notes.md');
  });

  it('vary from reply to reply and stay the same for one reply', () => {
    const [scene] = scenes;
    if (scene === undefined) throw new Error('no scene');
    const wordings = new Set(Array.from({ length: 40 }, (_, index) => note(scene, `console:${index}`)));
    expect(wordings.size).toBeGreaterThan(5);
    expect(note(scene, 'console:7')).toBe(note(scene, 'console:7'));
  });
});
