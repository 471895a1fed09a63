// Long because: one conversation and the state it keeps.
import { describePlatform } from '#bot/platforms/described.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { Locale } from '#core/model/locale.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { Sender } from '#core/ports/index.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { forOperators } from '#core/texts/index.ts';
import type { Talk } from '#adapters/console/interactive.ts';
import {
  CONSOLE_COMMUNITY_ID,
  type ConsoleId,
  consoleId,
  SUPPORT_ID,
} from '#adapters/console/sample/people.ts';
import { newMember } from '#adapters/console/sample/sample-community.ts';
import { VISITORS } from '#adapters/console/sample/visitors.ts';
import { createConsoleSender } from '#adapters/console/sender.ts';
import { styled } from '#adapters/console/style.ts';
import type { ChartsFolder } from './charts-folder.ts';
import { askHowHeavy } from '#core/care/ask-how-heavy.ts';
import { ConsoleCommands, ELSEWHERE } from './commands.ts';
import type { ConsoleDeps } from './deps.ts';
import { elsewhere, helpLines } from './help.ts';
import type { Handled } from './pipeline.ts';
import { noteLine, readingLines } from './readings.ts';
import { ConsolePractice } from './practice.ts';
import type { Relay } from './relay.ts';
import { countWeeks, say, sayAligned, showCommunity, showMessage } from './show.ts';

const texts = forOperators.console;
const SEEKER = 'sam';
const SUPPORTER = 'you';

/** Why nothing came of what was typed after a slash. */
function whyNot(line: string, locale: Locale): string {
  if (/^\d+$/.test(line)) return texts.noButton;
  const [name = ''] = line.toLowerCase().split(/\s/);
  return ELSEWHERE.includes(name) ? elsewhere(locale) : texts.unknownCommand;
}

/** Somebody at the keyboard as a member of the console community: what they type goes the way of live messages. */
export class ConsoleTalk implements Talk {
  readonly #deps: ConsoleDeps;
  readonly #relay: Relay;
  readonly #folder: ChartsFolder;
  readonly #community: CommunityRecord;
  readonly #practice: ConsolePractice;
  readonly #commands: ConsoleCommands;
  #speaker: typeof SEEKER | typeof SUPPORTER = SUPPORTER;
  /** Null: the next message opens a thread. */
  #threadId: ConsoleId | null = null;
  /** What was asked last, for a draft. */
  #post = '';
  #visitors = 0;
  #count = 0;

  constructor(deps: ConsoleDeps, relay: Relay, folder: ChartsFolder, community: CommunityRecord) {
    this.#deps = deps;
    this.#relay = relay;
    this.#folder = folder;
    this.#community = community;
    this.#practice = new ConsolePractice(deps, folder);
    this.#commands = new ConsoleCommands(deps, folder);
  }

