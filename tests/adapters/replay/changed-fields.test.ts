import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openExport } from '#adapters/replay/open-export.ts';
import { AttuneError } from '#core/model/errors.ts';
import {
  discordExport,
  discordMessage,
  telegramChat,
  telegramMessage,
  temporaryFolder,
  written,
  collected,
} from './exports.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const path = folder.path('changed.json');

type Json = Record<string, unknown>;

const minute = (n: number): string => new Date(Date.UTC(2026, 2, 1, 10, n)).toISOString();
const discord = (): Json =>
  JSON.parse(
    discordExport([0, 1, 2, 3].map((n) => discordMessage({ id: `10${n}`, timestamp: minute(n) }))),
  ) as Json;
const telegram = (): Json => ({
  ...telegramChat(
    [0, 1, 2, 3].map((n) =>
      telegramMessage({
        id: n + 1,
        date_unixtime: String(1_772_359_200 + n),
        text: [{ type: 'bold', text: 'A long night.' }],
      }),
    ),
  ),
});

const change = fc.record({
  kind: fc.constantFrom('drop' as const, 'retype' as const, 'reorder' as const, 'truncate' as const),
  where: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  value: fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.constant([]),
    fc.constant({}),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Goes down by the numbers, and changes the field it ends at. */
function changed(value: unknown, { kind, where, value: other }: Change): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  const [step = 0, ...rest] = where;
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const at = entries.findIndex(([name]) => name === key);
  const [, present] = entries[at] ?? [key, undefined];
  const replace = (with_: unknown): [string, unknown][] =>
    entries.map((entry, index) => (index === at ? [key, with_] : entry));
  let next: [string, unknown][];
  if (rest.length > 0 && typeof present === 'object' && present !== null)
    next = replace(changed(present, { kind, where: rest, value: other }));
  else if (kind === 'drop') next = entries.filter((_, index) => index !== at);
  else if (kind === 'retype') next = replace(other);
  else if (kind === 'truncate')
    next = replace(typeof present === 'string' ? present.slice(0, present.length / 2) : present);
  else next = [...entries.slice(at), ...entries.slice(0, at)];
  return Array.isArray(value) ? next.map(([, item]) => item) : Object.fromEntries(next);
}

describe('an export whose fields were dropped, retyped, reordered or cut', () => {
  it(
    'gives the messages that can be read and counts the others, or one error',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(discord, telegram),
          fc.array(change, { minLength: 1, maxLength: 3 }),
          async (sample, changes) => {
            const content = JSON.stringify(changes.reduce<unknown>(changed, sample()));
            const opened = await openExport([written(path, content)], 'auto').catch(
              (error: unknown) => error,
            );
            const read =
              opened instanceof Error ||
              typeof opened !== 'object' ||
              opened === null ||
              !('messages' in opened)
                ? opened
                : await collected((opened as Awaited<ReturnType<typeof openExport>>).messages).catch(
                    (error: unknown) => error,
                  );
            if (!Array.isArray(read)) {
              expect(read).toBeInstanceOf(AttuneError);
              expect(read).toMatchObject({ code: 'input' });
              return;
            }
            const { leftOut } = opened as Awaited<ReturnType<typeof openExport>>;
            expect(read.length + leftOut.total()).toBeLessThanOrEqual(4);
          },
        ),
        { numRuns: 800 },
      );
    },
  );
});
