import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, reportCsv, reportJson } from '#core/community/csv.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import { hasTrait, REPLIES } from '#core/community/measures.ts';
import { freezeWeek } from '#core/community/freeze.ts';
import { buildReport, sumCounts } from '#core/community/report.ts';
import { mondayAt, mondaysOf, weeksBefore } from '#core/lib/period.ts';
import { WeekFacts, writtenMessage } from '#core/community/week-facts.ts';
import type { ConversationTurn } from '#core/model/frozen-week.ts';
import type { ChannelId, PersonKey } from '#core/model/ids.ts';
import { communityReportMessage, communityReportSections } from '#core/texts/community-report/sections.ts';
import { factsOf, type ExampleConversation } from '#tests/support/example-community.ts';
import { conversationRecord, levels, reportedMessage } from '#tests/support/example-records.ts';
import { type emptyReport, frame, freezeAll, reportOfTalks, reportOn } from '#tests/support/frozen-report.ts';
import { MAX_CONTENT_LENGTH } from '#adapters/discord/render.ts';
import { inPages } from '#core/texts/community-report/pages.ts';
import { messageText } from '#tests/support/message-text.ts';
import { asId } from '#tests/support/ids.ts';

const isWhole = ({ cut }: { cut: string | null }): boolean => cut === null;

/** Empathic replies lift fifteen of twenty seekers, others five of twenty. */
const forty: ExampleConversation[] = Array.from({ length: 40 }, (_, index) => {
  const empathic = index < 20;
  const better = empathic ? index < 15 : index < 25;
  return {
    seeker: `seeker ${index}`,
    supporter: `supporter ${index % 8}`,
    day: 0,
    empathic,
    first: 1,
    last: better ? 3 : 1,
    techniques: empathic ? { 'Open Question': 1 } : { 'Advise without Permission': 2 },
    replyAfter: index < 30 ? 15 : 100,
    acknowledged: empathic && index < 10,
  };
});

