import { appendActs, newAct, type ActContext, type StoredAct } from '#modules/acts';
import type { ReportDocument } from '#kit/report-document/index.ts';
import { today } from '#platform/calendar/today.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DraftRow } from '../draft.ts';

/** How a version came to be. */
export type VersionKind = 'opened' | 'saved' | 'automatic' | 'restored' | 'merged' | 'finalised' | 'reopened';

export interface NewVersion {
  readonly kind: VersionKind;
  readonly label: string;
}

const VERSION_ACT = 'report.version';

/** Tells the act of a request that made a version in one way from that of any other request. */
export const versionMade = (how: VersionKind) => ({
  kind: VERSION_ACT,
  fits: ({ payload }: StoredAct): boolean => (payload as { readonly kind?: string }).kind === how,
});

/** SM3 of a document, the same however its JSON was spaced. */
export const documentDigest = (document: ReportDocument): Buffer => sm3(canonicalJson(document));

/**
 * Saves the draft as it stands as its next version, with an act that carries its digest. The caller has locked the row.
 * Answers the version's number.
 */
export const saveVersion = async (
  tx: Tx,
  context: ActContext,
  draft: DraftRow,
  { kind, label }: NewVersion,
): Promise<number> => {
  const number = draft.versions + 1;
  const digest = documentDigest(draft.document);
  await tx
    .insertInto('report_version')
    .values({
      county_code: draft.county_code,
      draft_id: draft.id,
      number,
      scope_key: draft.scope_key,
      kind,
      label,
      step_version: draft.step_version,
      document: JSON.stringify(draft.document),
      digest,
      saved_by: context.actor.accountId,
      saved_by_name: context.actor.displayName,
      saved_at: new Date(),
    })
    .execute();
  await tx
    .updateTable('report_draft')
    .set({ versions: number })
    .where('county_code', '=', draft.county_code)
    .where('id', '=', draft.id)
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: VERSION_ACT,
      countyCode: draft.county_code,
      subjectId: draft.id,
      effectiveOn: today(),
      scopeKey: draft.scope_key,
      requestKey: kind === 'saved' || kind === 'restored' ? context.requestKey : null,
      payload: { number, kind, stepVersion: draft.step_version, digest: digest.toString('hex') },
    }),
  ]);
  return number;
};
