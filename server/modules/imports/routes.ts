import { cancelImportRoute } from './cancel-import.route.ts';
import { downloadRefusalsRoute } from './download-refusals.route.ts';
import { listImportsRoute, listRefusalsRoute, openImportRoute } from './list-imports.route.ts';
import { submitImportRoute } from './submit-import.route.ts';

export const routes = [
  submitImportRoute,
  listImportsRoute,
  openImportRoute,
  listRefusalsRoute,
  downloadRefusalsRoute,
  cancelImportRoute,
];
