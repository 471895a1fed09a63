import { describe, expect, it } from 'vitest';
import { digitalSupportTables } from '#core/research/digital-support.ts';
import { epitomeTables } from '#core/research/epitome.ts';
import { iempathizeTables } from '#core/research/iempathize.ts';
import { ABOUT_OUTCOMES, type Outcome, OUTCOMES } from '#core/research/outcomes.ts';
import { tablesPage } from '#core/research/page.ts';
import { PhraseCounts } from '#core/research/phrases.ts';
import { supporterTables } from '#core/research/supporters.ts';
import { tablesText } from '#core/research/text.ts';
import { rowsOf } from './builders.ts';

const rows = rowsOf([]);
const tables = [
  ...epitomeTables(rows),
  ...iempathizeTables(rows),
  ...digitalSupportTables(rows),
  ...supporterTables(rows),
  ...new PhraseCounts().tables(),
];

/** What each kind of question is about, by the names of its tables. */
const EXPECTED: readonly (readonly [RegExp, Outcome])[] = [
  [/^cscw\.|^iempathize\.shift\./, 'toneOfWords'],
  [/^epitome\.received\./, 'reactionOrThanks'],
  [/^epitome\.(answered\.|explorations$)/, 'seekerAnswers'],
  [/^epitome\.meeting$/, 'meetsAgain'],
];

describe('every table of the analyses', () => {
  it.each(tables)('$id names the outcome that it rests on', ({ id, outcome }) => {
    expect(outcome).toBe(EXPECTED.find(([ids]) => ids.test(id))?.[1] ?? 'none');
  });

  it('says so on the page and in the text, below its figures', () => {
    for (const table of tables) {
      const words = OUTCOMES[table.outcome];
      expect(tablesPage([table])).toContain(`<p class="note">Outcome: ${words}.</p>`);
      expect(tablesText([table])).toContain(`  Outcome: ${words}\n`);
    }
  });

  it('never calls the tone of words what somebody said of themselves', () => {
    expect(OUTCOMES.toneOfWords).toContain('not their own word');
    expect(tablesPage(tables)).toContain(ABOUT_OUTCOMES);
    expect(tablesText(tables)).toContain(ABOUT_OUTCOMES);
  });
});
