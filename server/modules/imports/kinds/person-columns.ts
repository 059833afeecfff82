import { personFieldGroups, personFields, type PersonField } from '#definitions/registry/person-fields.ts';
import { maskAddress, maskBankAccount, maskIdNumber, maskPhone } from '#kit';
import { readByType } from '../reading/read-by-type.ts';
import type { RegionBook } from '../reading/region-book.ts';
import type { SheetColumn } from '../reading/sheet-column.ts';

/** How a personal value is hidden wherever it is shown outside the file itself; the others are hidden whole. */
export const PERSONAL_MASKS: Readonly<Record<string, (value: string) => string>> = {
  idNumber: maskIdNumber,
  phone: maskPhone,
  bankAccount: maskBankAccount,
  address: maskAddress,
};

const HIDDEN = (): string => '******';

const hintOf = (field: PersonField): string | undefined =>
  field.type === 'codes' ? `${field.help ?? ''}多个类别之间用顿号“、”分开。` : field.help;

/**
 * The columns of the sheet of people. The region column may be left out of a file when rows have a `home` to belong to.
 */
export const personColumns = (regions: RegionBook, { home }: { home: number | null }): SheetColumn[] =>
  personFields.map((field) => {
    const hint = hintOf(field);
    const isRegion = field.type === 'region';
    return {
      code: field.code,
      label: field.label,
      group: personFieldGroups[field.group],
      required: !field.optional && !(isRegion && home !== null),
      ...(field.aliases ? { aliases: field.aliases } : {}),
      ...(hint ? { hint } : {}),
      ...(field.sealed ? { mask: PERSONAL_MASKS[field.code] ?? HIDDEN } : {}),
      ...(isRegion
        ? { format: 'text' as const, width: 30, read: regions.read }
        : readByType(field.type, field.codeList)),
    };
  });
