/** The door of sheet filling: a superior's Excel filled in place from the registry, the ledgers and the figures (填报表格). */
import {
  bringSheetRoute,
  listSourcesRoute,
  openSheetRoute,
  planSheetRoute,
  previewSheetRoute,
  takeSheetRoute,
} from './sheet-fillings.route.ts';

export { exportFilledSheet, FilledSheetQuery } from './filled-export.ts';

export const routes = [
  bringSheetRoute,
  openSheetRoute,
  planSheetRoute,
  previewSheetRoute,
  takeSheetRoute,
  listSourcesRoute,
];
