import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { whenEnded } from '#bot/serve/when-ended.ts';
import { refuseFolder } from './refuse-folder.ts';
import { AttuneError } from '#core/model/errors.ts';
import { writing } from '#core/lib/file-faults.ts';
import type { Direction, KeptRisk } from '#core/model/analysis.ts';
import type { Role } from '#core/model/records.ts';
import type { EventOutcome } from '#core/pipeline/outcome.ts';

/** What was decided for one message of an export, and why. Ids as they stand in the export; no words. */
export interface DecisionLine {
  id: string;
  role: Role;
  /** Id of the message that opened the conversation it stands in. */
  conversation: string | null;
  direction: Direction;
  /** Whether it was read beyond the first look: a seeker's mood, the empathy of a reply. */
  scored: boolean;
  risk: KeptRisk;
  because: readonly string[];
}

const inExport = (id: string): string => id.replace(/^replay:/, '');

/** Null for an event that stored no message. */
export function decisionOf({ message, decision }: EventOutcome): DecisionLine | null {
  if (message === undefined || decision === undefined) return null;
  const { role, direction, risk, conversationId } = message;
  const { place, direction: reading, hostile } = decision;
  return {
    id: inExport(message.id),
    role,
    conversation: conversationId === null ? null : inExport(conversationId),
    direction,
    scored: role === 'seeker' ? message.sentimentClass !== null : message.empathy !== null,
    risk,
    because: [
      `place:${place}`,
      ...(reading === null ? [] : [`direction:${reading}`]),
      ...decision.risk,
      ...(hostile === null ? [] : [`hostile:${hostile}`]),
    ],
  };
}

/** Its functions throw AttuneError `input` where the file cannot be written. */
export interface DecisionFile {
  add(decisions: readonly DecisionLine[]): void;
  /** Puts the file in its place when all went well; leaves none otherwise. */
  close(isComplete: boolean): void;
}

/**
 * A file with one decision a line.
 * @throws AttuneError `input` when nothing can be written there; better before a long run than after it.
 */
export function openDecisionFile(path: string): DecisionFile {
  const unfinished = `${path}.part`;
  let file: number;
  try {
    refuseFolder(path);
    file = openSync(unfinished, 'w');
  } catch (cause) {
    const advice = 'Name a file, in a folder that can be written to.';
    throw new AttuneError('input', `The decisions cannot be written to "${path}". ${advice}`, { cause });
  }
  const leaveNone = (): void => {
    closeSync(file);
    rmSync(unfinished, { force: true });
  };
  const forget = whenEnded(leaveNone);
  return {
    add(decisions) {
      const lines = decisions.map((decision) => `${JSON.stringify(decision)}\n`).join('');
      writing(path, () => writeSync(file, lines));
    },
    close(isComplete) {
      forget();
      if (!isComplete) {
        leaveNone();
        return;
      }
      closeSync(file);
      writing(path, () => {
        renameSync(unfinished, path);
      });
    },
  };
}
