import type { Drawing } from '#core/model/charts.ts';
import type { Attachment, OutgoingMessage } from '#core/model/outgoing.ts';
import type { Charts } from '#core/ports/charts.ts';

export async function draw(charts: Charts, { fileName, altText, chart }: Drawing): Promise<Attachment> {
  return { fileName, altText, mediaType: 'image/png', bytes: await charts.growth(chart) };
}

/** The message as it is sent. */
export async function withDrawing(
  charts: Charts,
  message: OutgoingMessage,
  drawing: Drawing | undefined,
): Promise<OutgoingMessage> {
  if (drawing === undefined) return message;
  return { ...message, attachments: [...(message.attachments ?? []), await draw(charts, drawing)] };
}
