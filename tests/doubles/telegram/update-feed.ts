import type { Update } from 'grammy/types';
import { done, refused, type Answer } from './bot-api-server.ts';

// What Telegram sends when nothing is listed.
const USUAL = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'channel_post'];

/** Updates waiting to be fetched. */
export interface UpdateFeed {
  push(update: Omit<Update, 'update_id'>): Update | null;
  waiting(): Update[];
  fetch(payload: Record<string, unknown>, closed: AbortSignal): Promise<Answer>;
  allow(types: unknown): void;
  /** Nothing can be fetched while Telegram brings the updates itself. */
  useWebhook(isUsed: boolean): void;
}

/**
 * As `getUpdates` is documented: `offset` forgets everything before it, a call waits up to `timeout` seconds for news,
 * `allowed_updates` holds until it is changed, and a second caller ends the call of the first with 409.
 */
export function createUpdateFeed(): UpdateFeed {
  let updates: Update[] = [];
  let nextId = 1000;
  let allowed = USUAL;
  let hasWebhook = false;
  let wake: (() => void) | null = null;
  let endOther: (() => void) | null = null;

  const news = (payload: Record<string, unknown>): Update[] =>
    updates.slice(0, typeof payload['limit'] === 'number' ? payload['limit'] : 100);

  const waitForNews = (seconds: number, closed: AbortSignal): Promise<'news' | 'conflict'> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve('news');
      }, seconds * 1000);
      const end = (how: 'news' | 'conflict'): void => {
        clearTimeout(timer);
        resolve(how);
      };
      wake = () => {
        end('news');
      };
      endOther = () => {
        end('conflict');
      };
      closed.addEventListener('abort', () => {
        end('news');
      });
    });

  const allow = (types: unknown): void => {
    if (Array.isArray(types)) allowed = types.length === 0 ? USUAL : types.map(String);
  };

  return {
    push(update) {
      if (!Object.keys(update).some((kind) => allowed.includes(kind))) return null;
      const full = { update_id: nextId, ...update };
      nextId += 1;
      updates.push(full);
      wake?.();
      return full;
    },
    waiting: () => [...updates],
    allow,
    useWebhook: (isUsed) => {
      hasWebhook = isUsed;
    },
    async fetch(payload, closed) {
      if (hasWebhook)
        return refused(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      allow(payload['allowed_updates']);
      const offset = Number(payload['offset'] ?? 0);
      if (offset > 0) updates = updates.filter(({ update_id: id }) => id >= offset);
      endOther?.();
      endOther = null;
      const timeout = Number(payload['timeout'] ?? 0);
      if (news(payload).length === 0 && timeout > 0 && !closed.aborted)
        if ((await waitForNews(timeout, closed)) === 'conflict')
          return refused(
            409,
            'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
          );
      return done(closed.aborted ? [] : news(payload));
    },
  };
}
