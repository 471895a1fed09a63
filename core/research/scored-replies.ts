import { MECHANISMS } from '#core/model/analysis.ts';
import type { ResearchConversation, ResearchMessage } from './rows.ts';

/** A supporter's scored reply, and whether the seeker wrote again in the conversation after it. */
export interface Reply {
  message: ResearchMessage;
  levels: NonNullable<ResearchMessage['levels']>;
  seeker: number;
  isAnswered: boolean;
}

export function repliesOf({ seeker, turns }: ResearchConversation): Reply[] {
  return turns.flatMap((message, index) => {
    const { levels, role } = message;
    if (role !== 'supporter' || levels === null) return [];
    const isAnswered = turns.slice(index + 1).some((turn) => turn.role === 'seeker');
    return [{ message, levels, seeker, isAnswered }];
  });
}

export const sumOf = ({ levels }: Reply): number =>
  MECHANISMS.reduce((sum, mechanism) => sum + levels[mechanism], 0);
