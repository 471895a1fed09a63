import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddress, parseAddress } from '#adapters/postgres/server/address.ts';

describe('the address of a server', () => {
  it('is read part by part', () => {
    expect(parseAddress('postgres://attune:secret@db.example:6543/home')).toMatchObject({
      host: 'db.example',
      port: 6543,
      user: 'attune',
      password: 'secret',
      database: 'home',
      tlsMode: 'prefer',
      ignored: [],
    });
    expect(parseAddress('postgresql://me@[::1]')).toMatchObject({ host: '::1', port: 5432, database: 'me' });
    expect(parseAddress('postgres://me@/home?host=/run/postgresql')).toMatchObject({
      host: '/run/postgresql',
    });
  });

  it.each([
    ['100%', '100%'],
    ['a%zz', 'a%zz'],
    ['a%40b', 'a@b'],
    ['p@ss/w?rd#1', 'p@ss/w?rd#1'],
    ['a:b', 'a:b'],
    ['a+b', 'a+b'],
    ['%E0%A4%A', '%E0%A4%A'],
  ])('takes the password %s', (written, password) => {
    expect(parseAddress(`postgres://me:${written}@localhost/home`)).toMatchObject({
      password,
      host: 'localhost',
      database: 'home',
    });
  });

  it('takes any password that is encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (password) => {
        const url = `postgres://me:${encodeURIComponent(password)}@localhost:1/home?sslmode=disable`;
        expect(parseAddress(url)).toMatchObject({ password, host: 'localhost', port: 1 });
      }),
    );
  });

  it.each([
    ['disable', false],
    ['prefer', false],
    ['require', false],
    ['verify-ca', true],
    ['verify-full', true],
  ])('sslmode=%s checks the certificate: %s', (mode, checks) => {
    const { tls, tlsMode } = parseAddress(`postgres://a@b/c?sslmode=${mode}`);
    expect(tlsMode).toBe(mode);
    expect(tls.rejectUnauthorized).toBe(checks);
  });

  it('ignores what means nothing here, with a word where somebody may rely on it', () => {
    const address = parseAddress(
      'postgres://a@b/c?sslmode=require&channel_binding=require&pgbouncer=true&schema=public&colour=red&application_name=x',
    );
    expect(address.ignored).toEqual([
      expect.stringMatching(/^channel_binding in DATABASE_URL is ignored/),
      'colour in DATABASE_URL is ignored: it is not known here',
    ]);
    expect(parseAddress('postgres://a@b/c?schema=mine').ignored).toHaveLength(1);
  });

  it.each(['mysql://a@b/c', 'postgres://a@b,c/d', 'postgres://a@b/c?sslmode=verify_full', 'b/c', ''])(
    'is not %s',
    (url) => {
      expect(isAddress(url)).toBe(false);
      expect(() => parseAddress(url)).toThrow(expect.objectContaining({ code: 'config' }));
    },
  );

  it('names a certificate file that cannot be read', () => {
    expect(() => parseAddress('postgres://a@b/c?sslmode=verify-ca&sslrootcert=/none.pem')).toThrow(
      'The file /none.pem, which sslrootcert in DATABASE_URL names, cannot be read',
    );
  });
});
