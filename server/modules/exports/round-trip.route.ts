import { z } from 'zod';
import { layoutOf, regionBook, shownValue } from '#modules/imports';
import { countPeople, factsOfRow, PeopleQuery, searchPeople, withoutEmpty } from '#modules/registry';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { compareRoundTrip } from './compare-round-trip.ts';
import { EXPORT_PAGE_SIZE, exportPages, refuseHugeExport } from './export-pages.ts';
import { peopleRoundTrip, travellingFacts } from './people-round-trip.ts';
import { ReturnedRows } from './returned-rows.ts';

export const roundTripSheetRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/round-trip.xlsx',
    summary:
      'The people a search finds as a workbook to be changed and returned: key, version and open facts. Needs people.write too.',
    permission: 'export.run',
    query: PeopleQuery,
  },
  async ({ db, actor, scope, query }) => {
    const writable = intersectScopes(scope, requirePermission(actor, 'people.write'));
    const wanted = withoutEmpty(query);
    const { regions, count } = await inScope(db, writable, async (tx) => ({
      regions: await regionBook(tx),
      count: await countPeople(tx, wanted),
    }));
    refuseHugeExport(count);
    const body = await streamWorkbook({
      layout: layoutOf('人员档案修改表', peopleRoundTrip(regions).columns, {
        subtitle: '在表中直接修改，改完在“人员档案”页导回；前两列请勿改动。',
      }),
      rows: exportPages({
        db,
        scope: writable,
        actor,
        reason: '导出人员档案修改表',
        read: async (tx, after) => {
          const page = await searchPeople(tx, { ...wanted, ...(after && { after }), size: EXPORT_PAGE_SIZE });
          return {
            rows: page.rows.map((row) => {
              const facts: Readonly<Record<string, unknown>> = { ...factsOfRow(row) };
              return [
                `${row.county_code}/${row.id}`,
                row.row_version,
                ...travellingFacts.map(({ code, type, codeList }) =>
                  type === 'region' ? regions.pathOf(row.region_code) : shownValue(facts[code], codeList),
                ),
              ];
            }),
            people: page.rows.map((row) => ({ countyCode: row.county_code, id: row.id })),
            next: page.next,
          };
        },
      }),
    });
    return { fileName: '人员档案修改表.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
  },
);

export const returnedSheetRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/round-trip',
    summary:
      'Compares a returned workbook with the files, cell by cell; writes nothing. What is chosen goes to /people/changes.',
    permission: 'people.write',
    upload: z.object({}),
    response: ReturnedRows,
  },
  async ({ db, scope, receiveUpload }) => {
    const { upload } = await receiveUpload({});
    return inScope(db, scope, async (tx) => {
      const rows = await compareRoundTrip(tx, upload.path, peopleRoundTrip(await regionBook(tx)));
      return { rows: rows.map((row) => ({ ...row, cells: [...row.cells] })) };
    });
  },
);
