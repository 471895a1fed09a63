import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beside, Candidate } from '#core/conversation/assignment.ts';
import { answerLikelihood, fitOf } from '#core/conversation/likelihood.ts';
import { newMessage } from './builders.ts';
import { conversationRecord } from '#tests/support/example-records.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });
type Read = Beside & Pick<Candidate, 'sharedWords'>;
const besideAnything = fc.record<Read>({
  asks: probability,
  gives: probability,
  answers: probability,
  sharedWords: fc.nat(8),
});

const words = (alone: { asks: number; gives: number } | null, isShort = false) =>
  newMessage({ alone, isShort });
const request = (beside: Read | null, replyCount = 0): Candidate => ({
  conversation: conversationRecord({ id: 'm:a', replyCount }),
  authorLastWroteAt: null,
  sharedWords: beside?.sharedWords ?? 0,
  beside,
});

describe('how likely a message answers a request', () => {
  it('is a probability, whatever the reader says', () => {
    fc.assert(
      fc.property(
        besideAnything,
        fc.option(fc.record({ asks: probability, gives: probability })),
        fc.boolean(),
        (beside, alone, isShort) => {
          const likely = answerLikelihood(words(alone, isShort), request(beside));
          expect(likely).toBeGreaterThan(0);
          expect(likely).toBeLessThan(1);
        },
      ),
    );
  });

  it('rises with answering, giving and shared words, and where the request waits', () => {
    fc.assert(
      fc.property(besideAnything, (beside) => {
        const of = (changed: Partial<Read>, replyCount = 1) =>
          answerLikelihood(words({ asks: 0.1, gives: 0.1 }), request({ ...beside, ...changed }, replyCount));
        expect(of({ answers: 1 })).toBeGreaterThanOrEqual(of({ answers: 0 }));
        expect(of({ gives: 1 })).toBeGreaterThanOrEqual(of({ gives: 0 }));
        expect(of({ sharedWords: 1 })).toBeGreaterThan(of({ sharedWords: 0 }));
        expect(of({}, 0)).toBeGreaterThan(of({}, 1));
      }),
    );
  });

  it('is less for a line of few words, and none where the words of the request are not kept', () => {
    const beside = { asks: 0.1, gives: 0.8, answers: 0.8, sharedWords: 1 };
    const [long, short] = [words(null), words(null, true)].map((one) =>
      answerLikelihood(one, request(beside)),
    );
    expect(short).toBeLessThan(long ?? 0);
    expect(answerLikelihood(words(null), request(null))).toBe(0);
  });
});

describe('how well a message fits a request among others', () => {
  it('takes no more shared words into account than say something', () => {
    const fit = (sharedWords: number) => fitOf(request({ asks: 0, gives: 1, answers: 0.5, sharedWords }));
    expect(fit(4)).toBeGreaterThan(fit(3));
    expect(fit(5)).toBe(fit(4));
  });

  it('is worst where the words of the request are not kept', () => {
    const nothing = { asks: 0, gives: 0, answers: 0, sharedWords: 0 };
    expect(fitOf(request(null))).toBeLessThan(fitOf(request(nothing, 1)));
  });
});
