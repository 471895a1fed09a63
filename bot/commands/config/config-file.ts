import type { GivenFile, Reply } from '#core/ports/platform.ts';
import { MAX_FILE_BYTES, readSettings, settingsFile } from '#core/settings/settings-file.ts';
import { afterStart } from '#core/settings/setup.ts';
import { sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { CommandDeps } from '#bot/commands/lib/command.ts';
import { openCommunity } from '#bot/commands/lib/community-change.ts';
import { change, refused, type Admin } from './config-change.ts';
import { privately } from '#bot/commands/lib/reply.ts';

const texts = textsFor('en').commands.config;
/** Whoever mends these finds the others next. */
const MAX_FAULTS = 20;

/** All settings as a file; that it was taken is audited. */
export async function exported(deps: CommandDeps, { communityId, userId, at }: Admin): Promise<Reply> {
  const { settings } = await openCommunity(deps, communityId, at);
  await deps.store.audit.append({
    communityId,
    at,
    actorKey: deps.secrets.personKey(communityId, userId),
    action: 'export',
    detail: { what: 'settings' },
  });
  const { fileName, altText } = texts;
  const bytes = new TextEncoder().encode(settingsFile(afterStart(settings)));
  const file = { fileName, mediaType: 'application/json', bytes, altText } as const;
  return privately({ ...sentences(texts.exported), attachments: [file] });
}

/** Takes settings over from a file, or from what was copied out of one: all of them, or none. */
export async function imported(
  deps: CommandDeps,
  admin: Admin,
  given: GivenFile | string | null,
): Promise<Reply> {
  if (given === null || given === '') return refused(texts.importWhat);
  const bytes =
    typeof given === 'string' ? new TextEncoder().encode(given) : await given.read(MAX_FILE_BYTES);
  if (bytes === 'unavailable') return refused(texts.fileNotRead);
  if (bytes === 'too-large' || bytes.length > MAX_FILE_BYTES) return refused(texts.fileTooLarge);
  // Bytes that are no text become signs that no JSON begins with.
  const file = readSettings(new TextDecoder().decode(bytes), deps.platform.idsIn(admin.communityId));
  switch (file.kind) {
    case 'read':
      return change(deps, admin, file.change, file.keys);
    case 'not-json':
      return refused(texts.notJson);
    case 'faults':
      return refused(...file.faults.slice(0, MAX_FAULTS).map((fault) => texts.fault(fault)));
  }
}
