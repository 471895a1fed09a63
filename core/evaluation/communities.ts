import { bootstrap, type Estimate, wilson } from '#core/lib/statistics.ts';
import type { Role } from '#core/model/records.ts';

/** What is known of one message of a community. */
export interface Truth {
  id: string;
  role: Role;
  /** Any name that is the same for all messages of one request; null outside. */
  conversation: string | null;
  /** Counts nowhere: a greeting before the request. */
  optional: boolean;
}

/** What was decided for one message. */
export interface Decided {
  id: string;
  role: Role;
  /** Id of the message that opened the conversation. */
  conversation: string | null;
  scored: boolean;
}

/** How a community was read, measured against what is known of it. Null where there is nothing to measure. */
export interface CommunityFigures {
  messages: number;
  requests: number;
  /** Requests beyond the first that one true request was taken for. */
  requestsSplit: number;
  requestsFound: Estimate | null;
  requestsRight: Estimate | null;
  repliesSeen: Estimate | null;
  repliesRightPlace: Estimate | null;
  repliesScored: Estimate | null;
  /** Mean F1 of the roles that occur. */
  roleF1: Estimate | null;
  unansweredSaid: Estimate | null;
  unansweredTrue: Estimate | null;
  /** Of messages outside of every conversation. */
  falseRequests: Estimate | null;
  casualInConversations: Estimate | null;
}

const ROLES: readonly Role[] = ['seeker', 'supporter', 'bystander'];
const UNDECIDED = { role: 'bystander', conversation: null, scored: false } as const;

const estimate = (hits: number, of: number): Estimate | null => (of === 0 ? null : wilson(hits, of));
const count = <T>(items: readonly T[], isHit: (item: T) => boolean): number => items.filter(isHit).length;
const shareOf = <T>(items: readonly T[], isHit: (item: T) => boolean): Estimate | null =>
  estimate(count(items, isHit), items.length);

/** `random` draws the bootstrap samples of the F1; the other intervals are Wilson's. */
export function communityFigures(
  truth: readonly Truth[],
  decided: readonly Decided[],
  random: () => number,
): CommunityFigures {
  const decisions = new Map(decided.map((decision) => [decision.id, decision]));
  const known = new Map(truth.map((message) => [message.id, message]));
  const of = ({ id }: Pick<Truth, 'id'>) => decisions.get(id) ?? UNDECIDED;
  const counted = truth.filter(({ optional }) => !optional);
  const replies = counted.filter(({ role }) => role === 'supporter');
  const casual = counted.filter(({ conversation }) => conversation === null);
  const requests = new Set(counted.flatMap(({ conversation }) => conversation ?? []));
  const isRightPlace = (message: Truth): boolean => {
    const opener = of(message).conversation;
    return opener !== null && (known.get(opener)?.conversation ?? null) === message.conversation;
  };
  const seen = replies.filter((message) => of(message).role === 'supporter');
  const answered = new Set(replies.map(({ conversation }) => conversation));
  return {
    messages: truth.length,
    requests: requests.size,
    ...requestFigures(counted, requests, { known, decisions }),
    repliesSeen: estimate(seen.length, replies.length),
    repliesRightPlace: estimate(count(seen, isRightPlace), replies.length),
    repliesScored: shareOf(replies, (message) => of(message).scored),
    roleF1: roleF1(counted, of, random),
    ...unansweredSaid(truth, decisions),
    unansweredTrue: estimate([...requests].filter((request) => !answered.has(request)).length, requests.size),
    falseRequests: shareOf(casual, (message) => of(message).role === 'seeker'),
    casualInConversations: shareOf(casual, (message) => of(message).conversation !== null),
  };
}

interface Tables {
  known: ReadonlyMap<string, Truth>;
  decisions: ReadonlyMap<string, Decided>;
}

function openersOf(decisions: Tables['decisions']): Set<string> {
  return new Set([...decisions.values()].flatMap(({ conversation }) => conversation ?? []));
}

/** A request is found when one of its seeker's messages is taken for a seeker's. */
function requestFigures(
  counted: readonly Truth[],
  requests: ReadonlySet<string>,
  { known, decisions }: Tables,
) {
  const found = new Set(
    counted
      .filter(({ id, role }) => role === 'seeker' && decisions.get(id)?.role === 'seeker')
      .flatMap(({ conversation }) => conversation ?? []),
  );
  const openers = [...openersOf(decisions)].flatMap((id) => known.get(id) ?? []);
  const right = openers.filter(({ role }) => role === 'seeker');
  const wrong = openers.filter(({ role, optional }) => role !== 'seeker' && !optional);
  return {
    requestsFound: estimate(found.size, requests.size),
    requestsRight: estimate(right.length, right.length + wrong.length),
    requestsSplit: right.length - new Set(right.map(({ conversation }) => conversation)).size,
  };
}

function unansweredSaid(truth: readonly Truth[], decisions: Tables['decisions']) {
  const openers = openersOf(decisions);
  const answered = new Set(
    truth.flatMap(({ id }) => {
      const decision = decisions.get(id);
      return decision?.role === 'supporter' ? [decision.conversation] : [];
    }),
  );
  const waiting = [...openers].filter((opener) => !answered.has(opener)).length;
  return { unansweredSaid: estimate(waiting, openers.size) };
}

function roleF1(
  counted: readonly Truth[],
  of: (message: Truth) => Pick<Decided, 'role'>,
  random: () => number,
): Estimate | null {
  const pairs = counted.map((message) => ({ truth: message.role, decided: of(message).role }));
  return pairs.length === 0 ? null : bootstrap(pairs, macroF1, random);
}

function macroF1(pairs: readonly { truth: Role; decided: Role }[]): number {
  const occurring = ROLES.filter((role) => pairs.some(({ truth }) => truth === role));
  const f1 = occurring.map((role) => {
    const hits = count(pairs, ({ truth, decided }) => truth === role && decided === role);
    const missed = count(pairs, ({ truth, decided }) => truth === role && decided !== role);
    const wrong = count(pairs, ({ truth, decided }) => truth !== role && decided === role);
    return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong + missed);
  });
  return f1.reduce((sum, value) => sum + value, 0) / Math.max(1, f1.length);
}
