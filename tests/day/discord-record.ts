import { answerTo } from '#tests/doubles/discord/answers.ts';
import type { DiscordDouble } from '#tests/doubles/discord/discord-double.ts';
import type { Request } from '#tests/doubles/discord/front.ts';
import type { Clock } from './clock.ts';
import { formLook, messageLook } from './discord-look.ts';
import type { DiscordNames } from './discord-names.ts';
import type { Shown, Transcript } from './transcript.ts';

type Sent = Omit<Shown, 'at' | 'platform'>;

const POST = /^\/channels\/(\d+)\/messages$/;
const ANSWER = /^\/webhooks\/\d+\/([^/]+)(?:\/messages\/@original)?$/;
const FIRST_REACTION = /^\/interactions\/\d+\/([^/]+)\/callback$/;

/** @returns a function that writes into the transcript what the bot has sent since the last call */
export function recordDiscord(
  double: DiscordDouble,
  names: DiscordNames,
  clock: Clock,
  transcript: Transcript,
): () => void {
  const posted = (channel: string, request: Request): Sent => {
    const person = names.ownerOf(channel);
    const refused = names.closed.has(channel) ? ', refused by Discord: closed' : '';
    return {
      to: person ?? names.places.get(channel) ?? channel,
      how: person === null ? 'posted for everybody there' : `direct message${refused}`,
      ...messageLook(request),
    };
  };
  const answered = (token: string, request: Request): Sent => {
    const { id, name } = names.asked.get(token) ?? { id: '', name: '?' };
    const inPlace =
      request.method === 'PATCH' && answerTo(double, { id, token }).acknowledged === 'as update';
    return {
      to: name,
      how: inPlace ? 'the message changes in place' : 'answer only they see',
      ...messageLook(request),
    };
  };
  const opened = (token: string, request: Request): Sent | null => {
    const form = formLook(request);
    return form && { to: names.asked.get(token)?.name ?? '?', how: 'a form opens', ...form };
  };
  const sentBy = (request: Request): Sent | null => {
    const { method, path } = request;
    const of = (pattern: RegExp): string | undefined => pattern.exec(path)?.[1];
    const [channel, answer, reaction] = [of(POST), of(ANSWER), of(FIRST_REACTION)];
    if (channel !== undefined && method === 'POST') return posted(channel, request);
    if (answer !== undefined && ['POST', 'PATCH'].includes(method)) return answered(answer, request);
    return reaction === undefined ? null : opened(reaction, request);
  };

  let read = 0;
  return () => {
    for (const request of double.requests.slice(read)) {
      const sent = sentBy(request);
      if (sent !== null) transcript.show({ at: clock.now(), platform: 'Discord', ...sent });
    }
    read = double.requests.length;
  };
}
