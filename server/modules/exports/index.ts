import {
  askedExportsRoute,
  cancelExportRoute,
  decideExportRoute,
  fetchExportRoute,
  orderExportRoute,
  ownExportsRoute,
} from './export-jobs.route.ts';
import { exportLedgerRoute, ledgerTemplateRoute } from './ledger-sheets.route.ts';
import { ledgerRoundTripSheetRoute, returnedLedgerSheetRoute } from './ledger-round-trip.route.ts';
import { exportPeopleRoute, peopleTemplateRoute } from './people-sheets.route.ts';
import { returnedSheetRoute, roundTripSheetRoute } from './round-trip.route.ts';

/** The door of the exports module: lists as workbooks, and the templates to fill in. */
export const routes = [
  peopleTemplateRoute,
  exportPeopleRoute,
  ledgerTemplateRoute,
  exportLedgerRoute,
  roundTripSheetRoute,
  returnedSheetRoute,
  ledgerRoundTripSheetRoute,
  returnedLedgerSheetRoute,
  orderExportRoute,
  ownExportsRoute,
  askedExportsRoute,
  decideExportRoute,
  cancelExportRoute,
  fetchExportRoute,
];
export { openExportDesk, type ExportDesk } from './export-desk.ts';
export { offerExport, type ExportAbout, type ExportKind, type ExportManner } from './export-kinds.ts';
export { EXPORT_PAGE_SIZE, exportPages, refuseHugeExport, type ExportPage } from './export-pages.ts';
export type { ExportAsker } from './export-people.ts';
export { exportScope } from './export-scope.ts';
export { listWorkbook, type ListedSheet } from './list-workbook.ts';
export { signature } from './export-signature.ts';
export { homeRegion, signatureOf } from './sheet-owner.ts';
