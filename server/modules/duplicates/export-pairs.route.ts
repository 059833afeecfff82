import { duplicateReason } from '#definitions/code-lists/duplicate-reason.ts';
import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { shownValue } from '#modules/imports';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countPairs, listPairs, PairsQuery } from './list-pairs.ts';
import { presentPairs } from './present-pairs.ts';

const PERSON_COLUMNS: readonly LayoutColumn[] = [
  textColumn('姓名', 12),
  textColumn('身份证号', 22),
  dayColumn('出生日期'),
  textColumn('手机号码', 16),
  textColumn('所属地区', 24),
];

const COLUMNS: readonly LayoutColumn[] = [
  ...PERSON_COLUMNS.map((column) => ({ ...column, group: '档案一' })),
  ...PERSON_COLUMNS.map((column) => ({ ...column, group: '档案二' })),
  textColumn('疑似原因', 40),
  dayColumn('发现日期'),
  textColumn('认定依据', 30),
];

type Presented = Awaited<ReturnType<typeof presentPairs>>[number];

const personCells = (person: Presented['first']): WrittenCell[] => [
  person.name,
  person.idNumberMasked,
  person.birthDate,
  person.phoneMasked,
  person.regionName,
];

const cellsOf = (pair: Presented): WrittenCell[] => [
  ...personCells(pair.first),
  ...personCells(pair.second),
  pair.reasons.map((reason) => shownValue(reason, duplicateReason.code)).join('；'),
  pair.foundOn,
  pair.settledWhy,
];

export const exportPairsRoute = defineRoute(
  {
    method: 'GET',
    path: '/duplicates/export.xlsx',
    summary:
      'The pairs a filter leaves as a workbook, numbers masked; recorded as a read. Needs people.write as well.',
    permission: 'export.run',
    query: PairsQuery,
  },
  async ({ db, actor, scope, site, query }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'people.write'));
    return listWorkbook(
      { db, actor, site },
      {
        title: '疑似重复档案清单',
        name: '疑似重复',
        columns: COLUMNS,
        unit: '对',
        scope: readable,
        count: (tx) => countPairs(tx, query),
        read: async (tx, after) => {
          const page = await listPairs(tx, query, EXPORT_PAGE_SIZE, after);
          const pairs = await presentPairs(tx, page.rows);
          const people = pairs.flatMap(({ first, second }) => [first, second]);
          return { rows: pairs.map(cellsOf), people, next: page.next };
        },
      },
    );
  },
);
