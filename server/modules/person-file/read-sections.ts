import type { FileQuestion } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { personSections } from './file-providers.ts';
import { readParts } from './read-parts.ts';

/** Every section of a person's file that the actor may see, in order, with its newest rows. */
export const readSections = (db: Database, actor: Actor, question: FileQuestion) =>
  readParts(db, actor, personSections, async (tx, { code, title, columns, empty, read }) => ({
    code,
    title,
    columns,
    empty,
    ...(await read(tx, question)),
  }));
