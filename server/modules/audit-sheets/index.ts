/** The door of the audit sheets: the lists of the audit administrator as workbooks. */
import { exportActsRoute } from './export-acts.route.ts';
import { exportReadsRoute } from './export-reads.route.ts';
import { exportSignInsRoute } from './export-sign-ins.route.ts';

export const routes = [exportActsRoute, exportReadsRoute, exportSignInsRoute];