describe('a community’s report', () => {
  const report = reportOfTalks(forty);

  it('counts directions and empathy levels', () => {
    expect(report.messages).toMatchObject({ n: 120, people: 45, notScored: 0 });
    expect(report.direction).toMatchObject({
      n: 120,
      shares: { seeking: { value: 0.33 }, providing: { value: 0.33 }, none: { value: 0.33 } },
    });
    expect(report.empathy).toMatchObject({
      n: 40,
      people: 5,
      levels: {
        emotionalReactions: [{ value: 0.5 }, { value: 0 }, { value: 0.5 }],
        explorations: [{ value: 1 }, { value: 0 }, { value: 0 }],
      },
    });
  });

  it('compares shifts with and without empathic replies', () => {
    expect(report.shift).toMatchObject({
      with: { n: 20, people: 20, shares: { positive: { value: 0.75 } } },
      without: { n: 20, people: 20, shares: { positive: { value: 0.25 } } },
      difference: { value: 0.5, low: 0.19, high: 0.7 },
      cohensH: 1.05,
    });
    expect(report.shiftOverall).toMatchObject({ n: 40, shares: { positive: { value: 0.5 } } });
  });

  it('compares techniques, and withholds those that too few conversations had', () => {
    const figures = new Map(report.techniques.map(({ family, figure }) => [family, figure]));
    expect(figures.get('questions')).toMatchObject({ difference: { value: 0.5 } });
    expect(figures.get('pressure')).toMatchObject({ difference: { value: -0.5 } });
    expect(figures.get('reflections')).toEqual({ suppressed: true });
  });

  it('says from how many conversations each side is, and nothing of what makes no difference', () => {
    const words = messageText(communityReportMessage(report, 'en'));
    expect(words).toMatch(
      /Asking questions\S*: about 8 of 10 \(.+?\) brighter with it, from about 20 conversations; about 3 of 10 \(.+?\) without, from about 20\./,
    );
    const same = reportOfTalks(forty.map((talk, index) => ({ ...talk, last: index % 4 === 0 ? 1 : 3 })));
    expect(same.techniques.some(({ figure }) => !figure.suppressed)).toBe(true);
    const alike = messageText(communityReportMessage(same, 'en'));
    expect(alike).not.toContain('brighter with it');
    expect(alike).toContain('nothing goes together with a brighter or darker tone');
  });

  it('compares how replies are received', () => {
    expect(report.reception).toMatchObject({
      empathic: { n: 20, people: 5, share: { value: 0.5 } },
      other: { n: 20, people: 5, share: { value: 0 } },
      difference: { value: 0.5 },
    });
    expect(reportCsv(report)).toContain('reaction or thanks,empathic replies,share,0.5,0.3,0.7,20,5,false');
  });

  it('knows how long a first reply takes and who waits', () => {
    expect(report.firstReply).toMatchObject({
      n: 40,
      median: { from: 10, to: 30 },
      upperQuartile: { from: 10, to: 30 },
    });
    expect(report.unanswered).toMatchObject({ n: 40, count: 0, share: { value: 0 } });
    expect(report.repliesPerSeeker).toMatchObject({ n: 40, median: { from: 1, to: 2 } });
    const words = JSON.stringify(communityReportMessage(report, 'en'));
    expect(words).toContain('usually gets 1.');
    expect(words).toContain('usually 10 minutes to 30 minutes.');
  });

  it('adds up: those who ask, those who give and the others are the requests, the replies and the rest', () => {
    const { direction, empathy, unanswered } = report;
    if (direction.suppressed || empathy.suppressed || unanswered.suppressed)
      throw new Error('All are shown.');
    const { seeking, providing, none } = direction.shares;
    const steps = 5;
    expect(Math.abs(providing.value * direction.n - empathy.n)).toBeLessThan(steps);
    expect(Math.abs(seeking.value * direction.n - unanswered.n)).toBeLessThan(steps);
    expect(seeking.value + providing.value + none.value).toBeCloseTo(1, 1);
  });

  it('adds up: the directions are the scored messages', () => {
    const { messages, direction } = report;
    if (messages.suppressed || direction.suppressed) throw new Error('Both are shown.');
    expect(direction.n).toBe(messages.n - messages.notScored);
  });

  it('agrees with what is counted elsewhere: requests, and the replies whose empathy was read', () => {
    const { direction, empathy, repliesPerSeeker } = report;
    if (direction.suppressed || empathy.suppressed || repliesPerSeeker.suppressed)
      throw new Error('All are shown.');
    const { seeking, providing, none } = direction.shares;
    expect(Math.round((direction.n * providing.value) / 5) * 5).toBe(empathy.n);
    expect(Math.round((direction.n * seeking.value) / 5) * 5).toBe(repliesPerSeeker.n);
    expect(seeking.value + providing.value + none.value).toBeCloseTo(1, 1);
  });

  it('leaves replies out that were not scored', () => {
    const facts = factsOf(forty);
    const late = { role: 'supporter', authorKey: 'late', scored: false, empathy: levels(2) } as const;
    for (let index = 0; index < 20; index += 1)
      facts.addMessage(writtenMessage(reportedMessage({ id: asId(`m:late ${index}`), ...late })));
    expect(reportOn(freezeAll([facts]))).toMatchObject({ empathy: { n: 40 }, messages: { notScored: 20 } });
  });

  it('counts techniques only before the seeker’s last words', () => {
    const facts = new WeekFacts();
    const turn = (role: 'seeker' | 'supporter', techniques: ConversationTurn['techniques'] = null) => ({
      role,
      techniques,
      sentimentClass: 2,
      empathy: null,
    });
    const turns = [
      turn('seeker'),
      turn('supporter', { Affirm: 1 }),
      turn('seeker'),
      turn('supporter', { Warn: 1 }),
    ];
    facts.addConversation({ conversation: conversationRecord({ id: 'm:c', lastSentiment: 2 }), turns });
    const [measure = ''] = facts.whole.keys();
    expect(hasTrait(measure, 'affirmation')).toBe(true);
    expect(hasTrait(measure, 'pressure')).toBe(false);
  });
});

