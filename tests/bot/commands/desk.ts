import { DISCORD } from '#adapters/discord/description.ts';
import { TELEGRAM } from '#adapters/telegram/description.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { placeIn } from '#adapters/telegram/ids.ts';
import { createRouter, type DraftCoaching } from '#bot/commands/router.ts';
import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { createDraftMemory } from '#bot/commands/draft/draft-memory.ts';
import { isButtonId } from '#bot/commands/lib/ids.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import type {
  Actor,
  Finding,
  Form,
  Interaction,
  PlatformCheck,
  Reply,
  Standing,
} from '#core/ports/platform.ts';
import type { Charts } from '#core/ports/charts.ts';
import type { LogFields } from '#core/ports/log.ts';
import type { CommunityId, PlaceId, PlatformId, UserId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Delivery, OutgoingMessage } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { language, stageSecrets } from '#tests/flows/stage.ts';
import { communitySettings, minute } from '#tests/support/example-records.ts';
import { messageText } from '#tests/support/message-text.ts';
import { asId } from '#tests/support/ids.ts';

export const HOME: CommunityId = 'discord:100000000000000001';
/** A post in the forum. */
export const FORUM_POST: PlatformId = 'discord:210000000000000001';
export const NOW = minute(60 * 24 * 30);
const SEEN = new Uint8Array([137, 80, 78, 71]);

const charts: Charts = {
  growth: () => Promise.resolve(SEEN),
  shift: () => Promise.resolve(SEEN),
  directionMix: () => Promise.resolve(SEEN),
  svg: { shift: () => Promise.resolve('<svg/>'), directionMix: () => Promise.resolve('<svg/>') },
};

type Who = Partial<Actor>;

/** A platform in memory: notices it was asked to post, and who is what where. */
export class DeskPlatform implements PlatformCheck {
  readonly platform;
  readonly title;
  readonly capabilities;
  readonly links;
  readonly idsIn;
  readonly notices: { communityId: CommunityId; channelId: PlaceId; message: OutgoingMessage }[] = [];
  readonly admins = new Set<string>();
  /** People who are in no community. */
  readonly outsiders = new Set<string>();
  /** Names of channels that only some members see. */
  readonly closed = new Set<string>();
  findings: Finding[] = [];
  /** Why the role that alerts mention is not rung. */
  roleFinding: Finding | null = null;
  /** The channels that the last check-up was asked about. */
  checked: { read: readonly string[]; staff: string | null; notice: string | null } | null = null;
  checkedIn: Locale | null = null;
  /** How often it was asked who somebody is. */
  standingsAsked = 0;
  delivery: Delivery = { kind: 'sent' };
  mayPin = true;

  constructor(platform: 'discord' | 'telegram' = 'discord') {
    const described = platform === 'discord' ? DISCORD : TELEGRAM;
    this.platform = described.platform;
    this.title = described.title;
    this.capabilities = described.capabilities;
    this.links = described.links;
    this.idsIn = described.idsIn;
  }

  standing(communityId: CommunityId, userId: UserId): Promise<Standing> {
    this.standingsAsked += 1;
    const isAdmin = this.admins.has(`${communityId} ${userId}`);
    const isMember = this.outsiders.has(userId) ? { isMember: false } : {};
    return Promise.resolve({ isAdmin, isStaff: isAdmin, ...isMember });
  }

  nameOf(communityId: CommunityId): Promise<string | null> {
    return Promise.resolve(communityId === HOME ? 'Harbour' : null);
  }

  channels(): ReturnType<PlatformCheck['channels']> {
    return Promise.resolve(
      ['general', 'staff', 'forum'].map((name, index) => ({
        id: asId(`discord:20000000000000000${index}`),
        name,
        kind: name === 'forum' ? 'forum' : 'text',
        isOpen: !this.closed.has(name),
      })),
    );
  }

  /** On Discord one forum post stands in the forum; on Telegram every number is a topic. */
  async place(communityId: CommunityId, placeId: PlatformId): ReturnType<PlatformCheck['place']> {
    if (this.platform === 'telegram') return placeIn(communityId, placeId);
    if (placeId === FORUM_POST)
      return { channelId: 'discord:200000000000000002', threadId: placeId, name: 'cannot sleep' };
    const found = (await this.channels()).find(({ id }) => id === placeId);
    return found === undefined ? null : { channelId: placeId, threadId: null, name: found.name };
  }

