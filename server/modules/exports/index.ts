import { exportLedgerRoute, ledgerTemplateRoute } from './ledger-sheets.route.ts';
import { exportPeopleRoute, peopleTemplateRoute } from './people-sheets.route.ts';

/** The door of the exports module: lists as workbooks, and the templates to fill in. */
export const routes = [peopleTemplateRoute, exportPeopleRoute, ledgerTemplateRoute, exportLedgerRoute];
