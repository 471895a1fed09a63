import { toFailure } from './deliver.ts';
import { isGoneOrClosed } from './delivery-errors.ts';

/**
 * What Discord answers, or the other thing where it says that what was asked for is gone or closed to the bot.
 * @throws discord.js' error where Discord says nothing of the kind
 */
export async function unlessClosed<Answer, Other>(
  asked: Promise<Answer>,
  otherwise: Other,
): Promise<Answer | Other> {
  try {
    return await asked;
  } catch (error) {
    if (isGoneOrClosed(toFailure(error))) return otherwise;
    throw error;
  }
}
