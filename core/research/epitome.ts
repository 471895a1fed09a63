import { MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import { experienceTable, meetingTable } from './epitome-people.ts';
import { COMPARISON_METHOD, comparison, RATIO_METHOD, ratioRow } from './comparison.ts';
import { type Group, observed } from './observations.ts';
import type { Outcome } from './outcomes.ts';
import type { ResearchRows } from './rows.ts';
import { type Reply, repliesOf, sumOf } from './scored-replies.ts';
import { partRows } from './parts.ts';
import { type EstimateTable, SHARE_METHOD, shareRows, type TableRows } from './table.ts';

const LEVELS = ['0', '1', '2'] as const;
const SUMS = ['0', '1', '2', '3', '4', '5', '6'] as const;
const NAMES: Readonly<Record<Mechanism, string>> = {
  emotionalReactions: 'emotional reactions',
  interpretations: 'interpretations',
  explorations: 'explorations',
};
/** What Sharma, Miner, Atkins and Althoff (EMNLP 2020) ask of their platform's interactions. */
export function epitomeTables(rows: ResearchRows): EstimateTable[] {
  const replies = rows.conversations.flatMap(repliesOf);
  return [
    ...MECHANISMS.map((mechanism) => levelTable(replies, mechanism)),
    sumTable(replies),
    ...MECHANISMS.flatMap((mechanism) => receptionTables(replies, mechanism)),
    explorationTable(replies),
    meetingTable(rows.conversations, replies),
    experienceTable(rows.messages, replies),
  ];
}

const part = (reply: Reply, value: number) => ({
  person: reply.message.person,
  counts: { [String(value)]: 1 },
});

function levelTable(replies: readonly Reply[], mechanism: Mechanism): EstimateTable {
  return {
    id: `epitome.levels.${mechanism}`,
    paper: 'EPITOME',
    title: `Levels of ${NAMES[mechanism]}, replies`,
    outcome: 'none',
    method: SHARE_METHOD,
    ...partRows(
      LEVELS,
      replies.map((reply) => part(reply, reply.levels[mechanism])),
    ),
  };
}

function sumTable(replies: readonly Reply[]): EstimateTable {
  return {
    id: 'epitome.sum',
    paper: 'EPITOME',
    title: 'Sum of the three levels, 0 to 6, replies (the paper: highly empathic conversations are rare)',
    outcome: 'none',
    method: SHARE_METHOD,
    ...partRows(
      SUMS,
      replies.map((reply) => part(reply, sumOf(reply))),
    ),
  };
}

/** How the paper's "45 % more" is compared there is not named in our source; here with all other replies. */
const MORE_LIKES = '× 1.45: 45 % more likes (strong emotional reactions and interpretations)';

/** Another table tells the sum of some of these rows, so that two of them would give a third that is left out. */
const allOrNone = (shares: TableRows): TableRows =>
  shares.leftOut === 0 ? shares : { ...shares, rows: [], leftOut: shares.leftOut + shares.rows.length };

function receptionTables(replies: readonly Reply[], mechanism: Mechanism): EstimateTable[] {
  const table = (
    id: string,
    outcome: Outcome,
    title: string,
    has: (reply: Reply) => boolean,
  ): EstimateTable => {
    const of = (label: string, isIn: (level: string) => boolean): Group => ({
      label,
      observations: replies
        .filter(({ levels }) => isIn(String(levels[mechanism])))
        .map((reply) => observed(reply.message.person, has(reply), reply.seeker)),
    });
    const byLevel = shareRows(LEVELS.map((level) => of(`level ${level}`, (own) => own === level)));
    const shares = id === 'answered' && mechanism === 'explorations' ? allOrNone(byLevel) : byLevel;
    const strong = of('level 2', (level) => level === '2');
    const others = of('lower levels', (level) => level !== '2');
    const paper = id === 'received' && mechanism !== 'explorations' ? MORE_LIKES : null;
    const ratio = shares.leftOut > 0 ? null : ratioRow('level 2 ÷ lower levels', strong, others, paper);
    return {
      id: `epitome.${id}.${mechanism}`,
      paper: 'EPITOME',
      title: `${title}, by level of ${NAMES[mechanism]}`,
      outcome,
      method: `${SHARE_METHOD}; last row: ${RATIO_METHOD}`,
      ...shares,
      rows: ratio === null ? shares.rows : [...shares.rows, ratio],
    };
  };
  return [
    table(
      'received',
      'reactionOrThanks',
      'Replies with a reaction or thanks',
      ({ message }) => message.acknowledged,
    ),
    table(
      'answered',
      'seekerAnswers',
      'Replies after which the seeker wrote again',
      ({ isAnswered }) => isAnswered,
    ),
  ];
}

function explorationTable(replies: readonly Reply[]): EstimateTable {
  const of = (label: string, wanted: boolean): Group => ({
    label,
    observations: replies
      .filter(({ levels }) => (levels.explorations === 2) === wanted)
      .map((reply) => observed(reply.message.person, reply.isAnswered, reply.seeker)),
  });
  return {
    id: 'epitome.explorations',
    paper: 'EPITOME',
    title: 'Seeker wrote again after strong explorations and after other replies',
    outcome: 'seekerAnswers',
    method: `${COMPARISON_METHOD}. Not a rate of replies as in the paper`,
    ...comparison(of('strong explorations', true), of('other replies', false), '× 1.47: 47 % more replies'),
  };
}
