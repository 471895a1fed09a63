import { describe, expect, it } from 'vitest';
import { decideLanguage, englishShare, openLanguage } from '#adapters/language/language.ts';

const language = openLanguage();

describe('recognising the language of chat messages', () => {
  it.each([
    'thanks!',
    'same here',
    'lol',
    'hugs',
    'im so tired of evrything',
    'ugh fml',
    'idk man',
    'yeah no',
    'u ok?',
    'wanna tlk',
    'sending u so much luv rn',
    'cant sleep agian',
    'tbh ngl thats rough',
    'congrats!!',
    'i havent eatn in 2 days',
    'my therapist (Dr. García) says hi',
    'insomnia again',
    'pls dm me 💙',
    'Moms, eh',
    'Brothers, huh',
    'Ours is a Miele, never had leaks.',
    "omg wait til he's a toddler",
    '<@1234567890> you are not alone https://example.org/quelque-chose-en-francais',
  ])('English, however short or misspelt: %s', (text) => {
    expect(language.detect(text)).toBe('en');
  });

  it.each([
    ['es', 'gracias'],
    ['es', 'ya no aguanto mas'],
    ['es', 'ya no aguanto mas la vida'],
    ['it', 'non ce la faccio piu'],
    ['pl', 'nie mam juz na to sily'],
    ['da', 'jeg er saa ked af det'],
    ['ms', 'aku capek banget sama semua ini'],
    ['hu', 'nem birom tovabb ezt az egeszet'],
    ['fr', 'je ne dors plus depuis des semaines'],
    ['de', 'danke dir'],
    ['de', 'ich kann nicht mehr'],
    ['it', 'non riesco a dormire la notte'],
    ['nl', 'ik voel me zo alleen de laatste tijd'],
    ['pt', 'não consigo dormir de noite'],
    ['pl', 'nie mogę spać'],
    ['ru', 'мне очень грустно сегодня'],
    ['uk', 'мені дуже сумно'],
    ['zh', '我很难过'],
    ['ja', '今日はとても疲れました'],
    ['ko', '너무 힘들어요'],
    ['ar', 'أنا حزين جدا'],
    ['hi', 'मैं बहुत दुखी हूँ'],
    ['tr', 'çok üzgünüm bugün'],
    ['sv', 'jag är så trött på allt'],
    ['fi', 'olen todella väsynyt'],
    ['el', 'είμαι πολύ λυπημένος'],
  ])('other languages: %s', (code, text) => {
    expect(language.detect(text)).toBe(code);
  });

  it.each(['', '   ', '💙💙', '...', '12:30', 'https://example.org'])(
    'nothing to tell it by: "%s"',
    (text) => {
      expect(language.detect(text)).toBe('und');
    },
  );
});

describe('weighing a guess', () => {
  const guess = (best: number, english: number) => ({
    language: 'da',
    scores: () => ({ da: best, en: english }),
  });

  it('believes the detector about a short text only when it is sure by a lead', () => {
    expect(decideLanguage('zzq yyk', guess(0.7, 0.59))).toBe('da');
    expect(decideLanguage('zzq yyk', guess(0.7, 0.61))).toBe('en');
    expect(decideLanguage('zzq yyk', guess(0.69, 0))).toBe('en');
  });

  it('believes it about five or six words by a clear lead', () => {
    expect(decideLanguage('zzq yyk vvb wwx kkl', guess(0.4, 0.24))).toBe('da');
    expect(decideLanguage('zzq yyk vvb wwx kkl', guess(0.6, 0.46))).toBe('en');
    expect(decideLanguage('zzq yyk vvb wwx kkl ppö', guess(0.6, 0.46))).toBe('da');
  });

  it('believes it about a longer text without English words', () => {
    expect(decideLanguage('zzq yyk vvb wwx kkl ppo ggu', guess(0.4, 0.39))).toBe('da');
  });

  it('takes a text for English from two frequent words in five', () => {
    expect(englishShare(['the', 'friend', 'zzq', 'yyk', 'vvb'])).toBe(0.4);
    expect(decideLanguage('the friend zzq yyk vvb', guess(0.9, 0))).toBe('en');
    expect(decideLanguage('the friend zzq yyk vvb kkl', guess(0.9, 0))).toBe('da');
  });
});
