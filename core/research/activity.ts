import { type Direction, DIRECTIONS } from '#core/model/analysis.ts';
import type { ResearchMessage } from './rows.ts';
import { LEAST_PEOPLE } from './observations.ts';
import { type PartItem, partTables } from './parts.ts';
import { type EstimateTable, SHARE_METHOD, type TableRows, withheldRows } from './table.ts';

/** As many members as the paper takes of each kind. */
const TOP = 20;
/** With fewer, the three twenties would share members, or a third and its 20 would tell of few people between them. */
const LEAST_FOR_TWENTIES = 3 * (TOP + LEAST_PEOPLE);

const TOO_FEW = `fewer than ${LEAST_FOR_TWENTIES} members wrote in conversations`;
const TIED =
  'members inside and outside of it wrote as many messages, so that chance would choose among them';
const BESIDE_ITS_THIRD = 'its third is not shown, or what is left of that would tell of few people';

interface Member {
  person: number;
  /** Messages in conversations. */
  count: number;
}

/** From one place to another among all members, the most active first. */
interface Band {
  id: string;
  title: string;
  from: number;
  until: number;
}

interface Third extends Band {
  /** Within it. */
  twenty: Band;
}

/** IEMPATHIZE's engagement: what the most, the regularly and the least active members write. */
export function activityTables(messages: readonly ResearchMessage[]): EstimateTable[] {
  const counts = new Map<number, number>();
  for (const { person } of messages) counts.set(person, (counts.get(person) ?? 0) + 1);
  const members = [...counts].map(([person, count]) => ({ person, count })).sort((a, b) => b.count - a.count);
  const isTie = (at: number): boolean => at > 0 && members[at - 1]?.count === members[at]?.count;
  const isTied = ({ from, until }: Band): boolean => isTie(from) || (until < members.length && isTie(until));
  const writtenBy = (from: number, until: number): PartItem<Direction>[] => {
    const people = new Set(members.slice(from, until).map(({ person }) => person));
    return messages
      .filter(({ person }) => people.has(person))
      .map(({ person, direction }) => ({ person, counts: { [direction]: 1 } }));
  };
  const bands = thirds(members.length);
  const of = (band: Band): PartItem<Direction>[] => writtenBy(band.from, band.until);
  const clear = bands.filter((band) => !isTied(band));
  // The table of all messages is the whole of the thirds.
  const shown = partTables(DIRECTIONS, clear.map(of), bands.filter(isTied).flatMap(of));
  const rowsOf = (third: Third): TableRows => shown[clear.indexOf(third)] ?? withheldRows(TIED);
  const rowsOfTwenty = (third: Third): TableRows => {
    const { from, until, twenty } = third;
    if (members.length < LEAST_FOR_TWENTIES) return withheldRows(TOO_FEW);
    if (isTied(twenty)) return withheldRows(TIED);
    const beside = [...writtenBy(from, twenty.from), ...writtenBy(twenty.until, until)];
    return rowsWithin(rowsOf(third), of(twenty), beside);
  };
  return [
    ...bands.map((third) => tableOf(third, members, rowsOf(third))),
    ...bands.map((third) => tableOf(third.twenty, members, rowsOfTwenty(third))),
  ];
}

/** Of twenty members what is shown of their third, where the rest of that tells of no few people either. */
function rowsWithin(
  third: TableRows,
  items: readonly PartItem<Direction>[],
  beside: readonly PartItem<Direction>[],
): TableRows {
  const [own = withheldRows(BESIDE_ITS_THIRD)] = partTables(DIRECTIONS, [items], beside);
  const isIn = ({ rows }: TableRows, label: string): boolean => rows.some((row) => row.label === label);
  const isSafe = third.rows.length > 0 && third.rows.every(({ label }) => isIn(own, label));
  if (!isSafe) return withheldRows(BESIDE_ITS_THIRD);
  return { ...third, rows: own.rows.filter(({ label }) => isIn(third, label)) };
}

const tableOf = (band: Band, members: readonly Member[], rows: TableRows): EstimateTable => ({
  id: `iempathize.activity.${band.id}`,
  paper: 'IEMPATHIZE',
  title: `Messages of ${band.title}${rows.rows.length === 0 ? '' : ` (${rangeOf(band, members)})`}`,
  outcome: 'none',
  method: `${SHARE_METHOD}; activity is the number of messages in conversations`,
  ...rows,
});

/** Where a band ends towards others; the very first and last number would tell of one person. */
function rangeOf({ from, until }: Band, members: readonly Member[]): string {
  const [most, least] = [members[from]?.count ?? 0, members[until - 1]?.count ?? 0];
  if (from === 0) return `${least} or more each`;
  return until === members.length ? `${most} or fewer each` : `${least} to ${most} each`;
}

function thirds(people: number): Third[] {
  const [first, second] = [Math.round(people / 3), Math.round((people * 2) / 3)];
  const middle = Math.floor((people - TOP) / 2);
  const twenty = (id: string, title: string, from: number): Band => ({ id, title, from, until: from + TOP });
  return [
    {
      id: 'third.most',
      title: 'the most active third',
      from: 0,
      until: first,
      twenty: twenty('twenty.most', 'the 20 most active', 0),
    },
    {
      id: 'third.regularly',
      title: 'the regularly active third',
      from: first,
      until: second,
      twenty: twenty('twenty.regularly', 'the 20 in the middle of activity', middle),
    },
    {
      id: 'third.least',
      title: 'the least active third',
      from: second,
      until: people,
      twenty: twenty('twenty.least', 'the 20 least active', people - TOP),
    },
  ];
}
