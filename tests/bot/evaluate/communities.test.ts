import { writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { openLanguage } from '#adapters/language/language.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { oneDecimal } from '#bot/evaluate/communities.ts';
import { runEvaluateCommunities } from '#bot/evaluate/evaluate.ts';
import { discordExport, discordMessage, temporaryFolder } from '#tests/adapters/replay/exports.ts';
import { tableModels } from '#tests/doubles/table-models.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const models = tableModels(
  [
    { words: 'cannot sleep', direction: 'seeking' },
    { words: 'is not fair', direction: 'seeking' },
    { words: 'so sorry', direction: 'providing' },
  ],
  [],
);

const LINES = [
  ['1', 'ada', 'I cannot sleep since my father fell ill and nobody helps.', 'seeker', '1'],
  ['2', 'sam', 'I am so sorry, that is a lot to carry.', 'supporter', '1'],
  ['3', 'kim', 'Has anybody seen the new bridge by the harbour?', 'bystander', null],
  ['4', 'ben', 'The referee is not fair and the game was lost for that.', 'bystander', null],
] as const;

async function evaluate(json: boolean): Promise<string> {
  const messages = LINES.map(([id, author, content], index) =>
    discordMessage({
      id,
      content,
      author: { id: author },
      timestamp: `2026-03-01T10:0${index}:00.000+00:00`,
    }),
  );
  writeFileSync(folder.path('harbour.export.json'), discordExport(messages));
  const truth = LINES.map(([id, , , role, conversation]) => JSON.stringify({ id, role, conversation }));
  writeFileSync(folder.path('harbour.truth.jsonl'), truth.join('\n'));
  let written = '';
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      written += chunk.toString();
      done();
    },
  });
  const secrets = createSecrets('a secret of the test, long enough');
  await runEvaluateCommunities(
    { models, language: openLanguage(), secrets },
    { dataPath: folder.path(''), json, output },
  );
  return written;
}

describe('evaluating communities', () => {
  it('takes each export along the way of live messages and compares it with what is known', async () => {
    const { communities } = JSON.parse(await evaluate(true)) as {
      communities: { name: string; figures: object; intervals: object }[];
    };
    expect(communities).toHaveLength(1);
    expect(communities[0]).toMatchObject({
      name: 'harbour',
      figures: {
        messages: 4,
        requests: 1,
        requests_found: 100,
        requests_right: 50,
        requests_split: 0,
        replies_seen: 100,
        replies_right_place: 100,
        replies_scored: 100,
        role_f1: 77.8,
        unanswered_said: 50,
        unanswered_true: 0,
        false_requests_per_1000_casual: 500,
        casual_in_conversations: 50,
      },
    });
    expect(communities[0]?.intervals).toHaveProperty('role_f1');
  });

  it('prints them as a table with intervals', async () => {
    const text = await evaluate(false);
    expect(text).toContain('harbour: 4 messages, 1 requests, 0 split');
    expect(text).toMatch(/requests said that are right +50\.0 +9\.5 to 90\.5/);
  });

  it('says what is missing in a folder without a community', async () => {
    const output = new Writable();
    const secrets = createSecrets('a secret of the test, long enough');
    const deps = { models, language: openLanguage(), secrets };
    const evaluated = runEvaluateCommunities(deps, { dataPath: folder.path('nowhere'), json: true, output });
    await expect(evaluated).rejects.toThrow(/cannot be read/);
  });

  it('rounds as other programs do: of two decimals that are as near, the even one', () => {
    expect([12.25, 12.75, 0.35, 66.66, 100].map(oneDecimal)).toEqual([12.2, 12.8, 0.3, 66.7, 100]);
  });
});
