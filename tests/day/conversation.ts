/** Somebody asks for support, others answer; `later` is what the person writes at the end. */
export interface Conversation {
  /** Days after the first Monday, and the hour (UTC) at which it begins. */
  day: number;
  hour: number;
  place: 'channel' | 'thread' | 'forum';
  seeker: string;
  post: string;
  replies: readonly (readonly [who: string, text: string])[];
  later?: string;
  /** The reply that `later` answers; without it, everybody is meant. */
  laterAnswers?: number;
  reactions?: readonly (readonly [who: string, reply: number, emoji: string])[];
}
