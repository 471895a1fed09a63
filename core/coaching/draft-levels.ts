import { MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import type { Texts } from '#core/texts/index.ts';
import { shownIn, type DraftReading } from './draft-reading.ts';

/** Characters of the draft shown for one mechanism. */
const SHOWN = 80;

/** Only what rules and models agree on; no list at all where that is nothing. */
export function levelBlocks(reading: DraftReading, texts: Texts): Block[] {
  const told = MECHANISMS.filter((mechanism) => (reading.levels[mechanism] ?? 0) > 0);
  if (told.length === 0) return [];
  return [{ kind: 'list', items: told.map((mechanism) => levelRuns(mechanism, reading, texts)) }];
}

function levelRuns(mechanism: Mechanism, reading: DraftReading, { draft: words }: Texts): TextRun[] {
  const amount = words.amounts[reading.levels[mechanism] ?? 0];
  const shown = shownIn(mechanism, reading);
  const name: TextRun = { text: `${words.levels[mechanism]}: ` };
  if (shown === null) return [name, { text: amount }];
  return [name, { text: words.shownIn(amount) }, { text: words.quoted(shortened(shown)), strong: true }];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SHOWN) return line;
  const cut = line.slice(0, SHOWN);
  const space = cut.lastIndexOf(' ');
  return `${(space > SHOWN / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')} …`;
}
