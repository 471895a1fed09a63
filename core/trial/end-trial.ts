import type { Store } from '#core/ports/index.ts';
import type { CommunityId, PersonKey } from '#core/model/ids.ts';
import type { CommunitySettings, MemberRecord } from '#core/model/records.ts';
import { countsUntil, isDue, isRunning } from './days.ts';
import { analyseTrial, type Participant } from './analyse.ts';

interface Deps {
  store: Store;
  now: Date;
}

/**
 * Makes the figure of every trial whose day has come, once, and forgets the lots. Run it as often as you like.
 * @returns how many were made.
 */
export async function reportTrials({ store, now }: Deps): Promise<number> {
  let made = 0;
  for (const { id, settings } of await store.communities.list()) {
    // Asked without a lock first: most of the time nothing is due.
    if (!isDue(settings.trial, now)) continue;
    made += Number(await store.transaction((within) => reportTrial({ store: within, now }, id)));
  }
  return made;
}

async function reportTrial({ store, now }: Deps, communityId: CommunityId): Promise<boolean> {
  await store.communities.hold([communityId]);
  const settings = (await store.communities.get(communityId))?.settings;
  const trial = settings?.trial;
  if (settings === undefined || trial === undefined || !isDue(trial, now)) return false;
  const participants: Participant[] = [];
  for (const { userId, lot } of await store.members.list(communityId)) {
    if (lot === null) continue;
    const period = { from: lot.drawnAt, to: countsUntil(lot) };
    const replies = await store.messages.ofMember(communityId, userId, period);
    participants.push({ lot, replies });
  }
  const result = analyseTrial(participants);
  await finish(store, communityId, { ...settings, trial: { ...trial, result } });
  await store.audit.append({
    communityId,
    at: now,
    actorKey: null,
    action: 'config',
    detail: { setting: 'trial', trial: result.kind },
  });
  return true;
}

/** Ends a trial before its day: the later notes begin at once, and there is no figure. */
export async function endTrial(
  { store, now }: Deps,
  { communityId, actorKey }: { communityId: CommunityId; actorKey: PersonKey },
): Promise<boolean> {
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const settings = (await within.communities.get(communityId))?.settings;
    if (settings === undefined || !isRunning(settings.trial)) return false;
    const { trial: _ended, ...kept } = settings;
    await finish(within, communityId, kept);
    const detail = { setting: 'trial', trial: 'ended' };
    await within.audit.append({ communityId, at: now, actorKey, action: 'config', detail });
    return true;
  });
}

async function finish(store: Store, communityId: CommunityId, settings: CommunitySettings): Promise<void> {
  const isDrawn = ({ lot }: MemberRecord): boolean => lot !== null;
  for (const member of (await store.members.list(communityId)).filter(isDrawn))
    await store.members.save({ ...member, lot: null });
  await store.communities.saveSettings(communityId, settings);
}
