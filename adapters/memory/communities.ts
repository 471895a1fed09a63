import type { CommunityStore } from '#core/ports/store-communities.ts';
import { type ChannelId, type CommunityId, onlyChannelOf } from '#core/model/ids.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { settingsMoved } from '#core/settings/setup.ts';
import { keyOf } from '#core/lib/key-of.ts';
import { entryKey, type View } from './tables.ts';
import { moveWeeks } from './weeks.ts';

function removeEverythingOf({ tables, journal }: View, communityId: CommunityId): void {
  const { communities, noes, ...owned } = tables;
  for (const { userId, status } of tables.members.where('community', communityId))
    if (status === 'opted_out') noes.set({ communityId, userId }, journal);
  for (const table of Object.values(owned)) table.deleteWhere('community', communityId, journal);
  communities.delete(communityId, journal);
}

function moved(record: CommunityRecord, from: CommunityId, to: CommunityId): CommunityRecord {
  return { ...record, id: to, settings: settingsMoved(record.settings, from, to) };
}

/** Hashes made with the old id go first: nobody could find them again. */
function dropHashes({ tables, journal }: View, communityId: CommunityId): void {
  tables.seekerPosts.deleteWhere('community', communityId, journal);
  tables.howHeavy.deleteWhere('community', communityId, journal);
  tables.conversations.changeWhere(
    'community',
    communityId,
    (row) => ({ ...row, seekerKey: null, closedAt: row.closedAt ?? row.lastActivityAt }),
    journal,
  );
  tables.messages.changeWhere('community', communityId, (row) => ({ ...row, authorKey: null }), journal);
  tables.reactions.changeWhere(
    'community',
    communityId,
    (row) => ({ ...row, personKey: null, mark: null }),
    journal,
  );
  tables.audit.changeWhere('community', communityId, (row) => ({ ...row, actorKey: null }), journal);
}

function moveRows({ tables, journal }: View, from: CommunityId, to: CommunityId): void {
  // Counted anew under the new id: two channels may become one.
  tables.talk.deleteWhere('community', from, journal);
  const place = <T extends { communityId: CommunityId; channelId: ChannelId }>(row: T): T => ({
    ...row,
    communityId: to,
    channelId: row.channelId === onlyChannelOf(from) ? onlyChannelOf(to) : row.channelId,
  });
  for (const member of tables.members.where('community', from))
    if (tables.members.get(keyOf(to, member.userId)) !== null)
      tables.members.delete(keyOf(from, member.userId), journal);
  for (const { userId } of tables.seekers.where('community', from))
    if (tables.seekers.get(keyOf(to, userId)) !== null) tables.seekers.delete(keyOf(from, userId), journal);
  for (const entry of tables.diary.where('community', from))
    if (tables.diary.has('person', keyOf(to, entry.userId))) tables.diary.delete(entryKey(entry), journal);
  tables.diary.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  tables.seekers.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  tables.members.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  tables.noes.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  tables.formerIds.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  tables.conversations.changeWhere('community', from, place, journal);
  tables.messages.changeWhere('community', from, place, journal);
  tables.alerts.changeWhere('community', from, place, journal);
  tables.nudges.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  tables.reactions.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  tables.thanks.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  tables.audit.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  tables.tombstones.changeWhere('community', from, (row) => ({ ...row, communityId: to }), journal);
  moveWeeks({ tables, journal }, from, to);
  tables.outbox.changeWhere(
    'community',
    from,
    (row) => ({ ...row, entry: { ...row.entry, communityId: to } }),
    journal,
  );
}

export function memoryCommunities(view: View): CommunityStore {
  const { communities, formerIds } = view.tables;
  const change = (id: CommunityId, part: Partial<CommunityRecord>): void => {
    const record = communities.get(id);
    if (record !== null) communities.set({ ...record, ...part }, view.journal);
  };
  return {
    get: (id) => Promise.resolve(communities.get(id)),
    ensure(id, settings, now) {
      const record = communities.get(id) ?? { id, settings, createdAt: now, removedAt: null };
      communities.set(record, view.journal);
      return Promise.resolve(record);
    },
    list: () => Promise.resolve(communities.all()),
    // Transactions in memory run one after another.
    hold: () => Promise.resolve(),
    saveSettings(id, settings) {
      change(id, { settings });
      return Promise.resolve();
    },
    markRemoved(id, at) {
      change(id, { removedAt: at });
      return Promise.resolve();
    },
    purge(id) {
      removeEverythingOf(view, id);
      return Promise.resolve();
    },
    currentId: (id) => Promise.resolve(formerIds.get(id)?.communityId ?? id),
    formerIds: (communityId) =>
      Promise.resolve(
        formerIds
          .where('community', communityId)
          .map(({ id }) => id)
          .sort(),
      ),
    rekey(from, to) {
      // The group may be where another community's alerts go.
      for (const { id, settings } of from === to ? [] : communities.all()) {
        const { staffChannelId } = settingsMoved(settings, from, to);
        if (staffChannelId !== settings.staffChannelId)
          change(id, { settings: { ...settings, staffChannelId } });
      }
      const record = communities.get(from);
      if (record === null || from === to) return Promise.resolve();
      dropHashes(view, from);
      communities.delete(from, view.journal);
      communities.set(moved(record, from, to), view.journal);
      moveRows(view, from, to);
      formerIds.delete(to, view.journal);
      formerIds.set({ id: from, communityId: to }, view.journal);
      return Promise.resolve();
    },
  };
}