  checkUp(...[, read, staff, notice, locale]: Parameters<PlatformCheck['checkUp']>): Promise<Finding[]> {
    this.checked = { read, staff, notice: notice ?? null };
    this.checkedIn = locale ?? null;
    return Promise.resolve(this.findings);
  }

  checkRole(): Finding | null {
    return this.roleFinding;
  }

  postNotice(communityId: CommunityId, channelId: PlaceId, message: OutgoingMessage) {
    this.notices.push({ communityId, channelId, message });
    return Promise.resolve({ delivery: this.delivery, pinned: this.mayPin && this.delivery.kind === 'sent' });
  }
}

/** Everything a person can do with the bot, on the memory store. Ids of buttons are checked in every answer. */
export class Desk {
  store: Store;
  readonly platform: DeskPlatform;
  readonly secrets = stageSecrets;
  readonly logged: { level: string; event: string; fields: LogFields }[] = [];
  readonly models = tableModels([], []);
  now = NOW;
  readonly #router;

  constructor(
    platform: 'discord' | 'telegram' = 'discord',
    store: Store = createMemoryStore(),
    drafts: DraftCoaching = createDraftCoaching(createDraftMemory()),
  ) {
    this.platform = new DeskPlatform(platform);
    this.store = store;
    this.#router = createRouter(commands, followUps, drafts, (level, event, fields = {}) => {
      this.logged.push({ level, event, fields });
    });
  }

  async opens(settings: Partial<CommunitySettings> = {}, id = HOME): Promise<this> {
    await this.store.communities.ensure(
      id,
      communitySettings({ staffChannelId: null, ...settings }),
      minute(0),
    );
    return this;
  }

  actor(who: Who = {}): Actor {
    const { platform } = this.platform;
    return {
      platform,
      communityId: HOME,
      channelId: 'discord:200000000000000000',
      threadId: null,
      userId: asId(`${platform}:300000000000000001`),
      isAdmin: false,
      isStaff: false,
      inPrivate: false,
      at: this.now,
      ...who,
    };
  }

  /** Types a command as `name sub` with options. */
  async asks(command: string, options: Record<string, string> = {}, who: Who = {}): Promise<Reply> {
    const [name = '', subcommand = null] = command.split(' ');
    return this.does({ kind: 'command', actor: this.actor(who), command: name, subcommand, options });
  }

  async presses(id: string, who: Who = {}): Promise<Reply> {
    return this.does({ kind: 'button', actor: this.actor(who), id });
  }

  async chooses(id: string, values: readonly string[], who: Who = {}): Promise<Reply> {
    return this.does({ kind: 'choice', actor: this.actor(who), id, values });
  }

  formFor(id: string): Form | null {
    return this.#router.formFor(id);
  }

  async does(interaction: Interaction): Promise<Reply> {
    const { store, secrets, models, platform } = this;
    const queue = { depth: () => Promise.resolve(0), deadLetters: () => Promise.resolve(0) };
    const deps = { store, secrets, models, language, platform, charts, queue, version: '1.2.3' };
    const reply = await this.#router.handle(deps, interaction);
    for (const id of idsOf(reply)) if (!isButtonId(id)) throw new RangeError(`not an id: ${id}`);
    return reply;
  }
}

/** Ids of all buttons and menus; on Telegram an option's value follows the id of its menu. */
export function idsOf({ message, menus = [] }: Reply): string[] {
  const buttons = (message.buttons ?? []).flat().map(({ id }) => id);
  return [...buttons, ...menus.map(({ id }) => id)];
}

/** The id of the button or menu with this label. */
export function idOf({ message, menus = [] }: Reply, label: string): string {
  const button = (message.buttons ?? []).flat().find((one) => one.label === label);
  const menu = menus.find(({ placeholder }) => placeholder === label);
  const id = button?.id ?? menu?.id;
  if (id === undefined) throw new RangeError(`nothing is called ${label}`);
  return id;
}

export const read = ({ message }: Reply): string => messageText(message);
