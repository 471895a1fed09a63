import { MINUTE_MS } from '#core/lib/durations.ts';
import { cardOf } from '#core/alerts/card.ts';
import type { AlertRecord, CommunityRecord } from '#core/model/records.ts';
import type { Button, TextRun } from '#core/model/outgoing.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { bullets, heading, link, paragraph, sentences, strong } from '#core/texts/blocks.ts';
import { duration } from '#core/texts/en/figure-words.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';

const all = textsFor('en');
const texts = all.commands.alerts;
const A_PAGE = 10;
const PAGE_ID = /^alerts:(\d{1,3})$/;

/** What it is, where, and for how long it has waited; never what was written or by whom. */
async function line(
  { store, platform: { links } }: CommandDeps,
  alert: AlertRecord,
  community: CommunityRecord,
  now: Date,
): Promise<TextRun[]> {
  const { messages } = await cardOf({ store, links }, alert, community, { alerts: [alert] });
  const [message] = messages;
  const minutes = Math.floor((now.getTime() - alert.createdAt.getTime()) / MINUTE_MS);
  const place = message === undefined ? { text: '' } : all.alerts.placeOf(message);
  const address = message?.link ?? null;
  return [
    strong(`${all.alerts.headingOf(alert)} `),
    place,
    { text: texts.waits(duration(minutes)) },
    { text: alert.state === 'seen' ? texts.seen : '' },
    address === null ? { text: texts.noLink(alert.messageId) } : link(texts.open, address),
  ].filter(({ text }) => text !== '');
}

async function page(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  number: number,
): Promise<Reply> {
  const wanted = { limit: A_PAGE + 1, offset: number * A_PAGE };
  const open = await deps.store.alerts.unresolved(community.id, wanted);
  if (open.length === 0 && number === 0) return privately(sentences(texts.none));
  const lines: TextRun[][] = [];
  for (const alert of open.slice(0, A_PAGE)) lines.push(await line(deps, alert, community, actor.at));
  const to = (next: number, label: string): Button => ({ id: `alerts:${next}`, label, style: 'plain' });
  const ways = [
    ...(number > 0 ? [to(number - 1, texts.earlier)] : []),
    ...(open.length > A_PAGE ? [to(number + 1, texts.later)] : []),
  ];
  return privately({
    blocks: [heading(texts.heading), bullets(lines), paragraph(texts.how)],
    ...(ways.length > 0 && { buttons: [ways] }),
  });
}

export const alerts = {
  needs: 'community',
  definition: {
    name: 'alerts',
    description: texts.description,
    audience: 'staff',
    options: [],
    subcommands: [],
  },
  run: (deps, { actor }, community) => page(deps, actor, community, 0),
  async follow(deps, { actor, id }, community) {
    const number = PAGE_ID.exec(id)?.[1];
    if (number === undefined) return privately(sentences(all.interactions.unknownButton));
    const { message } = await page(deps, actor, community, Number(number));
    return inPlace(message);
  },
} satisfies Command;
