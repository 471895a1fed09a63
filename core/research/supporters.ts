import { WEEK_MS } from '#core/lib/durations.ts';
import { observed } from './observations.ts';
import type { ResearchConversation, ResearchMessage, ResearchRows } from './rows.ts';
import { seekerSentiment } from './seeker-sentiment.ts';
import { type EstimateTable, SHARE_METHOD, shareRows } from './table.ts';

/** A count of replies, from and below. */
const BANDS = [
  { name: 'none', from: 0, below: 1 },
  { name: '1 to 4', from: 1, below: 5 },
  { name: '5 to 19', from: 5, below: 20 },
  { name: '20 and more', from: 20, below: Infinity },
] as const;
const bandsOf = (when: string) => BANDS.map(({ name, ...band }) => ({ ...band, label: `${name} ${when}` }));

/** A conversation as its first supporter came to it. */
interface FirstReply {
  seeker: number;
  supporter: number;
  experience: number;
  load: number;
  isBrighter: boolean;
}

/** CSCW 2024: the supporter's past experience, and how much they carry, against the seeker's outcome. */
export function supporterTables(rows: ResearchRows): EstimateTable[] {
  const firsts = firstReplies(rows);
  return [
    bandTable(
      'experience',
      'replies that the first supporter had written before in the export',
      bandsOf('before'),
      firsts,
    ),
    bandTable(
      'load',
      'replies that the first supporter had written in the week before',
      bandsOf('in the week before'),
      firsts,
    ),
  ];
}

function firstReplies({ messages, conversations }: ResearchRows): FirstReply[] {
  const times = new Map<number, number[]>();
  for (const { person, role, sentAtMs } of messages) {
    if (role !== 'supporter') continue;
    const own = times.get(person);
    if (own === undefined) times.set(person, [sentAtMs]);
    else own.push(sentAtMs);
  }
  return conversations.flatMap((conversation) => {
    const sentiment = seekerSentiment(conversation);
    const first = firstSupporter(conversation);
    if (sentiment === null || first === undefined) return [];
    const before = (times.get(first.person) ?? []).filter((time) => time < first.sentAtMs);
    return {
      seeker: conversation.seeker,
      supporter: first.person,
      experience: before.length,
      load: before.filter((time) => time >= first.sentAtMs - WEEK_MS).length,
      isBrighter: sentiment.last > sentiment.first,
    };
  });
}

const firstSupporter = ({ turns, seeker }: ResearchConversation): ResearchMessage | undefined =>
  turns.find(({ role, person }) => role === 'supporter' && person !== seeker);

function bandTable(
  of: 'experience' | 'load',
  title: string,
  bands: ReturnType<typeof bandsOf>,
  firsts: readonly FirstReply[],
): EstimateTable {
  return {
    id: `cscw.${of}`,
    paper: 'CSCW 2024',
    outcome: 'toneOfWords',
    title: `Brighter seeker at the end, by ${title}`,
    method: `${SHARE_METHOD} (supporters); nothing is matched, other people are in each group, and what was written before the export began is not known. Sentiment of words stands in for self-reported distress`,
    ...shareRows(
      bands.map(({ label, from, below }) => ({
        label,
        observations: firsts
          .filter((first) => first[of] >= from && first[of] < below)
          .map(({ supporter, isBrighter, seeker }) => observed(supporter, isBrighter, seeker)),
      })),
    ),
  };
}
