/** The door of the imports module: Excel and CSV files of people and of ledgers, and the templates to fill in. */
export { createRun, type ImportOrder } from './create-run.ts';
export { openImportDesk, type ImportDesk, type ImportDeskSettings } from './import-desk.ts';
export { importsWithRefusals } from './imports-with-refusals.ts';
export { actorOf, storeActor } from './import-run.ts';
export { homeOf } from './import-kinds.ts';
export { layoutOf } from './layout-of.ts';
export { ledgerColumns, PERSON_ID_NUMBER, PERSON_NAME, REGION } from './ledger-columns.ts';
export {
  ledgerTemplate,
  listTemplate,
  mirrorTemplate,
  personTemplate,
  type ListedPerson,
} from './make-template.ts';
export { personColumns } from './person-columns.ts';
export { readTable, type TableRecord } from './read-table.ts';
export { readRun, type RunReport } from './read-run.ts';
export { regionBook, type RegionBook } from './region-book.ts';
export { runImport } from './run-import.ts';
export { shownValue } from './shown-value.ts';
export { runInThread } from './run-in-thread.ts';
export type { SheetColumn } from './sheet-column.ts';
export { routes } from './routes.ts';
