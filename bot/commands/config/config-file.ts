import type { GivenFile, Reply } from '#core/ports/platform.ts';
import { MAX_FILE_BYTES, readSettings, settingsFile } from '#core/settings/settings-file.ts';
import { afterStart } from '#core/settings/setup.ts';
import { sentences } from '#core/texts/blocks.ts';
import { settingFault } from '#core/texts/settings.ts';
import type { CommandDeps } from '#bot/commands/lib/command.ts';
import { type Admin, openCommunity } from '#bot/commands/lib/community-change.ts';
import { change, refused } from './config-change.ts';
import { privately } from '#bot/commands/lib/reply.ts';
import { sayTo } from '#bot/commands/lib/say-to.ts';

const FILE_NAME = 'attune-settings.json';
/** Whoever mends these finds the others next. */
const MAX_FAULTS = 20;

/** All settings as a file; that it was taken is audited. */
export async function exported(deps: CommandDeps, admin: Admin): Promise<Reply> {
  const { communityId, userId, at } = admin;
  const say = sayTo(admin);
  const { settings } = await openCommunity(deps, communityId, at);
  await deps.store.audit.append({
    communityId,
    at,
    actorKey: deps.secrets.personKey(communityId, userId),
    action: 'export',
    detail: { what: 'settings' },
  });
  const bytes = new TextEncoder().encode(settingsFile(afterStart(settings)));
  const file = {
    fileName: FILE_NAME,
    mediaType: 'application/json',
    bytes,
    altText: say('config-file'),
  } as const;
  return privately({ ...sentences(say('config-exported')), attachments: [file] });
}

/** Takes settings over from a file, or from what was copied out of one: all of them, or none. */
export async function imported(
  deps: CommandDeps,
  admin: Admin,
  given: GivenFile | string | null,
): Promise<Reply> {
  const say = sayTo(admin);
  if (given === null || given === '') return refused(say, say('config-import-what'));
  const bytes =
    typeof given === 'string' ? new TextEncoder().encode(given) : await given.read(MAX_FILE_BYTES);
  if (bytes === 'unavailable') return refused(say, say('config-file-not-read'));
  if (bytes === 'too-large' || bytes.length > MAX_FILE_BYTES)
    return refused(say, say('config-file-too-large'));
  // Bytes that are no text become signs that no JSON begins with.
  const file = readSettings(new TextDecoder().decode(bytes), deps.platform.idsIn(admin.communityId));
  switch (file.kind) {
    case 'read':
      return change(deps, admin, file.change, file.keys);
    case 'not-json':
      return refused(say, say('config-not-json'));
    case 'faults':
      return refused(say, ...file.faults.slice(0, MAX_FAULTS).map((fault) => settingFault(fault, say)));
  }
}
