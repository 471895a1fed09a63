import { describe, expect, it } from 'vitest';
import { splitSentences } from '#core/analysis/sentences.ts';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import { plainSentence } from '#core/coaching/acts/words.ts';

function actsIn(text: string): string[] {
  const { kind, other, harms } = readActs(text, splitSentences(text));
  return [...kind, ...other, ...harms].map(({ act }) => act);
}

const PLAIN: readonly (readonly [typed: string, read: string])[] = [
  ['ur not crazy', "you're not crazy"],
  ['ur mum', 'your mum'],
  ['your not a burden', "you're not a burden"],
  ['im up if u wanna talk rn', "i'm up if you want to talk right now"],
  ['thats sooo hard, id be scared', "that's so hard i'd be scared"],
  ['dont worry bout ppl', "don't worry about people"],
  ['YESSSS', 'yes'],
  ['its not ur fault', "it's not your fault"],
  ['its name was Bo', 'its name was bo'],
  ['my id card', 'my id card'],
];

const SHOWN: readonly (readonly [act: string, text: string])[] = [
  ['validates', 'ur not weird for checking it twice'],
  ['validates', "that's not silly at all"],
  ['validates', 'i dont think any less of u'],
  ['validates', 'you can be proud of him and be worn out'],
  ['validates', 'of course your legs still shake'],
  ['validates', 'u dont need a reason to cry'],
  ['namesFeeling', 'three weeks of silence is brutal'],
  ['namesFeeling', 'waiting for that letter must be draining'],
  ['mirrors', 'sounds like everybody talks and nobody asks you'],
  ['asksAboutThem', "and what's the worst bit?"],
  ['asksAboutThem', 'what was her name?'],
  ['asksAboutThem', "oh no, what's your dog's name?"],
  ['asksAboutThem', 'that stinks, how are u doing with it?'],
  ['asksAboutThem', 'do u have anyone with u tonight?'],
  ['asksAboutThem', 'Any friends that could come over?'],
  ['asksAboutThem', 'Those nights are the worst... is this something you have often?'],
  ['asksAboutThem', 'how did it feel to say it?'],
  ['validates', 'that letter would make anybody feel small'],
  ['affirms', 'six tries and you didnt give up'],
  ['affirms', 'that took some doing'],
  ['affirms', 'well done for going in'],
  ['sharesJoy', 'YESSS congrats!!!'],
  ['sharesJoy', "oh what a relief, I'm beaming"],
  ['isMoved', "I'm angry for you"],
  ['isMoved', 'that goes right through me'],
  ['isMoved', 'my heart sank when I read that'],
  ['asksFirst', 'Do you want help with the letter, or is today more for moaning about it?'],
  ['offers', 'im up too if u want company'],
  ['offers', 'happy to show you how'],
  ['leavesChoice', 'not sure if that fits for you'],
  ['validates', 'no wonder ur crying'],
];

const HURTS: readonly (readonly [act: string, text: string])[] = [
  ['excuses', 'tbf to your mum that is a lot to drop at dinner'],
  ['excuses', 'Your daughter is only thinking of what is best for you.'],
  ['excuses', 'He is jealous because he loves you.'],
  ['minimises', "it's not like it's a parent"],
  ['minimises', 'drop them at a shelter, its two cats'],
  ['minimises', 'I would PAY for a quiet house'],
  ['forcesCheer', 'Walter would not want to see you on the floor.'],
  ['forcesCheer', 'be a little thankful also'],
  ['mocks', "well done you, I'm sure shouting brought him straight back"],
  ['mocks', "one can't joke with you"],
  ['blames', 'They clapped because you let them.'],
  ['advertises', 'I earn 900 euro/week from home with my phone!!'],
  ['advertises', 'First 10 minutes free.'],
  ['advertises', 'Visit her website and mention my name for a discount.'],
  ['endangers', 'just crush his meds into his dinner'],
  ['endangers', "big pharma hides it, my uncle's tumor was gone in 6 weeks"],
  ['blames', 'what were you wearing'],
  ['blames', 'why were you out that late alone?'],
  ['minimises', "oh sweetie you're 15, wait until you have real problems"],
  ['minimises', 'just dont stress lol its only exams'],
  ['minimises', "it's only money"],
  ['minimises', 'everybody cries sometimes'],
  ['minimises', 'all this fuss about nothing'],
  ['minimises', 'two weeks off is a bit much imo'],
  ['blames', 'there must be some reason why they left'],
  ['blames', 'you clearly did something'],
  ['blames', 'some dad you are'],
  ['blames', "perhaps you're too negative"],
  ['blames', 'well dont smoke then'],
  ['forcesCheer', 'you are such a fighter'],
  ['forcesCheer', 'he is smiling down on you'],
  ['discourages', "don't get your hopes up"],
  ['mocks', 'aww poor thing'],
  ['minimises', 'grades dont matter lol'],
  ['minimises', 'bro chill'],
  ['minimises', 'probably just your nerves'],
  ['minimises', 'I think she is just faking it'],
  ['minimises', 'at least you have a flat, in my town there are none'],
  ['forcesCheer', 'my aunt lost hers and found a new one so you will be fine'],
  ['forcesCheer', 'you should be glad that he has a job'],
  ['blames', 'are you always late? that will be why'],
  ['forcesCheer', 'it will work out, it does for everybody'],
  ['blames', "don't be such a coward"],
  ['blames', 'why did you even go then?'],
  ['blames', 'you should never yell at your kids'],
  ['blames', 'once a cheater always a cheater'],
  ['blames', 'nobody made you move there'],
  ['mocks', 'ew thats so cringe lol'],
  ['mocks', 'took u long enough'],
  ['mocks', 'bitter much?'],
  ['mocks', 'go whine somewhere else'],
  ['discourages', 'counselling is a waste of money'],
  ['discourages', 'those groups never work'],
  ['discourages', "don't bother, it won't change a thing"],
];

