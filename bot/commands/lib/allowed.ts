import type { Actor, Audience } from '#core/ports/platform.ts';

/** Whether a person may use what is for this audience, by what the platform says of them at this very moment. */
export const isAllowed = (actor: Pick<Actor, 'isAdmin' | 'isStaff'>, audience: Audience): boolean =>
  audience === 'everyone' || actor.isAdmin || (audience === 'staff' && actor.isStaff);
