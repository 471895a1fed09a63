import { DIRECTIONS } from '#core/model/analysis.ts';
import type { ResearchMessage } from './rows.ts';
import { LEAST_PEOPLE } from './observations.ts';
import { type EstimateTable, partRows, SHARE_METHOD } from './table.ts';

/** As many members as the paper takes of each kind. */
const TOP = 20;

interface Band {
  id: string;
  title: string;
  people: readonly number[];
}

/** IEMPATHIZE's engagement: what the most, the regularly and the least active members write. */
export function activityTables(messages: readonly ResearchMessage[]): EstimateTable[] {
  const counts = new Map<number, number>();
  for (const { person } of messages) counts.set(person, (counts.get(person) ?? 0) + 1);
  const people = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([person]) => person);
  return [...thirds(people), ...twenties(people)].map(({ id, title, people: band }) => {
    const members = new Set(band);
    const items = messages
      .filter(({ person }) => members.has(person))
      .map(({ person, direction }) => ({ person, counts: { [direction]: 1 } }));
    return {
      id: `iempathize.activity.${id}`,
      paper: 'IEMPATHIZE',
      title: `Messages of ${title}`,
      outcome: 'none',
      method: `${SHARE_METHOD}; activity is the number of messages in conversations`,
      ...(band.length === 0 ? { rows: [], leftOut: 1 } : partRows(DIRECTIONS, items)),
    };
  });
}

function thirds(people: readonly number[]): Band[] {
  const [first, second] = [Math.round(people.length / 3), Math.round((people.length * 2) / 3)];
  return [
    { id: 'third.most', title: 'the most active third', people: people.slice(0, first) },
    { id: 'third.regularly', title: 'the regularly active third', people: people.slice(first, second) },
    { id: 'third.least', title: 'the least active third', people: people.slice(second) },
  ];
}

/** Empty where the three would share members, or a third and its 20 would tell of few people between them. */
function twenties(people: readonly number[]): Band[] {
  const enough = people.length >= 3 * (TOP + LEAST_PEOPLE);
  const middle = Math.floor((people.length - TOP) / 2);
  const taken = (from: number): readonly number[] => (enough ? people.slice(from, from + TOP) : []);
  return [
    { id: 'twenty.most', title: 'the 20 most active', people: taken(0) },
    { id: 'twenty.regularly', title: 'the 20 in the middle of activity', people: taken(middle) },
    { id: 'twenty.least', title: 'the 20 least active', people: taken(people.length - TOP) },
  ];
}
