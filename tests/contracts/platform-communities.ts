import { expect, it } from 'vitest';
import { eventually } from '#tests/support/eventually.ts';
import type { PlatformHarness } from './platform-harness.ts';

export function communitiesContract(harness: () => PlatformHarness): void {
  it('knows whether it is in a community, what it is called, and who somebody is there', async () => {
    const { platform, community, admin, member } = harness();
    expect(await platform.isIn(community)).toBe(true);
    expect(await platform.nameOf(community)).toEqual(expect.any(String));
    expect(await platform.standing(community, admin)).toEqual({ isAdmin: true, isStaff: true });
    expect(await platform.standing(community, member)).toEqual({ isAdmin: false, isStaff: false });
  });

  it('finds out by itself what an admin has to mend', async () => {
    const { platform, community, channel } = harness();
    const findings = await platform.checkUp(community, [channel], null);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding.message).not.toBe('');
  });

  it('reports that it was removed', async () => {
    const { events, botIsRemoved, community } = harness();
    await botIsRemoved();
    await eventually(() => {
      expect(events).toMatchObject([{ kind: 'communityRemoved', communityId: community }]);
    });
  });
}
