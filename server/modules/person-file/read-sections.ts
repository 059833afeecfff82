import type { FileQuestion, PersonSection } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { personSections } from './file-providers.ts';

/** Sections the actor's posts may see; each reads within the scope of its own permission. */
const visibleTo = (actor: Actor): readonly PersonSection[] =>
  personSections.filter(({ permission }) => actor.scopeFor(permission).length > 0);

/** Every section of a person's file that the actor may see, in order, with its newest rows. */
export const readSections = async (db: Database, actor: Actor, question: FileQuestion) => {
  const read = [];
  for (const { code, title, columns, empty, permission, ...section } of visibleTo(actor)) {
    const content = await inScope(db, actor.scopeFor(permission), (tx) => section.read(tx, question));
    read.push({ code, title, columns, empty, ...content });
  }
  return read;
};
