/** The door of the maintenance module: is everything whole, and how is it kept safe. */
export type { ArchiveManifest } from './archive-format.ts';
export { backUp, type BackUpResult } from './back-up.ts';
export { readArchiveHead } from './read-archive.ts';
export { keysForRestore } from './restore-keys.ts';
export { requireKnownSchema, restore } from './restore.ts';
export { rewrapEveryKey } from './rewrap-keys.ts';
export { verifyEverything, type Finding, type Verification } from './verify-everything.ts';
