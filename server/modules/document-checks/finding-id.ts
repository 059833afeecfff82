import { createHash } from 'node:crypto';

const ID_LENGTH = 12;

/** A short name of a finding made from its rule, its paragraph and its place there; nothing of the text can be read from it. */
export const findingId = (rule: string, text: string, place: { start: number; end: number }): string =>
  createHash('sha256')
    .update(`${rule}\u0000${place.start}\u0000${place.end}\u0000${text}`)
    .digest('hex')
    .slice(0, ID_LENGTH);
