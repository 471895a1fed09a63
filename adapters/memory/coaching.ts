import type { AuditStore } from '#core/ports/store-communities.ts';
import type { AlertStore, NudgeStore } from '#core/ports/store-outgoing.ts';
import type { AlertId, CommunityId, UserId } from '#core/model/ids.ts';
import type { AuditRecord } from '#core/model/audit.ts';
import type { AlertRecord, NudgeRecord } from '#core/model/records.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { View } from './tables.ts';

export function memoryNudges({ tables: { nudges }, journal }: View): NudgeStore {
  const ofMembers = (communityId: CommunityId, userIds: readonly UserId[], since: Date): NudgeRecord[] =>
    [...new Set(userIds)]
      .flatMap((userId) => nudges.where('member', keyOf(communityId, userId)))
      .filter(({ createdAt }) => createdAt >= since)
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return {
    save(nudge) {
      nudges.set(nudge, journal);
      return Promise.resolve();
    },
    get: (communityId, id) => Promise.resolve(nudges.get(keyOf(communityId, id))),
    find: (userId, id) =>
      Promise.resolve(nudges.where('id', id).find(({ memberId }) => memberId === userId) ?? null),
    ofMember: (communityId, userId, since) => Promise.resolve(ofMembers(communityId, [userId], since)),
    ofMembers: (communityId, userIds, since) => Promise.resolve(ofMembers(communityId, userIds, since)),
    ratings(since) {
      const rated = nudges
        .all()
        .flatMap(({ answer, createdAt, communityId, memberId }) =>
          answer !== null && createdAt >= since ? [{ answer, person: keyOf(communityId, memberId) }] : [],
        );
      const answers = [...Map.groupBy(rated, ({ answer }) => answer)];
      return Promise.resolve({
        people: new Set(rated.map(({ person }) => person)).size,
        answers: answers.map(([answer, of]) => ({ answer, count: of.length })),
      });
    },
    answer(communityId, id, answer, at) {
      const nudge = nudges.get(keyOf(communityId, id));
      if (nudge !== null) nudges.set({ ...nudge, answer, answeredAt: at }, journal);
      return Promise.resolve();
    },
    remove(communityId, id) {
      nudges.delete(keyOf(communityId, id), journal);
      return Promise.resolve();
    },
  };
}

const oldestFirst = (a: AlertRecord, b: AlertRecord): number =>
  a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);

export function memoryAlerts({ tables: { alerts, messages }, journal }: View): AlertStore {
  const change = (communityId: CommunityId, id: AlertId, part: Partial<AlertRecord>): Promise<void> => {
    const alert = alerts.get(keyOf(communityId, id));
    if (alert !== null) alerts.set({ ...alert, ...part }, journal);
    return Promise.resolve();
  };
  return {
    open(alert) {
      const ofMessage = alerts.where('message', keyOf(alert.communityId, alert.messageId));
      const known = ofMessage.some(({ kind }) => kind === alert.kind);
      if (!known) alerts.set(alert, journal);
      return Promise.resolve(!known);
    },
    get: (communityId, id) => Promise.resolve(alerts.get(keyOf(communityId, id))),
    ofConversation: (communityId, conversationId) =>
      Promise.resolve(
        messages
          .where('conversation', keyOf(communityId, conversationId))
          .flatMap(({ id }) => alerts.where('message', keyOf(communityId, id)))
          .sort(oldestFirst),
      ),
    unresolved: (communityId, { limit, offset }) =>
      Promise.resolve(
        alerts
          .where('community', communityId)
          .filter(({ state }) => state === 'open' || state === 'seen')
          .sort(oldestFirst)
          .slice(offset, offset + limit),
      ),
    tally(communityId, since) {
      const recent = alerts.where('community', communityId).filter(({ createdAt }) => createdAt >= since);
      const groups = Map.groupBy(recent, ({ channelId, kind, state }) => keyOf(channelId, kind, state));
      return Promise.resolve(
        [...groups.values()].flatMap((group) =>
          group
            .slice(0, 1)
            .map(({ channelId, kind, state }) => ({ channelId, kind, state, count: group.length })),
        ),
      );
    },
    counts(since) {
      const recent = alerts.all().filter(({ createdAt }) => createdAt >= since);
      const groups = Map.groupBy(recent, ({ kind, state, escalatedAt }) =>
        keyOf(kind, state, String(escalatedAt !== null)),
      );
      return Promise.resolve(
        [...groups.values()].flatMap((group) =>
          group.slice(0, 1).map(({ kind, state, escalatedAt }) => ({
            ...{ kind, state, isLate: escalatedAt !== null, count: group.length },
          })),
        ),
      );
    },
    setState: (communityId, id, state, at) => change(communityId, id, { state, stateChangedAt: at }),
    unseenSince: (before) =>
      Promise.resolve(
        alerts
          .where('open', 'yes')
          .filter(({ createdAt, escalatedAt }) => createdAt < before && escalatedAt === null)
          .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()),
      ),
    markEscalated: (communityId, id, at) => change(communityId, id, { escalatedAt: at }),
  };
}

export function memoryAudit({ tables: { audit }, journal }: View, nextPosition: () => number): AuditStore {
  const newestFirst = (communityId: CommunityId): AuditRecord[] =>
    audit
      .where('community', communityId)
      .sort((a, b) => b.at.getTime() - a.at.getTime() || b.position - a.position)
      .map(({ position: _position, ...record }) => record);
  return {
    append(record) {
      audit.set({ ...record, position: nextPosition() }, journal);
      return Promise.resolve();
    },
    list: (communityId, limit) => Promise.resolve(newestFirst(communityId).slice(0, limit)),
    latest: (communityId, wanted) =>
      Promise.resolve(newestFirst(communityId).find(({ action }) => action === wanted) ?? null),
  };
}
