import type { Texts } from '#core/texts/en/index.ts';
import type { ThemeId } from '#core/texts/en/practice/types.ts';
import { practice as english } from '#core/texts/en/practice/index.ts';

const names: Readonly<Record<ThemeId, string>> = {
  alone: 'Allein an einem neuen Ort',
  parting: 'Das Ende einer Beziehung',
  friends: 'Jemand, der sich zurückgezogen hat',
  grief: 'Trauer',
  family: 'In der Familie nicht gesehen werden',
  'new-parents': 'Frisch Eltern geworden',
  caring: 'Die Eltern pflegen',
  illness: 'Eine Krankheit, die bleibt',
  study: 'Studium und Scheitern',
  work: 'Bei der Arbeit kleingemacht werden',
  money: 'Geldsorgen',
  nights: 'Nächte ohne Schlaf',
};

const levels: Texts['practice']['levels'] = {
  clear: 'zum Anfangen',
  mixed: 'gemischte Gefühle',
  hard: 'schwer zu beantworten',
};

/** The invented people write English, as those do whom somebody answers here: their scenes are the same in every language. */
export const practice: Texts['practice'] = {
  themes: english.themes.map((theme) => ({ ...theme, name: names[theme.id] })),
  scenes: english.scenes,
  levels,
  heading: 'Üben',
  intro:
    'Hier kannst du ausprobieren, wie du antwortest, mit Menschen, die ich mir ausgedacht habe: Niemand wartet auf dich, und nichts, was du schreibst, wird gespeichert; wenn du meine Rückmeldungen möchtest, merke ich mir, dass und wann du geübt hast. Nach jeder Antwort sage ich, was ich zu einem Entwurf sagen würde, und die Person in der Szene antwortet dir, mit einer von einigen festen Antworten. Geübt wird auf Englisch, weil ich nur Englisch verstehe.',
  pick: 'Wähl ein Thema',
  pickScene:
    'Wer soll dich um Unterstützung bitten? Zuerst kommt, was leicht zu beantworten ist, zuletzt, was schwer ist.',
  label: ({ name, level }) => `${name} (${levels[level]})`,
  otherTheme: 'Ein anderes Thema',
  opens: (name) => `${name} schreibt:`,
  answers: (name) => `${name} antwortet:`,
  madeUp: 'Diese Person ist ausgedacht.',
  say: 'Antworten',
  formTitle: (name) => `Antwort an ${name}`,
  formLabel: 'Deine Antwort (nichts davon bleibt)',
  again: 'Diese Szene noch einmal',
  another: 'Eine andere Szene',
  stay: 'Die Szene bleibt, wo sie ist. Du kannst noch einmal antworten.',
  endHeading: 'Das Ende der Szene',
  did: {
    asked: 'Du hast gefragt, sodass mehr erzählt werden konnte.',
    felt: 'Du hast gezeigt, dass du mitfühlst.',
    told: 'Du hast gesagt, was zu tun oder zu versuchen wäre.',
    hurt: 'Es waren Worte dabei, die wehtun könnten.',
    thin: 'Ich habe darin weder eine Frage noch Mitgefühl noch einen Rat sicher erkannt. Das kann an mir liegen.',
  },
  turn: (number, what) => `Antwort ${number}: ${what}`,
  tryHeading: 'Etwas für das nächste Mal:',
  tries: {
    hurt: 'einen Moment beim Schweren bleiben, ohne es kleiner oder heller zu machen, als es für die Person ist.',
    told: 'fragen, ob eine Idee willkommen ist, bevor du sie teilst; oft möchte jemand erst gehört werden.',
    asked:
      'eine offene Frage, zum Beispiel „What is the hardest part?“ (Was ist das Schwerste daran?), und dann Raum lassen.',
    felt: 'sagen, wie es für dich klingt, zum Beispiel „That sounds exhausting“ (Das klingt erschöpfend), bevor du etwas anderes schreibst.',
    same: 'dieselbe Szene mit anderen Worten. Du hast gefragt, und du hast Mitgefühl gezeigt: Dafür gibt es viele gute Wege.',
  },
  goOn: 'Wie ein wirklicher Mensch antwortet, kann niemand wissen. Ich bin ein Programm, und die Antworten hier sind fest.',
  gone: 'Diese Szene kenne ich nicht mehr. „/practice“ zeigt, welche es gibt.',
};
