import { sql } from 'kysely';
import { findBusinessLine } from '#definitions';
import type { CampaignUnit, FormDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import type { CampaignRef, CampaignRow } from '#modules/forms';
import type { Tx } from '#platform/db/database.ts';
import { requireKeepable } from './check-draft.ts';
import { lockCampaign, requireDesigner } from './get-campaign.ts';

export interface DraftSave {
  readonly form: FormDefinition;
  readonly unit: CampaignUnit;
  readonly rowVersion: number;
}

/**
 * Keeps the working copy of a form. It is no act: nobody answers a draft, and publishing records the form whole. Once
 * published, line and unit stay. Throws Problem conflict when somebody else saved meanwhile.
 */
export const saveDraft = async (
  tx: Tx,
  context: ActContext,
  ref: CampaignRef,
  { form, unit, rowVersion }: DraftSave,
): Promise<CampaignRow> => {
  requireKeepable(form);
  const row = await lockCampaign(tx, context, ref, rowVersion);
  const isDraft = row.state === 'draft';
  const line = isDraft ? findBusinessLine(form.line)!.number : row.line_number;
  requireDesigner(context, { ...row, line_number: line });
  const { rows } = await sql<CampaignRow>`
    update campaign set draft = ${JSON.stringify(form)}, unit = ${isDraft ? unit : row.unit}, line_number = ${line},
      draft_saved_at = now(), row_version = row_version + 1
    where county_code = ${ref.countyCode} and id = ${ref.id} returning *
  `.execute(tx);
  return rows[0]!;
};
