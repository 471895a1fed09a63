import { bareNo } from '#core/consent/defaults.ts';
import type { MemberRecord } from '#core/model/records.ts';
import type { View } from './tables.ts';

/** What the person with this key said, also where only a bare no is left. */
export function answerOf({ tables }: View, key: string): MemberRecord | null {
  const no = tables.noes.get(key);
  return tables.members.get(key) ?? (no && bareNo(no));
}
