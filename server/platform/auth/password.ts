import { hash, verify } from '@node-rs/argon2';

// OWASP's choice for argon2id, the library's default algorithm: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in its own encoded form, salt included. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits the hash. Without a hash (no such account) it works as long and answers no,
 * so that the time of the answer does not tell which user names exist.
 */
export const passwordFits = async (passwordHash: string | undefined, password: string): Promise<boolean> => {
  decoy ??= hashPassword('no account has this password');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== undefined && fits;
};
