/** The door of the imports module: Excel and CSV files of people and of ledgers. */
export { createRun, type ImportOrder } from './create-run.ts';
export { runImport } from './run-import.ts';
