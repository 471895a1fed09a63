import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { shorten } from '#core/lib/fit-blocks.ts';
import type { Form } from '#core/ports/platform.ts';

// https://discord.com/developers/docs/components/reference#text-input
const MAX_TITLE_LENGTH = 45;
const MAX_LABEL_LENGTH = 45;
const MAX_INPUT_LENGTH = 4000;

function toInput(field: Form['fields'][number]): LabelBuilder {
  const maxLength = Math.min(field.maxLength, MAX_INPUT_LENGTH);
  const input = new TextInputBuilder()
    .setCustomId(field.name)
    .setStyle(field.multiline ? TextInputStyle.Paragraph : TextInputStyle.Short)
    .setRequired(field.required)
    .setMaxLength(maxLength);
  if (field.value !== '') input.setValue(shorten(field.value, maxLength));
  return new LabelBuilder().setLabel(shorten(field.label, MAX_LABEL_LENGTH)).setTextInputComponent(input);
}

/** A form as Discord's pop-up window. */
export function toModal(form: Form): ModalBuilder {
  return new ModalBuilder()
    .setCustomId(form.id)
    .setTitle(shorten(form.title, MAX_TITLE_LENGTH))
    .addLabelComponents(form.fields.map(toInput));
}
