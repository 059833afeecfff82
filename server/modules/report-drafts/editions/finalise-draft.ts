import { spellMoment } from '#kit/format-moment.ts';
import { appendActs, newAct, onceInSteps, type ActContext } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import { inScope, inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { inBatches } from '#platform/db/in-batches.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { REPORT_LINE, type DraftRef, type DraftRow } from '../draft.ts';
import { draftWatch } from '../steps/draft-watch.ts';
import type { EditionRow } from './edition.ts';
import { freezeContent, type FrozenReport } from './freeze-content.ts';
import { getDraft, requireRowVersion } from '../get-draft.ts';
import { getEdition, latestEdition } from './get-edition.ts';
import { requireSignable, type Accepted } from './require-signable.ts';
import { saveVersion } from '../versions/save-version.ts';

export interface Finalising extends Accepted {
  /** The text that was read and is signed. */
  readonly stepVersion: number;
  readonly rowVersion: number;
}

/** Sets of rows written by one statement; a set of a large city has megabytes. */
const ROW_SETS_AT_ONCE = 40;

/** One wins; the other is told who and when. */
const requireUnsigned = async (tx: Tx, draft: DraftRow): Promise<void> => {
  if (draft.state === 'open') return;
  const { finalised_by_name: by, finalised_at: at } = await latestEdition(tx, draft);
  throw new Problem(
    'conflict',
    'already-finalised',
    `${by}已于${spellMoment(at)}定稿，您这次定稿没有生效。`,
    {
      advice: '请刷新后查看定稿；如需修改，请写明原因重新打开。',
    },
  );
};

const requireSameText = (draft: DraftRow, { stepVersion }: Finalising): void => {
  if (draft.step_version === stepVersion) return;
  throw new Problem('conflict', 'text-changed', '定稿前又有人改动了文字，没有定稿。', {
    advice: '请看过最新的文字，再定稿。',
  });
};

const store = async (
  tx: Tx,
  context: ActContext,
  draft: DraftRow,
  { content, rows }: FrozenReport,
): Promise<EditionRow> => {
  const edition: EditionRow = {
    county_code: draft.county_code,
    id: newId(),
    draft_id: draft.id,
    number: draft.editions + 1,
    region_code: draft.region_code,
    line_number: REPORT_LINE,
    scope_key: draft.scope_key,
    title: draft.title,
    period_from: draft.period_from,
    period_to: draft.period_to,
    content,
    digest: sm3(canonicalJson(content)),
    finalised_by: context.actor.accountId,
    finalised_by_name: context.actor.displayName,
    finalised_at: new Date(),
  };
  const { scope_key: scopeKey, ...stored } = edition;
  await tx
    .insertInto('report_edition')
    .values({ ...stored, content: JSON.stringify(content) })
    .execute();
  for (const batch of inBatches(rows, ROW_SETS_AT_ONCE))
    await tx
      .insertInto('report_edition_rows')
      .values(
        batch.map(([number, { keys, contributions }]) => ({
          county_code: draft.county_code,
          edition_id: edition.id,
          number,
          scope_key: scopeKey,
          row_keys: keys,
          contributions,
        })),
      )
      .execute();
  await tx
    .updateTable('report_draft')
    .set({ state: 'finalised', editions: edition.number, row_version: draft.row_version + 1 })
    .where('county_code', '=', draft.county_code)
    .where('id', '=', draft.id)
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: 'report.finalise',
      countyCode: draft.county_code,
      subjectId: draft.id,
      effectiveOn: today(),
      scopeKey,
      requestKey: context.requestKey,
      payload: {
        edition: edition.id,
        number: edition.number,
        stepVersion: draft.step_version,
        digest: edition.digest.toString('hex'),
      },
    }),
  ]);
  return edition;
};

/** The draft a finalising rests on, as it stands. */
const requireReady = async (
  tx: Tx,
  context: ActContext,
  ref: DraftRef,
  request: Finalising,
  { lock }: { lock: boolean },
): Promise<DraftRow> => {
  const draft = await getDraft(tx, 'report', ref, { lock });
  await requireUnsigned(tx, draft);
  requireRowVersion(draft, request.rowVersion);
  requireSameText(draft, request);
  requireInScope(context.actor.scopeFor('report.finalise'), draft.scope_key);
  return draft;
};

/**
 * Finalises a report: document, values, definitions and row sets frozen in one snapshot, chained by an act that carries
 * their SM3. The snapshot takes no lock, so that colleagues go on writing while it is read; the draft is locked only to
 * store it, and is then looked at again. Of two who finalise at once one wins, the other gets a Problem conflict that
 * says who did; so does one whose text was changed meanwhile.
 */
export const finaliseDraft = async (
  db: Database,
  scope: Scope,
  context: ActContext,
  ref: DraftRef,
  request: Finalising,
): Promise<EditionRow> => {
  const read = () =>
    inSnapshot(db, scope, async (tx) => {
      const draft = await requireReady(tx, context, ref, request, { lock: false });
      return freezeContent(tx, context.actor.scopeFor('report.finalise'), draft);
    });
  const sign = (frozen: FrozenReport) =>
    inScope(db, scope, async (tx) => {
      const draft = await requireReady(tx, context, ref, request, { lock: true });
      await saveVersion(tx, context, draft, { kind: 'finalised', label: `第${draft.editions + 1}次定稿` });
      return store(tx, context, draft, frozen);
    });
  const edition = await onceInSteps(db, scope, context, {
    countyCode: ref.countyCode,
    subjectId: ref.id,
    kind: 'report.finalise',
    work: async () => {
      const frozen = await read();
      // After the snapshot is closed: a long text is read for seconds.
      await requireSignable(frozen.content, request);
      return sign(frozen);
    },
    recall: (tx, { payload }) =>
      getEdition(tx, { countyCode: ref.countyCode, id: (payload as { edition: string }).edition }),
  });
  draftWatch.changed(ref);
  return edition;
};
