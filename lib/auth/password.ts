import { randomUUID } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';
import { LONGEST_PASSWORD, normalizePassword } from '../domain/member/password.ts';

/**
 * argon2id with 19 MiB, two passes and one lane: the second of the equally strong configurations in
 * OWASP's Password Storage Cheat Sheet, "Argon2id". The algorithm is the package's default.
 */
const strength: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalizePassword(password), strength);
}

/** Stands in where there is nothing to compare with; made at once, so that it never costs time. */
const nobodysHash = hashPassword(randomUUID());

/**
 * Whether the password is the one that was hashed. Without a hash, for an address that nobody has
 * or a member without a password, it takes the same time to say no.
 */
export async function checkPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const told = normalizePassword(password);
  const isSensible = told.length > 0 && [...told].length <= LONGEST_PASSWORD;
  const matches = await verify(passwordHash ?? (await nobodysHash), isSensible ? told : '');
  return Boolean(passwordHash) && isSensible && matches;
}
