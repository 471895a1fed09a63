import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Attachment } from '#core/model/outgoing.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { Say } from '#core/texts/say.ts';

const FILE_NAME = 'attune-my-data.json';

/**
 * Everything stored about a person in one community as one JSON file, tables by name. Reads only the given community.
 * That there was an export is audited, not whose: the code of somebody who only looked would stay for good. One of nothing is
 * not: anybody can ask for it, again and again.
 */
export async function exportMember(
  deps: { store: Store; secrets: Secrets; now: Date; say: Say },
  who: { communityId: CommunityId; userId: UserId },
): Promise<{ file: Attachment; rows: number }> {
  const { store, secrets, now, say } = deps;
  const personKey = secrets.personKey(who.communityId, who.userId);
  const tables = await store.members.export(who.communityId, who.userId, personKey);
  const rows = Object.values(tables).reduce((sum, table) => sum + table.length, 0);
  if (rows > 0)
    await store.audit.append({
      communityId: who.communityId,
      at: now,
      actorKey: null,
      action: 'export',
      detail: { rows },
    });
  const content = { exportedAt: now, communityId: who.communityId, userId: who.userId, tables };
  const bytes = new TextEncoder().encode(JSON.stringify(content, readable, 2) + '\n');
  const altText = say('consent-export-file');
  return { rows, file: { fileName: FILE_NAME, mediaType: 'application/json', bytes, altText } };
}

/** Bytes of a waiting picture would make pages of numbers. */
function readable(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
}
