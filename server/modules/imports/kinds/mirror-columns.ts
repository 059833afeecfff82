import { maskBankAccount, maskIdNumber, maskPhone, type MirrorDefinition, type MirrorField } from '#kit';
import type { Cell } from '#platform/files/excel/cell.ts';
import { squeeze } from '#platform/files/excel/clean-text.ts';
import { REGION } from './ledger-columns.ts';
import { readByType } from '../reading/read-by-type.ts';
import type { RegionBook } from '../reading/region-book.ts';
import type { SheetColumn } from '../reading/sheet-column.ts';

export const MIRROR_ID_NUMBER = 'idNumber';
export const MIRROR_NAME = 'name';

const MASKS: Readonly<Record<string, (value: string) => string>> = {
  phone: maskPhone,
  bankAccount: maskBankAccount,
};

/** 1979-12, 1979年12月, 197912; never the number 1979.1, which may have been 1979.10. */
const MONTH = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/;

/** Where a month is all that is compared, a month is all that need be written; it is kept as its first day. */
const withDay = (cell: Cell): Cell => {
  const isWritten = typeof cell === 'string' || Number.isInteger(cell);
  const [, year, month, joined] = (isWritten && MONTH.exec(squeeze(String(cell)))) || [];
  return year === undefined ? cell : `${year}-${(month ?? joined)!.padStart(2, '0')}-01`;
};

const readerOf = (field: MirrorField): SheetColumn['read'] => {
  const { read } = readByType(field.type, field.codeList);
  const words = new Map(Object.entries(field.words ?? {}).map(([word, meant]) => [squeeze(word), meant]));
  return (cell, inTenThousands) => {
    const known = typeof cell === 'string' ? words.get(squeeze(cell)) : undefined;
    const meant = known ?? (field.match?.precision === 'month' ? withDay(cell) : cell);
    return read(meant, inTenThousands);
  };
};

const fieldColumn = (field: MirrorField): SheetColumn => {
  const mask = MASKS[field.type];
  return {
    code: field.code,
    label: field.label,
    required: field.required ?? false,
    ...(field.aliases ? { aliases: field.aliases } : {}),
    ...(field.type === 'money' ? { unit: '元' } : {}),
    ...(mask ? { mask } : {}),
    ...readByType(field.type, field.codeList),
    read: readerOf(field),
  };
};

/** The columns of an official system's export: who, where, then the fields of the mirror. */
export const mirrorColumns = (mirror: MirrorDefinition, regions: RegionBook): SheetColumn[] => [
  {
    code: MIRROR_ID_NUMBER,
    label: '身份证号',
    aliases: ['公民身份号码', '身份证号码', '身份证', '证件号码', '居民身份证号'],
    required: true,
    mask: maskIdNumber,
    ...readByType('idNumber'),
  },
  {
    code: MIRROR_NAME,
    label: '姓名',
    aliases: ['人员姓名', '对象姓名', '持证人', '持证人姓名'],
    required: true,
    ...readByType('text'),
  },
  {
    code: REGION,
    label: '所属地区',
    aliases: ['户籍地', '区划代码', '行政区划', '户籍所在地', '所属村（社区）', '村（社区）', '常住地'],
    format: 'text',
    width: 30,
    // Official exports write places in many ways; what cannot be read here is found by the person's file instead.
    read: (cell, inTenThousands) => {
      const reading = regions.read(cell);
      return 'problem' in reading || inTenThousands ? { value: null } : reading;
    },
  },
  ...mirror.fields.map(fieldColumn),
];
