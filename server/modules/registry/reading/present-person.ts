import { maskAddress, maskBankAccount, maskIdNumber, maskPhone } from '#kit';
import type { SealedFacts, SealedField } from '../person-draft.ts';
import { openEnvelope } from '../person-envelope.ts';
import { factsOfRow, movedFrom, movedTo, type PersonRow } from '../person-row.ts';
import type { PlanItem } from '../changing/person-plan.ts';
import type { PersonState } from '../person-state.ts';

const masked = (value: string | null, mask: (text: string) => string): string | null =>
  value === null || value === '' ? null : mask(value);

const MASKS: Readonly<Record<SealedField, (text: string) => string>> = {
  idNumber: maskIdNumber,
  phone: maskPhone,
  bankAccount: maskBankAccount,
  address: maskAddress,
  healthNotes: () => '（已加密）',
};

/** Sealed facts as they may be shown to anyone who may open the file. */
export const maskSealed = (sealed: SealedFacts): Record<SealedField, string | null> => ({
  idNumber: masked(sealed.idNumber, MASKS.idNumber),
  phone: masked(sealed.phone, MASKS.phone),
  bankAccount: masked(sealed.bankAccount, MASKS.bankAccount),
  address: masked(sealed.address, MASKS.address),
  healthNotes: masked(sealed.healthNotes, MASKS.healthNotes),
});

/** The whole file, as it stands or as `past` acts tell it. */
export const presentPersonFile = (row: PersonRow, names: ReadonlyMap<number, string>, past?: PersonState) => {
  const facts = past?.facts ?? factsOfRow(row);
  return {
    countyCode: row.county_code,
    id: row.id,
    ...facts,
    ...maskSealed(openEnvelope(row, past?.envelope)),
    regionName: names.get(facts.regionCode) ?? String(facts.regionCode),
    state: past?.state ?? row.state,
    endedOn: past ? past.endedOn : row.ended_on,
    plan: past?.plan ?? (row.plan as unknown as readonly PlanItem[]),
    rowVersion: row.row_version,
    updatedAt: row.updated_at.toISOString(),
    mergedInto: row.merged_into === null ? null : { countyCode: row.county_code, id: row.merged_into },
    movedTo: movedTo(row),
    movedFrom: movedFrom(row),
  };
};
