import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { paragraph } from '#core/texts/blocks.ts';
import type { Texts } from '#core/texts/index.ts';

/** What staff read: who, and nothing else. The person is shown the same before they press. */
export function staffMessage(userId: string, { commands: { checkIn: texts } }: Texts): OutgoingMessage {
  const person = { text: texts.somebody, mention: { kind: 'person' as const, id: userId } };
  return { blocks: [paragraph(person, texts.toStaff), paragraph(texts.staffKnowsNoMore)] };
}
