import type { Selectable } from 'kysely';
import type { Campaign, CampaignTarget, CampaignTask } from '#generated/db.ts';
import { findLineByNumber } from '#definitions';
import { compileForm, countyOf, type CompiledForm, type FormDefinition, type RegionCode } from '#kit';

export type CampaignRow = Selectable<Campaign>;
export type TaskRow = Selectable<CampaignTask>;
export type TargetRow = Selectable<CampaignTarget>;

export interface CampaignRef {
  readonly countyCode: number;
  readonly id: string;
}

/** The code of the ledger a campaign's answers stand in; it says where the campaign itself is kept. */
export const formCode = (region: RegionCode, id: string): string =>
  `form-${countyOf(region)}-${id.slice(-8)}`;

const CODE = /^form-(\d{6})-[0-9a-f]{8}$/;

/** The county_code of the campaign behind a form's code. Throws RangeError for any other code. */
export const countyOfForm = (code: string): number => {
  const county = CODE.exec(code)?.[1];
  if (county === undefined) throw new RangeError(`Not the code of a form: ${code}`);
  return Number(county);
};

/** The published form of a campaign, compiled; null while it is a draft. */
export const compiledForm = (
  row: Pick<CampaignRow, 'form' | 'code' | 'version' | 'state'>,
): CompiledForm | null =>
  row.form === null
    ? null
    : compileForm(row.form as unknown as FormDefinition, {
        code: row.code,
        version: row.version,
        collection: row.state === 'running' ? 'open' : 'closed',
      });

/** The code of the business line with this number. */
export const lineCode = (number: number): string => findLineByNumber(number)?.code ?? '';
