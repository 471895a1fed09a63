import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTells, ASKED, asksAfterDanger } from '#core/analysis/risk-answers.ts';

describe('a question after danger', () => {
  it.each([
    'Are you thinking about killing yourself?',
    'are you suicidal?',
    'Do you want to die?',
    'have you had thoughts of suicide today? you can tell me',
    'Do you have a plan to end your life?',
    'is the urge to hurt yourself strong?',
    'Are you going to hurt yourself tonight?',
    'When did you last think about ending things?',
    'do you ever think about not being around any more?',
    'Denkst du manchmal daran, dich umzubringen?',
  ])('is one that a yes tells of: %s', (text) => {
    expect(asksAfterDanger(text)).toBe('danger');
  });

  it.each([
    'Are you safe?',
    'are you safe right now, love?',
    'Do you feel able to keep yourself safe till morning?',
    'Will you promise me that you will still be here tomorrow?',
    'Bist du gerade in Sicherheit?',
    'hey. are you safe right now',
    'Please promise me you will still be here tomorrow',
  ])('is one that a no tells of: %s', (text) => {
    expect(asksAfterDanger(text)).toBe('safety');
  });

  it.each([
    'Are you coming tonight?',
    'Do you have a plan for the weekend?',
    'Have you taken anything for the cold?',
    'Did you get home safe from the party, and how was the food?',
    'Is this link safe?',
    'If you are thinking about suicide, will you ring the line?',
    'I am suicidal.',
    'Drive safe!',
    'I hope you are safe right now.',
    'We promise you will be here in time',
    'Do you kill the process first?',
  ])('is not: %s', (text) => {
    expect(asksAfterDanger(text)).toBeNull();
  });
});

describe('an answer', () => {
  it.each([
    ['danger', 'yes', 'crisis'],
    ['danger', 'yeah. most days. tonight more', 'crisis'],
    ['danger', 'every night', 'crisis'],
    ['danger', 'i do', 'crisis'],
    ['danger', 'sometimes', 'concern'],
    ['danger', 'idk', 'concern'],
    ['danger', 'ja', 'crisis'],
    ['danger', 'about five minutes ago', 'crisis'],
    ['safety', 'no', 'concern'],
    ['safety', 'not really', 'concern'],
    ['safety', "i can't promise that", 'concern'],
    ['safety', 'nein', 'concern'],
    ['safety', 'i am not', 'concern'],
  ] as const)('after %s tells of it: %s is a %s', (asked, text, label) => {
    expect(answerTells(text, asked)).toBe(label);
  });

  it.each([
    ['danger', 'no'],
    ['danger', 'no, never'],
    ['danger', 'yes, years ago'],
    ['danger', 'about five years ago'],
    ['danger', 'I used to, not any more'],
    ['danger', 'I am not'],
    ['danger', 'yeah no, just tired'],
    ['danger', 'I am fine'],
    ['safety', 'yes'],
    ['safety', 'no worries, I am home'],
    ['safety', "no, I'm fine now"],
    ['safety', 'I am, thank you'],
    ['safety', 'thanks for asking'],
  ] as const)('after %s tells of none: %s', (asked, text) => {
    expect(answerTells(text, asked)).toBe('none');
  });

  it('is read of any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...ASKED), (text, asked) => {
        expect(['none', 'concern', 'crisis']).toContain(answerTells(text, asked));
        expect([null, ...ASKED]).toContain(asksAfterDanger(text));
      }),
    );
  });
});
