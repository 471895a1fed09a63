// Long because: one look at the messages of a week counts all that is frozen of it.
import { MINUTE_MS } from '#core/lib/durations.ts';
import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import { remembering } from '#core/lib/remembering.ts';
import { localClock } from '#core/lib/local-time.ts';
import { MECHANISMS } from '#core/model/analysis.ts';
import { SHIFTS, shiftOf } from '#core/conversation/shift.ts';
import type {
  ConversationTurn,
  CountedConversation,
  CountedNote,
  EndedConversation,
  WrittenMessage,
} from '#core/model/frozen-week.ts';
import type { HowHeavyAnswer } from '#core/model/care.ts';
import type { PersonKey, UserId } from '#core/model/ids.ts';
import type { OwnWord } from '#core/model/own-word.ts';
import type { ReportedMessage } from '#core/model/records.ts';
import type { Place } from '#core/model/message.ts';
import { binOf, REPLY_BINS, WAIT_BINS } from './bins.ts';
import { type CountedPerson, countRow, markOf, type Tables } from './counted.ts';
import {
  DAY_PART_NAMES,
  DAY_PARTS,
  dayPartMeasure,
  empathyMeasure,
  FIRST_REPLY,
  HEAVINESS,
  HOW_HEAVY,
  MESSAGE_CELLS,
  MESSAGES,
  NOTE_RATINGS,
  NOTES,
  ownWordPart,
  receivedMeasure,
  REPLIES,
  type Trait,
  traitsMeasure,
} from './measures.ts';
import { PeopleIndex } from './people.ts';
import { placeKey } from './scope.ts';
import { groupMask, includesGroup, TECHNIQUE_GROUPS } from './technique-groups.ts';

/**
 * One week of one community while it is counted: tables with the people behind them. Grows with people and places, not
 * with messages. Rows whose author is not known any more are not counted: nobody could say how many people they are.
 */
export class WeekFacts {
  readonly people: PeopleIndex;
  /** What is counted for every place by itself: the rows of a thread, or of a channel outside of its threads. */
  readonly places = new Map<string, Tables>();
  /** What is counted for the whole community only. */
  readonly whole: Tables = new Map();
  /** Replies by who wrote them. */
  readonly replies = new Map<number, number>();
  readonly keepsPlaces: boolean;
  /** Most people stand behind many rows. */
  readonly #markOf = remembering(markOf);
  readonly #hourOf: ((at: Date) => number) | null;

  /**
   * @param options.keepsPlaces false: everything is counted as one place, where nobody asks for channels
   * @param options.timeZone the community’s; absent: hours are not counted, where nobody knows whose clock was meant
   */
  constructor(options: { people?: PeopleIndex; keepsPlaces?: boolean; timeZone?: string } = {}) {
    const clock = options.timeZone === undefined ? null : localClock(options.timeZone);
    this.#hourOf = clock && ((at) => clock(at).hour);
    this.people = options.people ?? new PeopleIndex();
    this.keepsPlaces = options.keepsPlaces ?? true;
  }

  addMessage(message: WrittenMessage): void {
    const person = this.#person(message);
    if (person === null) return;
    const tables = this.#placeOf(message);
    const cell = MESSAGE_CELLS.indexOf(message.scored ? message.direction : 'notScored');
    countRow(tables, MESSAGES, { cell, cells: MESSAGE_CELLS.length }, person);
    if (message.role === 'supporter')
      this.replies.set(person.number, (this.replies.get(person.number) ?? 0) + 1);
    const { levels, acknowledged } = message;
    if (!message.scored || message.role !== 'supporter' || levels === null) return;
    for (const mechanism of MECHANISMS)
      countRow(tables, empathyMeasure(mechanism), { cell: levels[mechanism], cells: 3 }, person);
    const isEmpathic = MECHANISMS.some((mechanism) => levels[mechanism] > 0);
    const side = receivedMeasure(isEmpathic ? 'empathic' : 'other');
    countRow(this.whole, side, { cell: acknowledged ? 0 : 1, cells: 2 }, person);
  }

