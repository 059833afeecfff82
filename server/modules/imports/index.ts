/** The door of the imports module: Excel and CSV files of people and of ledgers, and the templates to fill in. */
export { createRun, type ImportOrder } from './running/create-run.ts';
export { openImportDesk, type ImportDesk, type ImportDeskSettings } from './running/import-desk.ts';
export { importsWithRefusals } from './imports-with-refusals.ts';
export { actorOf, storeActor } from './running/import-run.ts';
export { homeOf } from './kinds/import-kinds.ts';
export { layoutOf } from './books/layout-of.ts';
export { ledgerColumns, PERSON_ID_NUMBER, PERSON_NAME, REGION } from './kinds/ledger-columns.ts';
export {
  ledgerTemplate,
  listTemplate,
  mirrorTemplate,
  personTemplate,
  type ListedPerson,
} from './books/make-template.ts';
export { personColumns } from './kinds/person-columns.ts';
export { readTable, type TableRecord } from './reading/read-table.ts';
export { readRun, type RunReport } from './read-run.ts';
export { regionBook, type RegionBook } from './reading/region-book.ts';
export { runImport } from './running/run-import.ts';
export { shownValue } from './reading/shown-value.ts';
export { runInThread } from './running/run-in-thread.ts';
export type { SheetColumn } from './reading/sheet-column.ts';
export { routes } from './routes.ts';
