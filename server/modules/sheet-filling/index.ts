import { offerExport } from '#modules/exports';
import { bringSheetRoute } from './bring-sheet.route.ts';
import { filledSheetExport } from './filled-export.ts';
import { previewSheetRoute, takeSheetRoute } from './filled-sheet.route.ts';
import { openSheetRoute, planSheetRoute } from './sheet-plan.route.ts';
import { listSourcesRoute } from './sheet-sources.route.ts';

offerExport(filledSheetExport);

/** The door of sheet filling: a superior's Excel filled in place from the registry, the ledgers and the figures (填报表格). */
export const routes = [
  bringSheetRoute,
  openSheetRoute,
  planSheetRoute,
  previewSheetRoute,
  takeSheetRoute,
  listSourcesRoute,
];
