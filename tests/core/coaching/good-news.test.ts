import { postOf } from '#tests/support/post.ts';
import { describe, expect, it } from 'vitest';
import { examplesFor } from '#core/coaching/examples.ts';
import { isGlad, mayBeGlad } from '#core/coaching/good-news.ts';
import { textsFor } from '#core/texts/index.ts';
import { GLAD_POSTS, TROUBLED_POSTS } from './good-news-posts.ts';

const en = textsFor('en');

describe('good news', () => {
  it('are thirty posts of each kind', () => {
    expect([GLAD_POSTS.length, TROUBLED_POSTS.length]).toEqual([30, 30]);
  });

  it.each(GLAD_POSTS)('is told in “%s”', (post) => {
    expect(isGlad(post)).toBe(true);
    expect(examplesFor('explorations', postOf(post), en)).toEqual(en.examples.gladPost);
  });

  it.each([
    'The adoption went through this morning. She is ours.',
    'Got my results: no more treatment needed, only a check every six months.',
    'It is a permanent contract! Eleven years of temping, and today they gave me a mug.',
  ])('is told in “%s”, too', (post) => {
    expect(isGlad(post)).toBe(true);
  });

  it.each(TROUBLED_POSTS)('is not told in “%s”', (post) => {
    expect(isGlad(post)).toBe(false);
    const { anyPost, mixedPost } = en.examples;
    expect(examplesFor('explorations', postOf(post), en)).toEqual(
      mayBeGlad(post) ? mixedPost : anyPost.explorations,
    );
  });

  it.each([
    ['Thank you for last week. Still scared but less alone.', true],
    ['I got the job. I cried all night before it though.', true],
    ['I had to put my cat down on Monday. I keep stepping over the spot where she slept.', false],
    ['Three weeks without a real conversation. I say thank you to the cashier and that’s it.', false],
    ['She slept through, the whole night!', true],
    ['I never got the job I wanted.', false],
    ['I got let go over zoom. He said “we are so grateful for your journey”. I built that place.', false],
    ['7 months clean from gambling and last night i put my whole wage on.', false],
    ['Two years sober and on Friday I drank. Nobody knows.', false],
    ['90 days sober and tonight I got my chip.', true],
    ['A year smoke free and today I ran for the bus!', true],
    ['Just here to say thank you to whoever picked up my call on Sunday. Baked bread today.', true],
    ['Thank you to whoever reads this to the end, my roof leaks.', false],
    ['My landlord put the rent up and the heating is off. Thanks for reading.', false],
  ])('may be among the rest in %j: %s', (post, may) => {
    expect(mayBeGlad(post)).toBe(may);
  });

  it.each([
    ['Thank you all, that helped.', true],
    ['Thanks, I feel much better now.', true],
    ['Just wanted to thank everyone who answered me on Tuesday. I have a plan now.', true],
    ['I wanted to thank her, and the desk was empty.', false],
    ['Thank you all. I lost the baby on Tuesday.', false],
    ['My landlord put the rent up and the heating is off. Thanks for reading.', false],
    ['The heating is off again, can somebody tell me whom to call? Thanks!', false],
    ['I passed!! I cannot believe it.', true],
    ['My hands shook but I did it. I am proud of me.', true],
    ['Any tips for the night before? I got the job.', false],
    ['I said no to my brother for once and now I lie awake, sick with guilt.', false],
    ['Thirty days without a drink and all I feel is empty.', false],
    ['I said no to overtime. I was scared, and nothing happened.', false],
    ['One whole year clean from self-harm today.', true],
    ['A hundred days without cutting. I never thought I would get here.', true],
    ['She said yes!! My hands are still shaking.', true],
    ['I finally asked for help today.', true],
    ['A year clean and I want to do it again.', false],
    ['Six months clean from self-harm. I feel nothing.', false],
    ['A year sober and I am about to drink.', false],
    ['A year without self-harm and tonight the urge is back.', false],
    ['I asked for help with the baby and my mum said they all managed without.', false],
    ['I start at the bakery on Monday! First job since the hospital!', true],
    ['My first job since prison starts Monday and I am terrified.', false],
    ['It was my first job since school and they fired me.', false],
  ])('reads %j as glad: %s', (post, glad) => {
    expect(isGlad(post)).toBe(glad);
  });
});