  addConversation({ conversation, turns }: EndedConversation): void {
    const person = this.#person({ authorKey: conversation.seekerKey, memberId: null });
    if (person === null) return;
    const { openedAt, firstReplyAt, replyCount } = conversation;
    const tables = this.#placeOf(conversation);
    const replies = { cell: binOf(REPLY_BINS, replyCount), cells: REPLY_BINS.from.length };
    countRow(tables, REPLIES, replies, person);
    this.#addHour(tables, conversation, person);
    if (firstReplyAt !== null) {
      const minutes = (firstReplyAt.getTime() - openedAt.getTime()) / MINUTE_MS;
      const wait = { cell: binOf(WAIT_BINS, minutes), cells: WAIT_BINS.from.length };
      countRow(tables, FIRST_REPLY, wait, person);
    }
    if (conversation.ownWord !== null)
      countRow(
        this.whole,
        ownWordPart(conversation.ownWordAfterEmpathy === true),
        { cell: ownWordCell(conversation.ownWord), cells: SHIFTS.length },
        person,
      );
    const shift = shiftOf(conversation);
    if (shift === null) return;
    const measure = traitsMeasure(traitsOf(conversation, turns));
    countRow(this.whole, measure, { cell: SHIFTS.indexOf(shift.shift), cells: SHIFTS.length }, person);
  }

  addHowHeavy({ personKey, howHeavy }: Pick<HowHeavyAnswer, 'personKey' | 'howHeavy'>): void {
    const person = this.#person({ authorKey: personKey, memberId: null });
    if (person === null) return;
    const cell = HEAVINESS.indexOf(howHeavy < 3 ? 'light' : howHeavy > 3 ? 'heavy' : 'between');
    countRow(this.whole, HOW_HEAVY, { cell, cells: HEAVINESS.length }, person);
  }

  addNote({ memberId, answer }: CountedNote): void {
    const number = this.people.numberOf({ authorKey: null, memberId });
    if (number === null) return;
    const rated = NOTE_RATINGS.findIndex((rating) => rating === answer);
    const cell = rated < 0 ? NOTE_RATINGS.length : rated;
    countRow(this.whole, NOTES, { cell, cells: NOTE_RATINGS.length + 1 }, { number, mark: markOf(memberId) });
  }

  #addHour(tables: Tables, { openedAt, replyCount }: CountedConversation, person: CountedPerson): void {
    if (this.#hourOf === null) return;
    const hour = this.#hourOf(openedAt);
    const part = DAY_PART_NAMES.findLast((name) => hour >= DAY_PARTS[name]) ?? 'night';
    countRow(tables, dayPartMeasure(part), { cell: replyCount === 0 ? 0 : 1, cells: 2 }, person);
  }

  #person(author: { authorKey: PersonKey | null; memberId: UserId | null }): CountedPerson | null {
    const number = this.people.numberOf(author);
    return number === null ? null : { number, mark: this.#markOf(author.authorKey) };
  }

  #placeOf(row: Place): Tables {
    const key = this.keepsPlaces ? placeKey(row) : '';
    const present = this.places.get(key);
    if (present !== undefined) return present;
    const fresh: Tables = new Map();
    this.places.set(key, fresh);
    return fresh;
  }
}

/** Five answers would mostly be rounded away. */
function ownWordCell(word: OwnWord): number {
  if (word === 3) return SHIFTS.indexOf('none');
  return SHIFTS.indexOf(word > 3 ? 'positive' : 'negative');
}

/** What is counted of a stored message. */
export function writtenMessage(message: ReportedMessage): WrittenMessage {
  const { channelId, threadId, authorKey, memberId, role, scored, direction, empathy, acknowledged } =
    message;
  const levels = empathy && mapMechanisms((mechanism) => empathy[mechanism].level);
  return { channelId, threadId, authorKey, memberId, role, scored, direction, levels, acknowledged };
}

/** More than half of the replies: where hardly a conversation goes without empathy, this still tells some apart. */
function traitsOf(
  { empathicReplyCount, replyCount }: CountedConversation,
  turns: readonly ConversationTurn[],
): Trait[] {
  const mask = techniquesBefore(turns);
  return [
    ...(empathicReplyCount > 0 ? (['empathy'] as const) : []),
    ...(empathicReplyCount * 2 > replyCount ? (['mostly empathy'] as const) : []),
    ...TECHNIQUE_GROUPS.filter((group) => includesGroup(mask, group)),
  ];
}

/** Techniques used before the seeker's last scored message; what comes later cannot have to do with it. */
function techniquesBefore(turns: readonly ConversationTurn[]): number {
  let before = 0;
  let since = 0;
  for (const { role, techniques, sentimentClass } of turns) {
    if (role === 'supporter' && techniques !== null) since |= groupMask(techniques);
    else if (role === 'seeker' && sentimentClass !== null) {
      before |= since;
      since = 0;
    }
  }
  return before;
}
