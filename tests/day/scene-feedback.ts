import { parseNudgeButton } from '#core/coaching/answer-nudge.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import { DISCORD_SUPPORTERS, OPTED_IN, TELEGRAM_SUPPORTERS } from './people.ts';
import { shownTo, type Stage } from './stage.ts';

/** As far as /feedback looks back, and as many notes as it shows. */
const LOOK_BACK_MS = 28 * DAY_MS;
const MAX_SHOWN = 10;

const BULLET = /^(?:-|•) /gm;

/** Ids of the notes that reached a person. */
function notesDelivered(stage: Stage, name: string): Set<string> {
  const since = stage.clock.now().getTime() - LOOK_BACK_MS;
  const arrived = shownTo(stage, name).filter(
    ({ at, how }) => at.getTime() >= since && !how.includes('refused'),
  );
  const buttons = arrived.flatMap((shown) => shown.buttons);
  return new Set(buttons.flatMap(({ id }) => parseNudgeButton(id)?.nudgeId ?? []));
}

/** What /feedback says that a supporter was sent is what has arrived, or it says that nothing could arrive. */
export async function feedbackAgrees(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks } = stage;
  transcript.note('Every supporter looks at the notes they were sent.');
  let listed = 0;
  const compare = async (name: string, asks: () => Promise<void>): Promise<void> => {
    const before = shownTo(stage, name).length;
    await asks();
    const answer = shownTo(stage, name)
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
    const said = answer.match(BULLET)?.length ?? 0;
    const arrived = Math.min(notesDelivered(stage, name).size, MAX_SHOWN);
    listed += said;
    checks.that(
      `/feedback lists the notes that ${name} was sent (lists ${said}, arrived ${arrived})`,
      said === arrived || answer.includes('I could not write to you'),
    );
  };
  for (const name of DISCORD_SUPPORTERS.slice(0, OPTED_IN)) {
    await compare(name, () => discord.command(name, 'feedback'));
  }
  for (const name of TELEGRAM_SUPPORTERS.slice(0, OPTED_IN)) {
    await compare(name, () => telegram.privately(name, '/feedback'));
  }
  checks.that('some notes are listed', listed > 0);
}
