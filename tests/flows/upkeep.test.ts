import { beforeEach, expect, it } from 'vitest';
import { openCommunity } from '#bot/commands/lib/community-change.ts';
import { reconcileCommunities } from '#bot/serve/reconcile.ts';
import { missedIn } from '#core/pipeline/catch-up.ts';
import { enforceRetention } from '#core/retention/enforce-retention.ts';
import { PURGE_AFTER_DAYS, purgeRemoved } from '#core/retention/purge-removed.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage, stageSecrets } from './stage.ts';
import { asId } from '#tests/support/ids.ts';

const DAY = 24 * 60;
const isOut = () => Promise.resolve(false);

onEveryStore('upkeep', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(tableModels([{ words: 'help', direction: 'seeking' }], []), { retentionDays: 90 });
    await stage.says('ada', 'Please help me.', 0, { id: 'post' });
  });

  const post = () => stage.store.messages.get(COMMUNITY, 'console:post');

  it('rows older than the community keeps them are removed, and the audit says how many', async () => {
    expect(await enforceRetention({ store: stage.store, now: minute(90 * DAY) })).toBe(0);
    expect(await enforceRetention({ store: stage.store, now: minute(90 * DAY + 1) })).toBeGreaterThan(0);
    expect(await post()).toBeNull();
    const [entry] = await stage.store.audit.list(COMMUNITY, 1);
    expect(entry).toMatchObject({ action: 'retention', detail: { retentionDays: 90 } });
  });

  it('a community that removed the bot can change its mind for a week, then nothing is left', async () => {
    await stage.happens({ kind: 'communityRemoved', communityId: COMMUNITY, at: minute(0) }, 0);
    const purgeAt = (at: number) => purgeRemoved({ store: stage.store, now: minute(at), isBack: isOut });
    expect(await purgeAt(PURGE_AFTER_DAYS * DAY - 1)).toBe(0);
    expect(await post()).not.toBeNull();
    expect(await purgeAt(PURGE_AFTER_DAYS * DAY)).toBe(1);
    expect(await post()).toBeNull();
    expect(await stage.store.communities.get(COMMUNITY)).toBeNull();
  });

  it('a community that added the bot again is read as before, and not purged', async () => {
    await stage.happens({ kind: 'communityRemoved', communityId: COMMUNITY, at: minute(0) }, 0);
    await stage.happens({ kind: 'communityReturned', communityId: COMMUNITY }, 5);
    expect(await purgeRemoved({ store: stage.store, now: minute(30 * DAY), isBack: isOut })).toBe(0);
    expect((await stage.store.communities.get(COMMUNITY))?.removedAt).toBeNull();
    await stage.happens({ kind: 'communityReturned', communityId: 'console:unknown' }, 6);
    expect(await stage.store.communities.get('console:unknown')).toBeNull();
  });

  it.each(['was told', 'sees it at its start', 'sees it in a command'])(
    'what people wrote while the bot was out is not read when it %s that it is back',
    async (how) => {
      await stage.happens({ kind: 'communityRemoved', communityId: COMMUNITY, at: minute(10) }, 10);
      const back = { store: stage.store, secrets: stageSecrets };
      if (how === 'was told')
        await stage.happens({ kind: 'communityReturned', communityId: COMMUNITY, at: minute(300) }, 302);
      if (how === 'sees it at its start') {
        const platform = { platform: 'console' as const, isIn: () => Promise.resolve(true) };
        await reconcileCommunities(stage.store, platform, minute(300));
      }
      if (how === 'sees it in a command') await openCommunity(back, COMMUNITY, minute(300));
      const place = { channelId: asId('console:general'), threadId: null };
      const missed = await missedIn({ store: stage.store, now: minute(400) }, COMMUNITY);
      expect(missed?.since(place)).toEqual(minute(300));
      expect(await stage.says('ada', 'Please help me.', 100)).toMatchObject({ because: 'beforeReading' });
      expect(await stage.says('ada', 'Please help me.', 301)).toMatchObject({ outcome: 'stored' });
    },
  );

  it('a community that is where it was goes on being read, whatever is told of it', async () => {
    await stage.happens({ kind: 'communityReturned', communityId: COMMUNITY, at: minute(300) }, 300);
    expect(await stage.says('ada', 'Please help me.', 299)).toMatchObject({ outcome: 'stored' });
  });

  it('a community with a new id keeps its rows, and its keyed hashes are dropped', async () => {
    await stage.happens({ kind: 'communityRekeyed', from: COMMUNITY, to: 'console:new' }, 5);
    expect(await post()).toBeNull();
    expect(await stage.store.messages.get('console:new', 'console:post')).toMatchObject({ authorKey: null });
    expect(await stage.says('ada', 'Please help me.', 6)).toMatchObject({ because: 'unknownCommunity' });
  });
});
