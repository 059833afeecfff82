import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { z } from 'zod';
import { ledgerTemplate } from '#modules/imports';
import { EntriesQuery, getLedger, readEntryFilter } from '#modules/ledgers';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { exportLedger } from './export-ledger.ts';
import { homeRegion, signatureOf } from './sheet-owner.ts';

const LedgerParams = z.object({ ledger: z.string().max(60) });

export const ledgerTemplateRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger/template.xlsx',
    summary: 'The Excel of a ledger to fill in: headings with units, drop-downs, notes.',
    permission: 'import.run',
    params: LedgerParams,
  },
  async ({ actor, site, params }) => {
    const ledger = getLedger(params.ledger);
    return {
      fileName: `${ledger.title}导入表.xlsx`,
      mediaType: XLSX_MEDIA_TYPE,
      body: await ledgerTemplate(ledger, homeRegion(actor, site)),
    };
  },
);

export const exportLedgerRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger/export.xlsx',
    summary:
      'The entries a filter leaves as a workbook with totals; people named in it are recorded as read. Needs ledger.read as well.',
    permission: 'export.run',
    params: LedgerParams,
    query: EntriesQuery,
  },
  async ({ db, actor, scope, site, params, query }) => {
    const ledger = getLedger(params.ledger);
    const readable = intersectScopes(scope, requirePermission(actor, 'ledger.read'));
    const sign = await signatureOf(db, actor, site);
    return {
      fileName: `${ledger.title}.xlsx`,
      mediaType: XLSX_MEDIA_TYPE,
      body: await exportLedger({ db, actor, scope: readable }, ledger, readEntryFilter(query, actor), sign),
    };
  },
);
