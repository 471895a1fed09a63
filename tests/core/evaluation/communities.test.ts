import { describe, expect, it } from 'vitest';
import { communityFigures, type Decided, type Truth } from '#core/evaluation/communities.ts';
import { seededRandom } from '#core/lib/seeded-random.ts';
import type { Role } from '#core/model/records.ts';

const truth = (id: string, role: Role, conversation: string | null = null, optional = false): Truth => ({
  id,
  role,
  conversation,
  optional,
});
const decided = (id: string, role: Role, conversation: string | null = null, scored = false): Decided => ({
  id,
  role,
  conversation,
  scored,
});
const figures = (known: readonly Truth[], decisions: readonly Decided[]) =>
  communityFigures(known, decisions, seededRandom(1));

/** Two requests with replies, a greeting before the second, and small talk. */
const KNOWN = [
  truth('1', 'seeker', '1'),
  truth('2', 'supporter', '1'),
  truth('3', 'bystander', null, true),
  truth('4', 'seeker', '4'),
  truth('5', 'seeker', '4'),
  truth('6', 'supporter', '4'),
  truth('7', 'bystander'),
  truth('8', 'bystander'),
];

describe('how a community was read', () => {
  it('is right where every message stands where it belongs', () => {
    const perfect = KNOWN.map(({ id, role, conversation }) =>
      decided(id, role, conversation, role === 'supporter'),
    );
    expect(figures(KNOWN, perfect)).toMatchObject({
      messages: 8,
      requests: 2,
      requestsSplit: 0,
      requestsFound: { value: 1 },
      requestsRight: { value: 1 },
      repliesSeen: { value: 1 },
      repliesRightPlace: { value: 1 },
      repliesScored: { value: 1 },
      roleF1: { value: 1 },
      unansweredSaid: { value: 0 },
      unansweredTrue: { value: 0 },
      falseRequests: { value: 0 },
      casualInConversations: { value: 0 },
    });
  });

  it('finds a request by any message of its seeker, and counts what it was split into', () => {
    const split = [decided('4', 'seeker', '4'), decided('5', 'seeker', '5'), decided('6', 'supporter', '5')];
    expect(figures(KNOWN, split)).toMatchObject({
      requestsFound: { value: 1 / 2 },
      requestsRight: { value: 1 },
      requestsSplit: 1,
      repliesRightPlace: { value: 1 / 2 },
      unansweredSaid: { value: 1 / 2 },
    });
  });

  it('takes a conversation that small talk opened for a false one, and one that a greeting opened for neither', () => {
    const opened = (id: string) => figures(KNOWN, [decided('1', 'seeker', '1'), decided(id, 'seeker', id)]);
    expect(opened('7')).toMatchObject({
      requestsRight: { value: 1 / 2 },
      falseRequests: { value: 1 / 2 },
      casualInConversations: { value: 1 / 2 },
    });
    expect(opened('3')).toMatchObject({ requestsRight: { value: 1 }, falseRequests: { value: 0 } });
  });

  it('tells a reply in the wrong conversation from one that was not seen', () => {
    const replies = [
      decided('1', 'seeker', '1'),
      decided('2', 'supporter', '1', true),
      decided('6', 'supporter', '1', true),
    ];
    expect(figures(KNOWN, replies)).toMatchObject({
      repliesSeen: { value: 1 },
      repliesRightPlace: { value: 1 / 2 },
      repliesScored: { value: 1 },
    });
  });

  it('has no figure for what does not occur', () => {
    expect(figures([truth('1', 'bystander')], [])).toMatchObject({
      requestsFound: null,
      requestsRight: null,
      repliesSeen: null,
      unansweredSaid: null,
      roleF1: { value: 1 },
      falseRequests: { value: 0 },
    });
  });
});
