import type { Api } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import { shorten } from '#core/lib/fit-blocks.ts';
import { LOCALES } from '#core/model/locale.ts';
import type { Form } from '#core/ports/platform.ts';
import type { Block } from '#core/model/outgoing.ts';
import { paragraph } from '#core/texts/blocks.ts';
import { speaking, type Say } from '#core/texts/say.ts';
import { neutralise, renderBlocks } from './render.ts';

/** Longer posts are cut in the quote; the beginning says most of what a reply answers. */
const MAX_QUOTED_LENGTH = 3000;
// https://core.telegram.org/bots/api#forcereply
const MAX_PLACEHOLDER_LENGTH = 64;
const MAX_SHOWN_VALUE_LENGTH = 200;
const FORM_PARAMETER = 'form';

/** A message of the bot that a person replies to. */
export interface Question {
  text?: string | undefined;
  entities?: readonly MessageEntity[] | undefined;
}

/** The beginning of a post, short enough even with what keeps its words from acting as markup. */
function quotable(post: string): string {
  let kept = shorten(post, MAX_QUOTED_LENGTH);
  for (;;) {
    const excess = neutralise(kept).length - MAX_QUOTED_LENGTH;
    if (excess <= 0) return kept;
    kept = shorten(kept, kept.length - excess);
  }
}

async function ask(api: Api, chat: number, blocks: readonly Block[], placeholder: string): Promise<void> {
  const { text, entities } = renderBlocks(blocks);
  await api.sendMessage(chat, text, {
    entities,
    link_preview_options: { is_disabled: true },
    reply_markup: {
      force_reply: true,
      input_field_placeholder: shorten(placeholder, MAX_PLACEHOLDER_LENGTH),
    },
  });
}

/**
 * Asks for a draft to a post that was forwarded or pasted. The post stands in the question as a quote, so that the
 * person's reply to it carries both and nothing has to be remembered.
 */
export async function askForDraft(api: Api, chat: number, post: string, say: Say): Promise<void> {
  const quote: Block = { kind: 'quote', runs: [{ text: quotable(post) }] };
  const blocks = [
    paragraph(say('chat-draft-for')),
    quote,
    paragraph(say('chat-draft-how')),
    paragraph(say('chat-draft-for-yourself')),
  ];
  await ask(api, chat, blocks, say('chat-draft-placeholder'));
}

/** How the question for a draft begins, in every language. */
const BEGINNINGS = LOCALES.map((locale) => speaking(locale)('chat-draft-for'));

/** The post a draft answers: the quote in the question. Other messages of the bot quote people too. */
export function quotedPost({ text, entities }: Question): string | null {
  const quote = entities?.find(({ type }) => type === 'blockquote');
  if (text === undefined || quote === undefined) return null;
  if (!BEGINNINGS.some((beginning) => text.startsWith(beginning))) return null;
  return text.slice(quote.offset, quote.offset + quote.length).replaceAll('\u200B', '');
}

/**
 * Asks in words what a form asks for, because Telegram has no forms. The title links to the bot itself with the
 * form's id and its fields in the address, so that the reply carries them.
 */
export async function askForm(
  api: Api,
  chat: number,
  form: Form,
  { ownName, say }: { ownName: string; say: Say },
): Promise<void> {
  const parameters = new URLSearchParams({ [FORM_PARAMETER]: form.id });
  for (const { name } of form.fields) parameters.append('field', name);
  const link = `https://t.me/${ownName}?${parameters.toString()}`;
  const blocks: Block[] = [
    { kind: 'paragraph', runs: [{ text: form.title, link }] },
    {
      kind: 'list',
      items: form.fields.map(({ label, value }) => [
        { text: value === '' ? label : `${label} (${shorten(value, MAX_SHOWN_VALUE_LENGTH)})` },
      ]),
    },
    paragraph(say(form.fields.length === 1 ? 'chat-form-how' : 'chat-form-lines')),
  ];
  await ask(api, chat, blocks, form.fields[0]?.label ?? form.title);
}

/** What a reply to a form's question says: the whole of it for one field, else a line for each, in their order. */
export function readForm(
  { entities }: Question,
  reply: string,
): { id: string; values: Record<string, string> } | null {
  for (const entity of entities ?? []) {
    if (entity.type !== 'text_link') continue;
    const parameters = new URL(entity.url).searchParams;
    const id = parameters.get(FORM_PARAMETER);
    if (id === null) continue;
    const fields = parameters.getAll('field');
    const lines = fields.length === 1 ? [reply] : reply.split('\n');
    return {
      id,
      values: Object.fromEntries(fields.map((name, index) => [name, (lines[index] ?? '').trim()])),
    };
  }
  return null;
}
