import { maskIdNumber, type FieldDefinition, type LedgerDefinition } from '#kit';
import { readByType } from '../reading/read-by-type.ts';
import { readSeveral, splitCell } from '../reading/read-several.ts';
import type { RegionBook } from '../reading/region-book.ts';
import type { SheetColumn } from '../reading/sheet-column.ts';

/** Codes of the columns that are not answers. */
export const REGION = 'regionCode';
export const PERSON_ID_NUMBER = 'personIdNumber';
export const PERSON_NAME = 'personName';

const ID_NUMBER_HEADINGS = ['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号码', '居民身份证号'];

const isRequired = (field: FieldDefinition): boolean => !field.optional && field.show === undefined;

const words = (field: FieldDefinition): Pick<SheetColumn, 'aliases' | 'hint'> => ({
  ...(field.aliases ? { aliases: field.aliases } : {}),
  ...(field.help ? { hint: field.help } : {}),
});

/**
 * A person is told by the identity number. Where a person is required, the name beside it is compared with the file, so
 * that a slip is noticed; where not, the ledger has a field of its own for the name of somebody not filed.
 */
const personColumns = (field: FieldDefinition): SheetColumn[] =>
  onePersonColumns(field).map((column) => (field.several ? severalInCell(column) : column));

const SEVERAL_HINT = '几个人的，用顿号分开，或每人一行、其余各栏留空。';
const SEVERAL_WIDTH = 40;

/** The same column where one cell may name several people. */
const severalInCell = (column: SheetColumn): SheetColumn => ({
  ...column,
  hint: `${column.hint ?? ''}${SEVERAL_HINT}`,
  width: SEVERAL_WIDTH,
  read: readSeveral(column.read),
  mask: (value) =>
    splitCell(value)
      .map(column.mask ?? ((part) => part))
      .join('、'),
});

const onePersonColumns = (field: FieldDefinition): SheetColumn[] => [
  {
    code: PERSON_ID_NUMBER,
    label: `${field.label}身份证号`,
    aliases: ID_NUMBER_HEADINGS,
    required: isRequired(field),
    hint: `填写已建档人员的18位身份证号。${field.optional ? '没有建档的可不填。' : ''}`,
    mask: maskIdNumber,
    ...readByType('idNumber'),
  },
  ...(isRequired(field)
    ? [
        {
          code: PERSON_NAME,
          label: `${field.label}姓名`,
          aliases: [field.label, ...(field.aliases ?? [])],
          hint: '填写后与档案核对。',
          ...readByType('text'),
        },
      ]
    : []),
];

/** The columns of a ledger's sheet: the place first, then the fields in the order of the form. */
export const ledgerColumns = (
  ledger: LedgerDefinition,
  regions: RegionBook,
  { home }: { home: number | null },
): SheetColumn[] => {
  const asked = ledger.fields.filter(({ retired }) => !retired);
  const fields = asked.flatMap((field) =>
    field.type === 'person'
      ? personColumns(field)
      : [
          {
            code: field.code,
            label: field.label,
            required: isRequired(field),
            ...(field.unit ? { unit: field.unit } : field.type === 'money' ? { unit: '元' } : {}),
            ...words(field),
            ...readByType(field.type, field.codeList),
          },
        ],
  );
  const region: SheetColumn = {
    code: REGION,
    label: '所属地区',
    aliases: ['区划代码', '所属服务站', '服务站', '所属站点', '所属村（社区）', '村（社区）', '填报单位'],
    required: home === null,
    hint: '写站点所在的村（社区）全称，或填12位区划代码。',
    format: 'text',
    width: 30,
    read: regions.read,
  };
  return [region, ...fields];
};
