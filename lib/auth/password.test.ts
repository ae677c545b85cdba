import { describe, expect, it } from 'vitest';
import { checkPassword, hashPassword } from './password.ts';

describe('the hash of a password', () => {
  it('knows the password again, however its accents were typed', async () => {
    const hash = await hashPassword('caf\u00e9 by the harbour');
    expect(await checkPassword(hash, 'cafe\u0301 by the harbour')).toBe(true);
    expect(await checkPassword(hash, 'cafe by the harbour')).toBe(false);
  });

  it('is argon2id with the strength that OWASP asks for', async () => {
    expect(await hashPassword('gulls on the wall')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is nobody’s where there is none', async () => {
    expect(await checkPassword(null, 'gulls on the wall')).toBe(false);
    expect(await checkPassword(undefined, '')).toBe(false);
  });

  it('is never that of an empty or an endless password', async () => {
    const hash = await hashPassword('');
    expect(await checkPassword(hash, '')).toBe(false);
    expect(await checkPassword(hash, 'w'.repeat(201))).toBe(false);
  });
});
