import { z } from 'zod';
import { layoutOf, regionBook, shownValue } from '#modules/imports';
import { EntriesQuery, getLedger, listEntries, readEntryFilter, summariseEntries } from '#modules/ledgers';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { compareRoundTrip } from './compare-round-trip.ts';
import { EXPORT_PAGE_SIZE, exportPages, refuseHugeExport } from './export-pages.ts';
import { ledgerRoundTrip, travellingAnswers } from './ledger-round-trip.ts';
import { ReturnedRows } from './returned-rows.ts';

const LedgerParams = z.object({ ledger: z.string().max(60) });

export const ledgerRoundTripSheetRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger/round-trip.xlsx',
    summary:
      'The entries a filter leaves as a workbook to be changed and returned: key, version and answers. Needs ledger.write too.',
    permission: 'export.run',
    params: LedgerParams,
    query: EntriesQuery,
  },
  async ({ db, actor, scope, params, query }) => {
    const ledger = getLedger(params.ledger);
    const writable = intersectScopes(scope, requirePermission(actor, 'ledger.write'));
    const filter = readEntryFilter(query, actor);
    const { regions, count } = await inScope(db, writable, async (tx) => ({
      regions: await regionBook(tx),
      count: (await summariseEntries(tx, ledger, filter)).count,
    }));
    refuseHugeExport(count);
    const title = `${ledger.title}修改表`;
    const fields = travellingAnswers(ledger);
    const body = await streamWorkbook({
      layout: layoutOf(title, ledgerRoundTrip(ledger, regions).columns, {
        subtitle: '在表中直接修改，改完在该台账的“用 Excel 修改”页导回；前两列请勿改动。',
      }),
      rows: exportPages({
        db,
        scope: writable,
        actor,
        reason: `导出${title}`,
        read: async (tx, after) => {
          // Names are not in the sheet: whom an entry concerns is corrected entry by entry.
          const page = await listEntries(tx, ledger, { ...filter, after, size: EXPORT_PAGE_SIZE }, []);
          return {
            rows: page.rows.map((row) => {
              const answers = row.answers as Readonly<Record<string, unknown>>;
              return [
                `${row.county_code}/${row.id}`,
                row.row_version,
                ...fields.map(({ code, codeList }) => shownValue(answers[code], codeList)),
              ];
            }),
            people: [],
            next: page.next,
          };
        },
      }),
    });
    return { fileName: `${title}.xlsx`, mediaType: XLSX_MEDIA_TYPE, body };
  },
);

export const returnedLedgerSheetRoute = defineRoute(
  {
    method: 'POST',
    path: '/ledgers/:ledger/round-trip',
    summary:
      'Compares a returned workbook with the entries, cell by cell; writes nothing. What is chosen goes to /ledgers/:ledger/corrections.',
    permission: 'ledger.write',
    params: LedgerParams,
    upload: z.object({}),
    response: ReturnedRows,
  },
  async ({ db, scope, params, receiveUpload }) => {
    const ledger = getLedger(params.ledger);
    const { upload } = await receiveUpload({});
    return inScope(db, scope, async (tx) => {
      const rows = await compareRoundTrip(tx, upload.path, ledgerRoundTrip(ledger, await regionBook(tx)));
      return { rows: rows.map((row) => ({ ...row, cells: [...row.cells] })) };
    });
  },
);
