import { describe, expect, it } from 'vitest';
import {
  inviteLink,
  missingPermissions,
  PERMISSION_NEEDS,
  permissionBits,
  type Purpose,
} from '#adapters/discord/permissions.ts';

const ADMINISTRATOR = 1n << 3n;
const of = (...purposes: Purpose[]): bigint =>
  permissionBits(PERMISSION_NEEDS.filter(({ purpose }) => purposes.includes(purpose)));

describe('the permissions Attune asks for', () => {
  it.each<[string, Purpose[], bigint]>([
    ['to read', ['read'], 66_560n],
    ['to alert staff as well', ['read', 'staff'], 117_760n],
    ['in threads as well', ['read', 'staff', 'threads'], 274_878_024_704n],
  ])('%s are the documented ones', (_case, purposes, bits) => {
    expect(of(...purposes)).toBe(bits);
  });

  it('never contain Administrator', () => {
    expect(permissionBits() & ADMINISTRATOR).toBe(0n);
  });

  it('stand in the invite link, with the commands', () => {
    const link = new URL(inviteLink('900000000000000001'));
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: '900000000000000001',
      scope: 'bot applications.commands',
      permissions: '274878024704',
    });
  });

  it('are missing where they were not given, and only for the purpose asked about', () => {
    expect(missingPermissions(0n, ['read']).map(({ name }) => name)).toEqual([
      'ViewChannel',
      'ReadMessageHistory',
    ]);
    expect(missingPermissions(of('read'), ['read'])).toEqual([]);
    expect(missingPermissions(of('read'), ['staff'])).toHaveLength(3);
    expect(missingPermissions(ADMINISTRATOR, ['read', 'staff', 'threads'])).toEqual([]);
  });
});
