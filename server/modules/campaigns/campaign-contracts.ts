import { z } from 'zod';
import type { FormDefinition } from '#kit';
import { lineCode, type CampaignRow } from '#modules/forms';
import { findBusinessLine } from '#definitions';
import { Form } from './form-contracts.ts';

export const CampaignParams = z.object({
  county: z.coerce.number().int().min(100_000).max(999_999),
  id: z.uuid(),
});

export const Unit = z.enum(['person', 'household', 'station', 'open']);
export const Level = z.enum(['county', 'township', 'village']);
export const RowVersion = z.number().int().min(1).describe('The version of the campaign that was read.');
export const Region = z.coerce
  .number()
  .int()
  .min(1e11)
  .max(1e12 - 1);

/** A campaign as lists show it. */
export const CampaignSummary = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  code: z.string().describe('Code of the ledger its answers are entries of.'),
  title: z.string(),
  purpose: z.string(),
  line: z.string(),
  lineTitle: z.string(),
  regionCode: z.number().int(),
  state: z.enum(['draft', 'running', 'closed']),
  unit: Unit,
  opensOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  version: z.number().int(),
  rowVersion: z.number().int(),
});

export const CampaignShape = CampaignSummary.extend({
  draft: Form,
  form: Form.nullable().describe('As published; null while it is a draft.'),
  hasChanges: z.boolean().describe('The draft differs from what is published.'),
  areas: z.array(z.number().int()),
  levels: z.array(Level),
  target: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  draftSavedAt: z.string(),
});

/** The form that stands: the published one, else the draft. */
export const standingForm = (row: CampaignRow): FormDefinition =>
  (row.form ?? row.draft) as unknown as FormDefinition;

export const presentSummary = (row: CampaignRow): z.infer<typeof CampaignSummary> => {
  const { title, purpose } = standingForm(row);
  const line = lineCode(row.line_number);
  return {
    countyCode: row.county_code,
    id: row.id,
    code: row.code,
    title,
    purpose,
    line,
    lineTitle: findBusinessLine(line)?.title ?? line,
    regionCode: row.region_code,
    state: row.state as 'draft',
    unit: row.unit as 'open',
    opensOn: row.opens_on,
    dueOn: row.due_on,
    closedOn: row.closed_on,
    version: row.version,
    rowVersion: row.row_version,
  };
};

export const presentCampaign = (row: CampaignRow): z.infer<typeof CampaignShape> => ({
  ...presentSummary(row),
  draft: row.draft as unknown as z.infer<typeof Form>,
  form: row.form as unknown as z.infer<typeof Form> | null,
  hasChanges: row.form !== null && JSON.stringify(row.draft) !== JSON.stringify(row.form),
  // An array of bigint arrives as texts.
  areas: row.areas.map(Number),
  levels: row.levels as z.infer<typeof Level>[],
  target: row.target as unknown as Record<string, unknown>,
  reason: row.reason,
  draftSavedAt: row.draft_saved_at.toISOString(),
});
