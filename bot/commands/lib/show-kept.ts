import { own } from '#core/lib/own.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { bullets, heading, paragraph, sentences } from '#core/texts/blocks.ts';
import type { Say } from '#core/texts/say.ts';
import type { CommandDeps } from './command.ts';
import { privately } from './reply.ts';
import { sayTo } from './say-to.ts';

/** What each stored table means to the person it is about. */
const TABLES: Readonly<Record<string, (say: Say, count: number) => string>> = {
  member: (say) => say('kept-member'),
  messages: (say, count) => say('kept-messages', { count }),
  conversations: (say, count) => say('kept-conversations', { count }),
  seekerPosts: (say, count) => say('kept-seekerPosts', { count }),
  reactions: (say, count) => say('kept-reactions', { count }),
  thanks: (say, count) => say('kept-thanks', { count }),
  seekers: (say) => say('kept-seekers'),
  howHeavy: (say, count) => say('kept-howHeavy', { count }),
  diary: (say, count) => say('kept-diary', { count }),
  nudges: (say, count) => say('kept-nudges', { count }),
  alerts: (say, count) => say('kept-alerts', { count }),
  outbox: (say, count) => say('kept-outbox', { count }),
  audit: (say, count) => say('kept-audit', { count }),
};

const tableInWords = (say: Say, table: string, count: number): string =>
  own(TABLES, table)?.(say, count) ?? say('kept-other', { table, count });

/** What is kept about a person here, table by table, in words. */
export async function showKept(
  { store, secrets }: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
): Promise<Reply> {
  const personKey = secrets.personKey(community.id, actor.userId);
  const tables = await store.members.export(community.id, actor.userId, personKey);
  const say = sayTo(actor);
  const kept = Object.entries(tables).filter(([, rows]) => rows.length > 0);
  const member = await store.members.get(community.id, actor.userId);
  if (kept.length === 0)
    return privately(sentences(say(member === null ? 'privacy-nothing' : 'privacy-only-no')));
  return privately({
    blocks: [
      heading(say('privacy-heading')),
      ...(member === null ? [] : [paragraph(say(`privacy-${member.status}`))]),
      paragraph(say('privacy-kept')),
      bullets(kept.map(([table, rows]) => tableInWords(say, table, rows.length))),
      paragraph(say('privacy-retention', { days: community.settings.retentionDays })),
      paragraph(say(member?.coaching.sharesWithStaff === true ? 'privacy-shared' : 'privacy-not-shared')),
      paragraph(say('privacy-staff-see')),
      paragraph(say('privacy-how')),
    ],
  });
}
