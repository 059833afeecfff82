import { sql } from 'kysely';
import type { DraftVersion, ReportDocument } from '#kit/report-document/index.ts';
import type { ActContext, StoredAct } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftKind, DraftRef, DraftRow } from '../draft.ts';
import { stepBetween } from '../steps/edit-document.ts';
import { getDraft, requireOpen } from '../get-draft.ts';
import { saveVersion } from './save-version.ts';
import { storeDraftSteps } from '../steps/store-steps.ts';

interface VersionRow {
  readonly number: number;
  readonly kind: DraftVersion['kind'];
  readonly label: string;
  readonly step_version: number;
  readonly digest: Buffer;
  readonly saved_by_name: string;
  readonly saved_at: Date;
}

const present = (row: VersionRow): DraftVersion => ({
  number: row.number,
  kind: row.kind,
  label: row.label,
  stepVersion: row.step_version,
  savedBy: row.saved_by_name,
  savedAt: row.saved_at.toISOString(),
  digest: row.digest.toString('hex'),
});

/** All versions of a draft in scope, latest first. */
export const listVersions = async (tx: Tx, draft: DraftRow): Promise<DraftVersion[]> => {
  const { rows } = await sql<VersionRow>`
    select number, kind, label, step_version, digest, saved_by_name, saved_at from report_version
    where county_code = ${draft.county_code} and draft_id = ${draft.id} order by number desc
  `.execute(tx);
  return rows.map(present);
};

/** The document of a version; number 0 stands for the draft as it is now. Throws Problem not-found. */
export const versionDocument = async (tx: Tx, draft: DraftRow, number: number): Promise<ReportDocument> => {
  if (number === 0) return draft.document;
  const { rows } = await sql<{ document: ReportDocument }>`
    select document from report_version
    where county_code = ${draft.county_code} and draft_id = ${draft.id} and number = ${number}
  `.execute(tx);
  if (rows[0]) return rows[0].document;
  throw new Problem('not-found', 'version-unknown', `没有第${number}个版本。`, {
    advice: '请从版本列表中选择。',
  });
};

/** Saves the draft as it stands under a name; answers the version's number. */
export const saveNamedVersion = async (
  tx: Tx,
  context: ActContext,
  kind: DraftKind,
  ref: DraftRef,
  label: string,
): Promise<number> => {
  const draft = await getDraft(tx, kind, ref, { lock: true });
  return saveVersion(tx, context, draft, { kind: 'saved', label });
};

/** The number of the version that an act saved. */
export const savedNumber = ({ payload }: StoredAct): number => (payload as { number: number }).number;

/** The client id of steps the server itself makes. */
export const SERVER_CLIENT = 'server-side';

/**
 * Turns the draft back into a version. What stood until then becomes a version of its own first, and the change is a step
 * like any other: a colleague who is typing keeps what lies outside the differing part.
 */
export const restoreVersion = async (
  tx: Tx,
  context: ActContext,
  kind: DraftKind,
  ref: DraftRef,
  number: number,
): Promise<void> => {
  const draft = await getDraft(tx, kind, ref, { lock: true });
  requireOpen(draft);
  const step = stepBetween(draft.document, await versionDocument(tx, draft, number));
  if (step === null) return;
  const versions = await saveVersion(tx, context, draft, {
    kind: 'automatic',
    label: `恢复到第${number}版之前`,
  });
  const restored = await storeDraftSteps(tx, context.actor, draft, {
    clientId: SERVER_CLIENT,
    submissionId: newId(),
    steps: [step],
  });
  const label = `恢复到第${number}版`;
  await saveVersion(tx, context, { ...restored, versions }, { kind: 'restored', label });
};
