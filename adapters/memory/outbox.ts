import {
  ALERT_CLAIMED_FOR_MS,
  ALERT_PUT_OFF_FOR_MS,
  UNCERTAIN_PAYLOAD_KEPT_MS,
  type OutboxStore,
} from '#core/ports/store-outgoing.ts';
import { FOR_STAFF, type Delivery } from '#core/model/outgoing.ts';
import { keyOf } from '#core/lib/key-of.ts';
import { byTurn } from '#core/outbox/by-turn.ts';
import type { View } from './tables.ts';
import type { OutboxRow } from './rows.ts';

const NO_MESSAGE = { blocks: [] };

function settled(row: OutboxRow, delivery: Delivery, at: Date): OutboxRow {
  if (delivery.kind === 'retry') {
    const dueAt = new Date(at.getTime() + delivery.afterMs);
    return { ...row, entry: { ...row.entry, dueAt }, state: 'waiting', changedAt: at };
  }
  const { drawing: _drawn, ...entry } = row.entry;
  return { ...row, entry: { ...entry, message: NO_MESSAGE }, state: delivery.kind, changedAt: at };
}

const isHeld = (row: OutboxRow | null): row is OutboxRow =>
  row !== null && (row.state === 'claimed' || row.state === 'uncertain');

const isLate = ({ entry, changedAt }: OutboxRow, now: Date): boolean =>
  FOR_STAFF.includes(entry.kind) &&
  changedAt !== null &&
  now.getTime() - changedAt.getTime() > ALERT_CLAIMED_FOR_MS;

/** It is for staff and stands far ahead of the clock. */
function isPutOff({ entry, state, changedAt }: OutboxRow, at: Date): boolean {
  const time = state === 'waiting' ? entry.dueAt : changedAt;
  const ahead = at.getTime() + ALERT_PUT_OFF_FOR_MS;
  return FOR_STAFF.includes(entry.kind) && time !== null && time.getTime() > ahead;
}

function overdueAlerts(rows: readonly OutboxRow[]): { count: number; since: Date | null } {
  const since = Math.min(...rows.map(({ firstDueAt }) => firstDueAt.getTime()));
  const about = new Set(rows.map(({ entry }) => keyOf(entry.communityId, entry.messageId ?? entry.id)));
  return { count: about.size, since: rows.length === 0 ? null : new Date(since) };
}

export function memoryOutbox({ tables: { outbox }, journal }: View): OutboxStore {
  const known = (dedupeKey: string): boolean => outbox.where('dedupe', dedupeKey).length > 0;
  return {
    add(...entries) {
      for (const entry of entries)
        if (!known(entry.dedupeKey) && outbox.get(entry.id) === null)
          outbox.set({ entry, firstDueAt: entry.dueAt, state: 'waiting', changedAt: null }, journal);
      return Promise.resolve();
    },
    known: (dedupeKeys) => Promise.resolve(new Set(dedupeKeys.filter(known))),
    sentAt(dedupeKey) {
      const [row] = outbox.where('dedupe', dedupeKey);
      const sent = row === undefined ? null : { at: row.state === 'sent' ? row.changedAt : null };
      return Promise.resolve(sent);
    },
    claimDue(now, limit, platforms, served = []) {
      const isReached = ({ entry }: OutboxRow): boolean =>
        platforms?.some((platform) => entry.communityId.startsWith(`${platform}:`)) ?? true;
      const inTurn = byTurn(served);
      const due = outbox
        .where('state', 'waiting')
        .concat(outbox.where('state', 'claimed', (row) => isLate(row, now)))
        .filter((row) => row.entry.dueAt <= now && isReached(row))
        .sort((a, b) => inTurn(a.entry, b.entry))
        .slice(0, limit);
      for (const row of due) outbox.set({ ...row, state: 'claimed', changedAt: now }, journal);
      return Promise.resolve(due.map(({ entry }) => entry));
    },
    settle(id, delivery, at) {
      const row = outbox.get(id);
      if (isHeld(row)) outbox.set(settled(row, delivery, at), journal);
      return Promise.resolve();
    },
    withdraw(id) {
      if (isHeld(outbox.get(id))) outbox.delete(id, journal);
      return Promise.resolve();
    },
    endedSince(platform, since) {
      const count = (state: OutboxRow['state']): number =>
        outbox.where('state', state).filter(({ entry, changedAt }) => {
          const isHere = entry.communityId.startsWith(`${platform}:`) && entry.recipient.kind === 'member';
          return isHere && changedAt !== null && changedAt >= since;
        }).length;
      return Promise.resolve({ sent: count('sent'), unreachable: count('unreachable') });
    },
    pendingCount: () => Promise.resolve(outbox.where('state', 'waiting').length),
    overdueAlerts(communityId, dueBefore) {
      const isOverdue = ({ entry, firstDueAt }: OutboxRow): boolean =>
        FOR_STAFF.includes(entry.kind) &&
        entry.recipient.kind === 'channel' &&
        (communityId === null || entry.communityId === communityId) &&
        firstDueAt < dueBefore;
      const open = (['waiting', 'claimed'] as const).flatMap((state) => outbox.where('state', state));
      return Promise.resolve(overdueAlerts(open.filter(isOverdue)));
    },
    settleAbandoned(claimedBefore, at) {
      for (const state of ['waiting', 'claimed'] as const)
        for (const row of outbox.where('state', state).filter((one) => isPutOff(one, at)))
          outbox.set({ ...row, state: 'waiting', entry: { ...row.entry, dueAt: at } }, journal);
      const lost = outbox
        .where('state', 'claimed')
        .filter(({ entry }) => !FOR_STAFF.includes(entry.kind))
        .filter(({ changedAt }) => changedAt !== null && changedAt < claimedBefore);
      for (const row of lost) outbox.set({ ...row, state: 'uncertain', changedAt: at }, journal);
      const keptSince = new Date(at.getTime() - UNCERTAIN_PAYLOAD_KEPT_MS);
      for (const row of outbox.where('state', 'uncertain'))
        if (row.changedAt !== null && row.changedAt < keptSince)
          outbox.set({ ...row, entry: { ...row.entry, message: NO_MESSAGE } }, journal);
      return Promise.resolve(lost.length);
    },
    uncertainCount: () => Promise.resolve(outbox.where('state', 'uncertain').length),
    removeFinished(before, kind) {
      const old = (['sent', 'unreachable', 'uncertain'] as const)
        .flatMap((state) => outbox.where('state', state))
        .filter(({ changedAt }) => changedAt !== null && changedAt < before)
        .filter(({ entry }) => kind === undefined || entry.kind === kind);
      for (const { entry } of old) outbox.delete(entry.id, journal);
      return Promise.resolve(old.length);
    },
  };
}
