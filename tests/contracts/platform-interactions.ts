import { expect, it } from 'vitest';
import { eventually } from '#tests/support/eventually.ts';
import { says, sentence } from '#tests/support/replies.ts';
import type { PlatformHarness } from './platform-harness.ts';
import { asId } from '#tests/support/ids.ts';

export function interactionsContract(harness: () => PlatformHarness): void {
  const button = { id: 'config:undo:1', label: 'Undo', style: 'plain' } as const;

  it('hands over a command and shows its answer to the person alone', async () => {
    const { interactions, userRunsCommand, behaviour, shownTo, postedIn, admin, community, channel } =
      harness();
    behaviour.onInteraction = () => Promise.resolve(says('The mode is “coach” now.'));
    const before = postedIn(channel).length;
    await userRunsCommand(admin, 'config', 'set', 'mode');
    await eventually(() => {
      expect(shownTo(admin).at(-1)?.text).toContain('The mode is “coach” now.');
    });
    expect(postedIn(channel)).toHaveLength(before);
    expect(interactions).toMatchObject([
      {
        kind: 'command',
        command: 'config',
        subcommand: 'set',
        options: { key: 'mode' },
        actor: { communityId: community, channelId: channel, userId: admin, isAdmin: true, isStaff: true },
      },
    ]);
  });

  it('hands over a file that came with a command, and fetches it only when it is read', async () => {
    const { interactions, userImports, admin } = harness();
    const bytes = new TextEncoder().encode('{"mode":"observe"}\n');
    await userImports(admin, { name: 'settings.json', bytes });
    await eventually(() => {
      expect(interactions).toMatchObject([
        { kind: 'command', command: 'config', subcommand: 'import', options: {} },
      ]);
    });
    const [asked] = interactions;
    const file = asked?.kind === 'command' ? asked.file : undefined;
    expect(await file?.read(bytes.length)).toEqual(bytes);
    expect(await file?.read(bytes.length - 1)).toBe('too-large');
  });

  it('hands over the thread or topic that a command is about, and knows where it is', async () => {
    const { interactions, userViews, opensThread, platform, admin, member, community, channel } = harness();
    const thread = await opensThread(member);
    await userViews(admin, thread);
    await eventually(() => {
      expect(interactions).toMatchObject([{ subcommand: 'view', options: { channel: thread } }]);
    });
    expect(await platform.place(community, thread)).toMatchObject({ channelId: channel, threadId: thread });
    expect(await platform.place(community, channel)).toMatchObject({ channelId: channel, threadId: null });
    expect(await platform.place(community, asId(`${platform.platform}:123456789012345678`))).toBeNull();
    expect(await platform.place(community, 'elsewhere:1')).toBeNull();
  });

  it('takes a member for no admin', async () => {
    const { interactions, userRunsCommand, member } = harness();
    await userRunsCommand(member, 'config', 'set', 'mode');
    await eventually(() => {
      expect(interactions).toMatchObject([{ actor: { userId: member, isAdmin: false, isStaff: false } }]);
    });
  });

  it('hands over a button, and changes its message when the answer replaces it', async () => {
    const { interactions, userRunsCommand, userPressesButton, behaviour, shownTo, admin } = harness();
    const asked = says('Changed.');
    behaviour.onInteraction = ({ kind }) =>
      Promise.resolve(
        kind === 'button'
          ? says('Taken back.', { replaces: true })
          : { ...asked, message: { ...asked.message, buttons: [[button]] } },
      );
    await userRunsCommand(admin, 'config', 'set', 'mode');
    await eventually(() => {
      expect(shownTo(admin).at(-1)?.buttons).toMatchObject([{ label: 'Undo' }]);
    });
    await userPressesButton(admin, button);
    await eventually(() => {
      expect(shownTo(admin).at(-1)).toMatchObject({ text: 'Taken back.', buttons: [] });
    });
    expect(interactions.at(-1)).toMatchObject({ kind: 'button', id: button.id, actor: { userId: admin } });
  });

  it('answers in as many messages as a long answer takes', async () => {
    const { userRunsCommand, behaviour, shownTo, admin } = harness();
    const before = shownTo(admin).length;
    const blocks = Array.from({ length: 8 }, () => sentence('All is well. '.repeat(80)).blocks).flat();
    behaviour.onInteraction = () => Promise.resolve(says('', { message: { blocks } }));
    await userRunsCommand(admin, 'config', 'set', 'mode');
    await eventually(() => {
      const text = shownTo(admin)
        .slice(before)
        .map((shown) => shown.text)
        .join(' ');
      expect(text.match(/All is well\./g)).toHaveLength(640);
    });
  });
}
