import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mayAsk } from '#core/coaching/acts/may-ask.ts';
import { asksForAdvice } from '#core/coaching/acts/seeker-wishes.ts';

describe('whoever may ask those who read it', () => {
  it.each([
    'Exams in nine days and I have not started. how do i even begin',
    'Any tricks for getting back to sleep?',
    'pls help me word this text to my sister',
    'I would love to hear from people who moved alone.',
    'can my manager see the reason on a sick note',
    'Is it usual that the whole body hurts the day after a panic attack?',
    'am i a bad dad for letting them watch telly all day',
    'my friend wants cash again. what now',
    'Those of you who stopped, what got you through the weekends?',
    'She wants to come on Sunday. Who is right here?',
    'wondering if someone could give me a few ways to say no',
    'Looking for small things to do with my hands.',
    'He lies there and I do not know what to say to him.',
  ])('is heard: %s', (post) => {
    expect(mayAsk(post)).toBe(true);
  });

  it.each([
    'Why am I like this?',
    'How am I supposed to sleep now?',
    'What is wrong with me?',
    'anyone up?',
    'Can somebody sit with me for a while?',
    'My aunt said "have you tried not thinking about it?" and I left.',
    'Did I cry in the lift? Yes. Twice.',
    'Did I cry in the lift?\n\nYes. Twice.',
    'I asked my brother for advice and he hung up.',
    'She is gone and the house is so quiet.',
    'I finally did it, right?',
  ])('and this asks for nothing: %s', (post) => {
    expect(mayAsk(post)).toBe(false);
  });
});

describe('whoever asks for tips in other words', () => {
  it.each([
    'how do i even begin to sort out the flat',
    'I am all ears for anything that helped you.',
    'Can somebody walk me through the form?',
    'Ideas for staying awake after bad nights?',
    'What is the best way to ask for fewer hours?',
    'Third date on Friday. What do you tell people?',
    'Chemo starts Monday. Practical stuff for the chair please.',
  ])('is known: %s', (post) => {
    expect(asksForAdvice(post)).toBe(true);
  });

  it.each([
    'What would I do without this place?',
    'I have not said anything because what would I even say',
    'How do I live with that?',
    'Please do not tell me what worked for your cousin.',
    'Thanks, but I have had enough suggestions for one week.',
  ])('and this is not taken for it: %s', (post) => {
    expect(asksForAdvice(post)).toBe(false);
  });
});

describe('620 posts of two writers, each labelled for whether it asks', () => {
  const POST = z.object({ post: z.string(), asks: z.boolean(), of: z.string() });
  const file = new URL('../judged/asking-posts.jsonl', import.meta.url);
  const posts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => POST.parse(JSON.parse(line)));
  const share = (which: typeof posts, heard: (post: string) => boolean): number =>
    which.filter(({ post }) => heard(post)).length / which.length;
  const asking = posts.filter(({ asks }) => asks);
  const others = posts.filter(({ asks }) => !asks);

  it('are heard to ask nine times in ten, and one in five too many', () => {
    expect(share(asking, mayAsk)).toBeGreaterThan(0.9);
    expect(share(others, mayAsk)).toBeLessThan(0.2);
  });

  it('ask surely for tips four times in five where they do, and hardly ever where they do not', () => {
    const tips = asking.filter(({ of }) => of === 'tips');
    expect(share(tips, asksForAdvice)).toBeGreaterThan(0.8);
    expect(share(others, asksForAdvice)).toBeLessThan(0.03);
  });
});