  /** Opts the person at the keyboard in and lets the first visitor ask for support. */
  async begin(): Promise<void> {
    const { store, now, terminal } = this.#deps;
    this.#relay.listen(() => Promise.resolve());
    const userId = consoleId(SUPPORTER);
    if ((await store.members.get(CONSOLE_COMMUNITY_ID, userId)) === null) {
      await store.members.save(newMember(userId, 'opted_in', now()));
    }
    say(terminal, '', texts.tryIt, texts.howTo);
    sayAligned(terminal, helpLines(await this.#locale(), terminal.look));
    await this.#deliver();
    await this.#nextVisitor();
  }

  prompt(): string {
    return `${styled(this.#speaker, 'person', this.#deps.terminal.look)} › `;
  }

  async say(text: string): Promise<void> {
    if (this.#commands.isPress(text)) {
      await this.#type(text);
      return;
    }
    if (this.#practice.isOn) {
      await this.#practice.answer(text, consoleId(this.#speaker), await this.#locale());
      return;
    }
    if (this.#speaker === SEEKER) this.#post = text;
    const handled = await this.#write(this.#speaker, text);
    const { terminal } = this.#deps;
    say(terminal, ...readingLines(handled));
    const note = noteLine(handled);
    if (note !== null) say(terminal, note);
    const sent = handled.outcome.nudge;
    if (sent !== undefined && !(sent.sent && sent.because === 'now')) this.#showPreview(handled);
    await this.#deliver();
    say(terminal, '');
  }

  async command(line: string): Promise<boolean> {
    const { terminal } = this.#deps;
    const [typed = '', ...words] = line.trim().split(/\s+/);
    const name = typed.toLowerCase();
    switch (name) {
      case 'quit':
        return false;
      case 'practice':
        this.#commands.expire();
        this.#practice.begin(words.join(' ').toLowerCase(), await this.#locale());
        return true;
      case 'seeker':
        this.#practice.leave();
        this.#speaker = SEEKER;
        this.#threadId = null;
        say(terminal, texts.seekerNow);
        return true;
      case 'supporter':
        this.#practice.leave();
        this.#speaker = SUPPORTER;
        say(terminal, texts.supporterNow);
        return true;
      case 'new':
        this.#practice.leave();
        this.#speaker = SUPPORTER;
        await this.#nextVisitor();
        return true;
      case 'help':
        sayAligned(terminal, helpLines(await this.#locale(), terminal.look));
        return true;
      default:
        if (name === 'report' && words.length === 0) await this.#report();
        else await this.#type(line);
        return true;
    }
  }

  /** A command of the platforms, or the number of a button. */
  async #type(line: string): Promise<void> {
    if (/^report\b/i.test(line)) await countWeeks(this.#deps, this.#community);
    if (await this.#commands.type(line, this.#speaker, this.#post)) await this.#deliver();
    else say(this.#deps.terminal, whyNot(line, await this.#locale()));
  }

  async #report(): Promise<void> {
    this.#commands.expire();
    await showCommunity(this.#deps, this.#folder, await this.#current());
  }

  /** With the settings as they are now. */
  async #current(): Promise<CommunityRecord> {
    return (await this.#deps.store.communities.get(this.#community.id)) ?? this.#community;
  }

  async #locale(): Promise<Locale> {
    return (await this.#current()).settings.locale;
  }

  async #nextVisitor(): Promise<void> {
    const visitor = VISITORS[this.#visitors % VISITORS.length];
    if (visitor === undefined) return;
    this.#visitors += 1;
    this.#threadId = null;
    this.#post = visitor.text;
    this.#commands.expire();
    await this.#write(visitor.name, visitor.text);
    say(this.#deps.terminal, '', texts.writes(visitor.name));
    const message = { blocks: [{ kind: 'paragraph' as const, runs: [{ text: visitor.text }] }] };
    showMessage(this.#deps.terminal, message, this.#folder);
  }

  /** Puts a message into the queue, in the open thread or a new one, and waits until the worker is done with it. */
  async #write(name: string, text: string): Promise<Handled> {
    const sentAt = this.#deps.now();
    this.#count += 1;
    const id: ConsoleId = `console:live-${sentAt.getTime()}-${this.#count}`;
    this.#threadId ??= id;
    const message: ChatMessage = {
      id,
      communityId: CONSOLE_COMMUNITY_ID,
      channelId: SUPPORT_ID,
      threadId: this.#threadId,
      replyToId: null,
      authorId: consoleId(name),
      text,
      sentAt,
    };
    return this.#relay.submit(this.#deps.queue, { kind: 'message', message });
  }

  #showPreview({ preview, outcome }: Handled): void {
    if (preview === null) return;
    this.#commands.expire();
    if (outcome.nudge?.sent !== true) say(this.#deps.terminal, texts.notePreview);
    showMessage(this.#deps.terminal, preview, this.#folder);
  }

  async #deliver(): Promise<void> {
    const { store, terminal, charts, now } = this.#deps;
    const console = createConsoleSender({ ...terminal, keep: (file) => this.#folder.keep(file) });
    const sent: OutgoingMessage[] = [];
    const sender: Sender = {
      send: async (...[communityId, recipient, message]) => {
        const delivery = await console.send(communityId, recipient, message);
        if (sent.length === 0) this.#commands.expire();
        sent.push(message);
        this.#commands.offer(message);
        return delivery;
      },
    };
    await askHowHeavy({ store, now: now() });
    await sendDue({ store, describePlatform, sender, charts, now });
    if (sent.length > 0) this.#commands.hint();
  }
}
