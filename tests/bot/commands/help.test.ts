import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { commands } from '#bot/commands/index.ts';
import { Desk, idOf, read } from './desk.ts';

describe('/help', () => {
  it('lists what this person may use, each with a sentence', async () => {
    const desk = await new Desk().opens();
    const everybody = read(await desk.asks('help'));
    expect(everybody).toContain('**/help-now**: Where help can be found now');
    expect(everybody).not.toContain('For admins');
    expect(everybody).toContain('can be wrong');
  });

  it('marks every command, so that it can be tapped where a platform allows that', async () => {
    const { message } = await new Desk().asks('help', {}, { isAdmin: true, isStaff: true });
    const runs = message.blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : []));
    const marked = runs.filter(({ command }) => command === true).map(({ text }) => text);
    expect(marked.sort()).toEqual(commands.map(({ definition }) => `/${definition.name}`).sort());
  });
});

describe('/help-now', () => {
  it('names help in the community’s country, with source and date, to the asker only', async () => {
    const desk = await new Desk().opens({ country: 'GB' });
    const reply = await desk.asks('help-now');
    expect(reply.visibility).toBe('private');
    expect(read(reply)).toContain('please call 999 or 112, or ask somebody near you');
    expect(read(reply)).toContain('**Samaritans**: Call 116 123, 24 hours a day. Their page');
    expect(read(reply).match(/looked over in [A-Z][a-z]+ 20\d\d/g)).toHaveLength(1);
    expect(read(reply)).toMatch(/Find A Helpline/);
    const links = JSON.stringify(reply.message);
    expect(links).toContain('https://www.samaritans.org');
  });

  it('says when a line is not answered day and night, and nothing of hours that are not known', async () => {
    const desk = await new Desk().opens({ country: 'NZ' });
    const said = read(await desk.asks('help-now'));
    expect(said).toContain('**Lifeline Aotearoa**: Call 0800 543 354, every day 7:00 to 24:00. Their page');
    expect(said).toContain('**Are You OK (family violence)**: Call 0800 456 450. Their page');
    const inGermany = await new Desk().opens({ country: 'DE', locale: 'de' });
    expect(read(await inGermany.asks('help-now', {}, { locale: 'de' }))).toContain(
      'montags bis freitags von 8 bis 15 Uhr',
    );
  });

  it('without a country: international directories, and a choice of countries', async () => {
    const desk = await new Desk().opens();
    const reply = await desk.asks('help-now', {}, { communityId: null, inPrivate: true });
    expect(read(reply)).toContain('Befrienders Worldwide');
    expect(read(reply)).toContain('the emergency number of your country');
    const chosen = await desk.chooses(idOf(reply, 'Your country'), ['IE']);
    expect(read(chosen)).toContain('Pieta');
    expect(read(await desk.chooses('help-now', ['XX']))).toContain('Befrienders Worldwide');
  });

  it('offers a choice of countries also where the community’s own has no lines known here', async () => {
    const desk = await new Desk().opens({ country: 'JP' });
    const reply = await desk.asks('help-now');
    expect(read(reply)).toContain('Befrienders Worldwide');
    expect(read(await desk.chooses(idOf(reply, 'Your country'), ['IE']))).toContain('Pieta');
  });

  it('where a private chat has to be opened first, pressing Start there leads straight to it', async () => {
    const home = 'telegram:-1001234567890';
    const desk = await new Desk('telegram').opens({ country: 'GB' }, home);
    const inGroup = await desk.asks('help-now', {}, { communityId: home });
    const payload = inGroup.startWith ?? '';
    expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    const inPrivate = await desk.asks('start', { payload }, { communityId: null, inPrivate: true });
    expect(read(inPrivate)).toContain('Samaritans');
  });

  it('shows the lines of a country that is named after it; other words never keep help away', async () => {
    const desk = await new Desk('telegram').opens({ country: 'GB' });
    const asks = (unread: string) =>
      desk.does({
        kind: 'command',
        actor: desk.actor(),
        command: 'help-now',
        subcommand: null,
        options: {},
        unread,
      });
    for (const named of ['Germany', 'deutschland', ' GERMANY '])
      expect(read(await asks(named))).toContain('TelefonSeelsorge');
    expect(read(await asks('uk'))).toContain('Samaritans');
    const other = await asks('i cannot go on');
    expect(read(other)).toContain('Samaritans');
    expect(idOf(other, 'Your country')).toMatch(/^help-now:/);
  });

  it('answers even while the database is away', async () => {
    const store = createMemoryStore();
    const away = { ...store, communities: { ...store.communities, get: () => Promise.reject(new Error()) } };
    expect(read(await new Desk('discord', away).asks('help-now'))).toContain('Find A Helpline');
  });
});
