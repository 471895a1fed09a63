import { GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { toDelivery } from '#adapters/telegram/delivery-errors.ts';
import { memberOf, standingOf } from '#adapters/telegram/standing.ts';

const unreachable = (reason: 'closed' | 'blocked' | 'never_started' | 'gone') => ({
  kind: 'unreachable',
  reason,
});
const retry = (afterMs: number) => ({ kind: 'retry', afterMs });

describe('what Telegram’s refusals mean', () => {
  it.each([
    [403, "Forbidden: bot can't initiate conversation with a user", unreachable('never_started')],
    [403, 'Forbidden: bot was blocked by the user', unreachable('blocked')],
    [403, 'Forbidden: user is deactivated', unreachable('gone')],
    [403, 'Forbidden: bot was kicked from the supergroup chat', unreachable('blocked')],
    [403, 'Forbidden: bot is not a member of the supergroup chat', unreachable('blocked')],
    [403, 'Forbidden: something new', unreachable('blocked')],
    [400, 'Bad Request: chat not found', unreachable('gone')],
    [400, 'Bad Request: group chat was deactivated', unreachable('gone')],
    [400, 'Bad Request: message thread not found', unreachable('gone')],
    [400, 'Bad Request: TOPIC_CLOSED', unreachable('gone')],
    [400, 'Bad Request: TOPIC_DELETED', unreachable('gone')],
    [400, 'Bad Request: not enough rights to send text messages to the chat', unreachable('blocked')],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', unreachable('blocked')],
    [400, 'Bad Request: message is too long', retry(3_600_000)],
    [401, 'Unauthorized', retry(3_600_000)],
    [404, 'Not Found', retry(3_600_000)],
    [409, 'Conflict: terminated by other getUpdates request', retry(3_600_000)],
    [429, 'Too Many Requests', retry(60_000)],
    [500, 'Internal Server Error', retry(60_000)],
    [502, 'Bad Gateway', retry(60_000)],
  ])('%i %s', (code, description, delivery) => {
    expect(toDelivery({ code, description })).toEqual(delivery);
  });

  it('the time Telegram names is kept to', () => {
    expect(toDelivery({ code: 429, description: 'retry after 7', retryAfterSeconds: 7 })).toEqual(
      retry(7000),
    );
    expect(toDelivery({ code: 503, retryAfterSeconds: 0 })).toEqual(retry(0));
  });

  it('no answer at all is tried again soon', () => {
    expect(toDelivery({})).toEqual(retry(30_000));
  });
});

describe('who a person is in a Telegram group', () => {
  const group = { id: -100, type: 'supergroup' };
  const api = (status: string) => ({
    getChatMember: () => Promise.resolve({ status } as never),
  });

  it.each([
    ['creator', true],
    ['administrator', true],
    ['member', false],
    ['restricted', false],
    ['left', false],
    ['kicked', false],
  ])('%s: admin %s', async (status, isAdmin) => {
    expect(await standingOf(api(status), group, 42)).toEqual({ isAdmin, isStaff: isAdmin });
  });

  it('tells who is surely not there, and where that is hidden', async () => {
    expect(await memberOf(api('left'), group, 42)).toMatchObject({ isMember: false });
    expect(await memberOf(api('member'), group, 42)).not.toHaveProperty('isMember');
    const refusing = (description: string) => ({
      getChatMember: () =>
        Promise.reject(
          new GrammyError(description, { ok: false, error_code: 400, description }, 'getChatMember', {}),
        ),
    });
    for (const hidden of ['member list is inaccessible', 'CHAT_ADMIN_REQUIRED', 'PARTICIPANT_ID_INVALID'])
      expect(await memberOf(refusing(`Bad Request: ${hidden}`), group, 42)).toEqual({
        isAdmin: false,
        isStaff: false,
        standingIsHidden: true,
      });
    for (const unknown of ['user not found', 'member not found'])
      expect(await memberOf(refusing(`Bad Request: ${unknown}`), group, 42)).toMatchObject({
        isMember: false,
      });
  });

  it('nobody is an admin in private, and nobody is asked', async () => {
    const asked = { getChatMember: () => Promise.reject(new Error('not to be asked')) };
    expect(await standingOf(asked, { id: 42, type: 'private' }, 42)).toEqual({
      isAdmin: false,
      isStaff: false,
    });
  });

  it('a network fault is passed on, so that nobody is refused by mistake', async () => {
    const broken = { getChatMember: () => Promise.reject(new Error('no network')) };
    await expect(standingOf(broken, group, 42)).rejects.toThrow('no network');
  });
});
