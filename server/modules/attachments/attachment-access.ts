import type { DocumentPlace, Permission } from '#kit';
import { getDocument, type DocumentRef, type DocumentRow } from '#modules/documents';
import { personDataKey } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import { requireInScope } from '#platform/auth/policy.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

type Doing = 'read' | 'write';

/** A document is opened and changed by those who may open and change what it is attached to. */
const PERMISSIONS: Readonly<Record<DocumentPlace, Readonly<Record<Doing, Permission>>>> = {
  person: { read: 'people.read', write: 'people.write' },
  entry: { read: 'ledger.read', write: 'ledger.write' },
  archive: { read: 'archive.read', write: 'archive.manage' },
  case: { read: 'case.read', write: 'case.apply' },
};

/** Where the actor may do so with documents of this kind of subject. */
export const scopeForSubject = (actor: Actor, kind: DocumentPlace, doing: Doing): Scope =>
  actor.scopeFor(PERMISSIONS[kind][doing]);

const everyScope = (actor: Actor, doing: Doing): Scope =>
  (Object.keys(PERMISSIONS) as DocumentPlace[]).flatMap((kind) => scopeForSubject(actor, kind, doing));

/**
 * Where the actor may do so with a document, by its own kind of subject: what one may read of ledgers never opens a
 * person's papers. One that was removed is for those who may change its subject. Throws Problem not-found or outside-scope.
 */
export const scopeOfDocument = async (
  db: Database,
  actor: Actor,
  ref: DocumentRef,
  doing: Doing,
): Promise<Scope> => {
  const found = await inScope(db, everyScope(actor, doing), (tx) => getDocument(tx, ref));
  const scope = scopeForSubject(
    actor,
    found.subject_kind as DocumentPlace,
    found.state === 'removed' ? 'write' : doing,
  );
  requireInScope(scope, found.scope_key ?? 0);
  return scope;
};

/** Works on one document in the scope that its own kind of subject gives. */
export const withDocument = async <T>(
  db: Database,
  actor: Actor,
  ref: DocumentRef,
  doing: Doing,
  work: (tx: Tx, row: DocumentRow) => Promise<T>,
): Promise<T> => {
  const scope = await scopeOfDocument(db, actor, ref, doing);
  return inScope(db, scope, async (tx) => work(tx, await getDocument(tx, ref)));
};

/** The key of the person a document is sealed under; null for one that is not sealed and has no person. */
export const dataKeyFor = async (tx: Tx, row: DocumentRow): Promise<Buffer | null> =>
  row.person_id === null || row.subject_kind === 'entry'
    ? null
    : personDataKey(tx, { countyCode: row.person_county!, id: row.person_id });

/** Sealed documents are shown to those who may reveal, for a reason. Throws a Problem otherwise. */
export const requireReveal = (actor: Actor, row: DocumentRow, reason: string | undefined): string => {
  requireInScope(actor.scopeFor('people.reveal'), row.scope_key ?? 0);
  if (reason?.trim()) return reason.trim();
  throw new Problem('invalid', 'reason-missing', '请填写查看原因。', {
    fields: [{ field: 'reason', message: '这类材料含身份、健康或账户信息，查看要写明原因，并会留痕。' }],
  });
};