const MISSES: readonly (readonly [act: string, text: string])[] = [
  ['namesFeeling', 'same here, mine left in 2019. it still hurts at xmas'],
  ['mirrors', 'I hear you.'],
  ['mirrors', 'I bet you feel like people will like you soon.'],
  ['namesFeeling', "That's a lot less stress for everybody."],
  ['namesFeeling', 'I am so lonely that it hurts.'],
  ['advises', "I stay in bed when I'm home and just don't feel like it."],
  ['namesFeeling', "it's hard for people to accept change"],
  ['advises', 'Keep it on the shelf as long as you want.'],
  ['minimises', 'it is only human'],
  ['blames', 'There must be a reason to hope.'],
  ['mirrors', "I wouldn't say you feel like nothing."],
  ['validates', 'It makes sense that they have other friends.'],
  ['asksAboutThem', 'where do you live?'],
  ['offers', "I'd love to see it"],
  ['forcesCheer', 'Only to eat more in order to cheer up.'],
  ['advises', 'If it rains i just lie on the floor, or take a bath.'],
  ['asksFirst', 'want to chat or just have somebody around?'],
  ['excuses', 'To be fair, your body has been through a lot.'],
  ['excuses', 'He was only thinking of himself.'],
  ['minimises', 'We kept it for people who need it.'],
  ['minimises', 'It is two hours to the hospital for you.'],
  ['mocks', "I'm sure it will be a long night."],
  ['blames', 'You could have told us, we would have come.'],
  ['advertises', 'I earn less than 900 euro a month and it is hard.'],
  ['advertises', 'The first 10 minutes are the worst.'],
  ['endangers', 'He hides his pills in the drawer.'],
  ['endangers', 'The tumour was gone in the second scan?'],
  ['mirrors', 'You can hate the job and miss it.'],
  ['namesFeeling', 'Two nights is enough for the trip.'],
  ['minimises', 'I told my mum that grades matter.'],
  ['minimises', 'It counts, and it matters.'],
  ['minimises', 'It was never just your nerves.'],
  ['forcesCheer', 'How do you know that it will work out?'],
  ['blames', 'You should never have to hear that.'],
  ['blames', 'You shouldn’t have to hide it alone.'],
  ['blames', "You shouldn't blame yourself."],
  ['mocks', 'thank you so much'],
  ['mocks', 'go ahead and cry, we have time'],
  ['discourages', 'It is never a waste of time to ask.'],
  ['discourages', 'I thought counselling was a waste of money, and I was wrong.'],
  ['isMoved', 'I am angry at you'],
  ['sharesJoy', 'congrats on failing'],
  ['affirms', 'You gave up.'],
];

describe('words as people type them', () => {
  it.each(PLAIN)('%s is read as %s', (typed, read) => {
    expect(plainSentence(typed)).toBe(read);
  });

  it.each([...SHOWN, ...HURTS])('%s: %s', (act, text) => {
    expect(actsIn(text)).toContain(act);
  });

  it.each(MISSES)('not %s: %s', (act, text) => {
    expect(actsIn(text)).not.toContain(act);
  });
});