describe('what staff can do something about', () => {
  const crowd = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name} ${index}`);
  const requests = (unansweredAtNight: number, channel: ChannelId = 'p:a'): WeekFacts => {
    const facts = new WeekFacts({ timeZone: 'Europe/Berlin' });
    const ask = (seekerKey: PersonKey, hour: number, replyCount: number): void => {
      const openedAt = new Date(Date.UTC(2026, 0, 5, hour));
      const firstReplyAt = replyCount === 0 ? null : new Date(openedAt.getTime() + 60_000);
      const id = asId(`m:${seekerKey}`);
      const part = { id, seekerKey, openedAt, replyCount, firstReplyAt, channelId: channel };
      facts.addConversation({ conversation: conversationRecord(part), turns: [] });
    };
    for (const [index, name] of crowd(20, `night ${channel}`).entries())
      ask(name, 23, index < unansweredAtNight ? 0 : 1);
    for (const name of crowd(20, `day ${channel}`)) ask(name, 10, 1);
    return facts;
  };
  const words = (shown: ReturnType<typeof reportOn>): string =>
    messageText(communityReportMessage(shown, 'en')).replaceAll('**', '');

  it('tells by the community’s clock when nobody answers', () => {
    const shown = reportOn(freezeAll([requests(15)]));
    // Eleven at night in UTC is midnight in Berlin.
    expect(words(shown)).toContain('Night (0 to 6): about 8 of 10');
    expect(words(shown)).toContain('Morning (6 to 12): almost none');
    expect(words(shown)).not.toContain('Evening');
  });

  it('says nothing of parts of the day in which fewer than five people asked', () => {
    const facts = requests(15);
    for (const [index, seekerKey] of crowd(4, 'evening').entries()) {
      const openedAt = new Date('2026-01-05T18:00:00Z');
      const part = { id: asId(`m:${index}`), seekerKey, openedAt, replyCount: 0, firstReplyAt: null };
      facts.addConversation({ conversation: conversationRecord({ ...part, channelId: 'p:a' }), turns: [] });
    }
    expect(words(reportOn(freezeAll([facts])))).not.toContain('Evening');
  });

  it('compares with the weeks before, where both have enough people', () => {
    const [before = [], now = []] = [requests(0), requests(18)].map((facts) => freezeWeek(facts, []).counts);
    const compared = buildReport(frame(), sumCounts(now.filter(isWhole)), [], {
      before: sumCounts(before.filter(isWhole)),
    });
    expect(words(compared)).toContain(
      'Requests without a reply: about 5 of 10 (perhaps 4 to 7); before, almost none. More than chance explains easily.',
    );
    expect(words(buildReport(frame(), sumCounts(now.filter(isWhole)), []))).not.toContain('; before');
    const same = sumCounts(now.filter(isWhole));
    const alike = words(buildReport(frame(), same, [], { before: same }));
    expect(alike).not.toContain('; before');
    expect(alike).toContain('About as before: Requests without a reply');
  });

  it('names channels where there are several', () => {
    const several = [requests(15, 'p:a'), requests(0, 'p:b')];
    const all = several.flatMap((facts) => freezeWeek(facts, []).counts);
    const byChannel = all.filter(({ cut, measure }) => cut !== null && measure === REPLIES);
    const shown = buildReport(frame(), [], [], { byChannel });
    expect(words(shown)).toContain('#a: about 4 of 10');
    expect(words(shown)).toContain('#b: almost none');
    expect(words(buildReport(frame(), [], [], { byChannel: byChannel.slice(0, 1) }))).not.toContain('#a');
  });

  it('tells how the work is spread, and never of the few who do most of it', () => {
    const facts = (busy: number): WeekFacts => {
      const counted = new WeekFacts();
      const write = (authorKey: PersonKey, times: number): void => {
        for (let index = 0; index < times; index += 1)
          counted.addMessage(
            writtenMessage(reportedMessage({ id: 'm:1', authorKey, role: 'supporter', empathy: levels(1) })),
          );
      };
      for (const name of crowd(10, 'usual')) write(name, 1);
      for (const name of crowd(busy, 'busy')) write(name, 9);
      return counted;
    };
    expect(words(reportOn(freezeAll([facts(5)])))).toContain('3 replies or more: about 3 of 10');
    expect(words(reportOn(freezeAll([facts(4)])))).not.toContain('replies or more');
  });

  it('tells how notes were rated', () => {
    const facts = new WeekFacts();
    for (const name of crowd(10, 'usual'))
      for (const answer of ['helpful', null] as const) facts.addNote({ memberId: asId(`p:${name}`), answer });
    expect(words(reportOn(freezeAll([facts])))).toContain('About 20 notes, to at least 10 supporters');
    const silent = new WeekFacts();
    for (const name of crowd(10, 'usual'))
      for (let note = 0; note < 5; note += 1)
        silent.addNote({
          memberId: asId(`p:${name}`),
          answer: note === 0 && name.endsWith('0') ? 'helpful' : null,
        });
    const unsaid = words(reportOn(freezeAll([silent])));
    expect(unsaid).toContain('Hardly anybody pressed a button');
    expect(unsaid).not.toContain('Helpful:');
    const alike = new WeekFacts();
    for (const name of crowd(5, 'usual')) alike.addNote({ memberId: asId(`p:${name}`), answer: 'wrong' });
    expect(words(reportOn(freezeAll([alike])))).not.toContain('notes, to');
  });
});

describe('small numbers', () => {
  it('fewer than five people give a report of nothing but kind words', () => {
    const few = reportOfTalks(forty.slice(0, 2).map((one) => ({ ...one, supporter: 'supporter 0' })));
    expect(reportJson(few)).not.toMatch(/"suppressed": false/u);
    expect(JSON.stringify(communityReportMessage(few, 'en'))).toContain('Not enough people yet');
  });

  it('every count goes in fives', () => {
    const person = fc.integer({ min: 0, max: 7 });
    const talk: fc.Arbitrary<ExampleConversation> = fc.record({
      seeker: person.map((number) => `seeker ${number}`),
      supporter: person.map((number) => `supporter ${number}`),
      day: fc.constant(0),
      empathic: fc.boolean(),
      first: fc.integer({ min: 0, max: 4 }),
      last: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
      replyAfter: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(talk, { maxLength: 30 }), (talks) => {
        const text = reportJson(reportOfTalks(talks));
        for (const [, count] of text.matchAll(/"(?:n|people|count|notScored)": (\d+)/gu))
          expect(Number(count) % 5).toBe(0);
        for (const [, people] of text.matchAll(/"people": (\d+)/gu))
          expect(Number(people)).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe('what an admin gets', () => {
  const report = reportOfTalks(forty);

  it('two pages that each fit into one message of Discord, without statistics words', () => {
    const pages = inPages(communityReportSections(report, 'en')).map((sections) =>
      messageText({
        blocks: sections.flatMap(({ title, blocks }) => [
          { kind: 'heading' as const, text: title },
          ...blocks,
        ]),
      }),
    );
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page.length).toBeLessThan(MAX_CONTENT_LENGTH - 50);
    expect(pages.join(' ')).not.toMatch(/Cohen|Cramér|Wilson/u);
  });

  it('one page more where people were asked, each of which fits, and which outcome is compared', () => {
    const share = { value: 0.5, low: 0.3, high: 0.7 };
    const shares = { light: share, between: share, heavy: share };
    const asked: CommunityReport = {
      ...report,
      ownWord: report.shiftOverall,
      ownWordByEmpathy: report.shift,
      howHeavy: { suppressed: false, n: 20, people: 10, mean: 2.1, shares },
    };
    const pages = inPages(communityReportSections(asked, 'en')).map((sections) =>
      messageText({ blocks: sections.flatMap(({ blocks }) => blocks) }),
    );
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(page.length).toBeLessThan(MAX_CONTENT_LENGTH - 50);
    expect(pages.join(' ')).toContain('The outcome compared here is their own word, not the tone');
    expect(reportCsv(asked)).toMatch(/own word,empathic reply: with,positive,/u);
  });

  it('words that name nobody and promise no cause', () => {
    const words = JSON.stringify(communityReportMessage(report, 'en'));
    expect(words).toContain('about 8 of 10');
    expect(words).toContain('need not cause');
    expect(words).not.toMatch(/seeker \d|supporter \d|NaN|undefined|Infinity|null/u);
  });

  it('before a week is counted: when the first figures come', () => {
    const words = (part: Parameters<typeof emptyReport>[0]): string =>
      JSON.stringify(communityReportSections(reportOn([{ counts: [] }], null, part), 'en')[0]);
    expect(words({ awaitedWeeks: 1, nextFigures: '2026-01-14' })).toContain(
      'The first figures come on 14 January 2026',
    );
    expect(words({ awaitedWeeks: 0, nextFigures: '2026-01-14' })).not.toContain('14 January');
  });

  it('a CSV that no spreadsheet takes for formulas', () => {
    expect(reportCsv(report).split('\r\n')[0]).toContain('figure,group,measure');
    expect(reportCsv(report)).not.toMatch(/NaN|undefined/u);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r]/u);
      }),
    );
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvCell(-0.5)).toBe('-0.5');
  });
});

describe('periods', () => {
  it('are whole weeks on the community’s clock', () => {
    expect(mondayAt(new Date('2026-01-11T23:30:00Z'), 'UTC')).toBe('2026-01-05');
    expect(mondayAt(new Date('2026-01-11T23:30:00Z'), 'Europe/Berlin')).toBe('2026-01-12');
    expect(weeksBefore('2026-01-12', 2)).toEqual({ from: '2025-12-29', until: '2026-01-12' });
    expect(mondaysOf(weeksBefore('2026-01-12', 2))).toEqual(['2025-12-29', '2026-01-05']);
    expect(() => weeksBefore('2026-01-12', 0)).toThrow('1 to 53');
  });
});
