import { MINUTE_MS } from '#core/lib/durations.ts';
import { cardOf } from '#core/alerts/card.ts';
import type { AlertRecord, CommunityRecord } from '#core/model/records.ts';
import type { Button, TextRun } from '#core/model/outgoing.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { bullets, heading, link, paragraph, sentences, strong } from '#core/texts/blocks.ts';
import { durationIn } from '#core/texts/duration.ts';
import { headingOf, placeOf } from '#core/texts/alerts.ts';
import { about } from '#core/texts/definitions.ts';
import { sayRuns, speaking } from '#core/texts/say.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

const A_PAGE = 10;
const PAGE_ID = /^alerts:(\d{1,3})$/;

/** What it is, where, and for how long it has waited; never what was written or by whom. */
async function line(
  { store, platform: { links } }: CommandDeps,
  alert: AlertRecord,
  community: CommunityRecord,
  { at: now, locale = 'en' }: Pick<Actor, 'at' | 'locale'>,
): Promise<(string | TextRun)[]> {
  const say = speaking(locale);
  const { messages } = await cardOf({ store, links }, alert, community, { alerts: [alert] });
  const [message] = messages;
  const minutes = Math.floor((now.getTime() - alert.createdAt.getTime()) / MINUTE_MS);
  const place = message === undefined ? '' : placeOf(message, locale);
  const address = message?.link ?? null;
  return sayRuns(locale, alert.state === 'seen' ? 'alerts-line-seen' : 'alerts-line-open', {
    what: strong(headingOf(alert, locale)),
    place,
    time: durationIn(say, minutes),
    message:
      address === null ? say('alerts-no-link', { id: alert.messageId }) : link(say('alerts-open'), address),
  });
}

async function page(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  number: number,
): Promise<Reply> {
  const say = sayTo(actor);
  const wanted = { limit: A_PAGE + 1, offset: number * A_PAGE };
  const open = await deps.store.alerts.unresolved(community.id, wanted);
  if (open.length === 0)
    return number === 0 ? privately(sentences(say('alerts-none'))) : page(deps, actor, community, 0);
  const lines: (string | TextRun)[][] = [];
  for (const alert of open.slice(0, A_PAGE)) lines.push(await line(deps, alert, community, actor));
  const to = (next: number, label: string): Button => ({ id: `alerts:${next}`, label, style: 'plain' });
  const ways = [
    ...(number > 0 ? [to(number - 1, say('page-earlier'))] : []),
    ...(open.length > A_PAGE ? [to(number + 1, say('page-later'))] : []),
  ];
  return privately({
    blocks: [heading(say('alerts-heading')), bullets(lines), paragraph(say('alerts-how'))],
    ...(ways.length > 0 && { buttons: [ways] }),
  });
}

export const alerts = {
  needs: 'community',
  definition: {
    name: 'alerts',
    description: about('alerts'),
    audience: 'staff',
    options: [],
    subcommands: [],
  },
  run: (deps, { actor }, community) => page(deps, actor, community, 0),
  async follow(deps, { actor, id }, community) {
    const number = PAGE_ID.exec(id)?.[1];
    if (number === undefined) return privately(sentences(sayTo(actor)('unknown-button')));
    const { message } = await page(deps, actor, community, Number(number));
    return inPlace(message);
  },
} satisfies Command;
