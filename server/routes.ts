import { routes as accounts } from '#modules/accounts';
import { routes as calendar } from '#modules/calendar';
import { routes as campaigns } from '#modules/campaigns';
import { routes as caseOrigins } from '#modules/case-origins';
import { routes as cases } from '#modules/cases';
import { routes as confirmations } from '#modules/confirmations';
import { routes as documentChecks } from '#modules/document-checks';
import { routes as dueLedgers } from '#modules/due-ledgers';
import { routes as duplicates } from '#modules/duplicates';
import { routes as archives } from '#modules/archives';
import { routes as attachments } from '#modules/attachments';
import { routes as exportRoutes } from '#modules/exports';
import { routes as field } from '#modules/field';
import { routes as hall } from '#modules/hall';
import { routes as hotline } from '#modules/hotline';
import { routes as home } from '#modules/home';
import { routes as honour } from '#modules/honour';
import { routes as imports } from '#modules/imports';
import { routes as knowledge } from '#modules/knowledge';
import { routes as ledgers } from '#modules/ledgers';
import { routes as messages } from '#modules/messages';
import { routes as metrics } from '#modules/metrics';
import { routes as partners } from '#modules/partners';
import { routes as personFile } from '#modules/person-file';
import { routes as auditSheets } from '#modules/audit-sheets';
import { routes as mirrorSheets } from '#modules/mirror-sheets';
import { routes as mirrors } from '#modules/mirrors';
import { routes as moves } from '#modules/moves';
import { routes as periods } from '#modules/periods';
import { routes as ratings } from '#modules/ratings';
import { routes as readAudit } from '#modules/read-audit';
import { routes as regions } from '#modules/regions';
import { routes as registry } from '#modules/registry';
import { routes as reportDrafts } from '#modules/report-drafts';
import { routes as reportExports } from '#modules/report-exports';
import { routes as reportImports } from '#modules/report-imports';
import { routes as reportSuggestions } from '#modules/report-suggestions';
import { routes as reportedFigures } from '#modules/reported-figures';
import { routes as reports } from '#modules/reports';
import { routes as savedLists } from '#modules/saved-lists';
import { routes as wizard } from '#modules/wizard';
import { routes as sheetFilling } from '#modules/sheet-filling';
import type { Route } from '#platform/http/define-route.ts';

/** Every route of the API, module by module: each module exports its own as `routes` from its door. */
export const routes: readonly Route[] = [
  ...home,
  ...accounts,
  ...regions,
  ...calendar,
  ...registry,
  ...duplicates,
  ...personFile,
  ...savedLists,
  ...moves,
  ...confirmations,
  ...cases,
  ...caseOrigins,
  ...partners,
  ...mirrors,
  ...mirrorSheets,
  ...auditSheets,
  ...ledgers,
  ...attachments,
  ...field,
  ...periods,
  ...dueLedgers,
  ...campaigns,
  ...archives,
  ...hall,
  ...hotline,
  ...honour,
  ...imports,
  ...exportRoutes,
  ...sheetFilling,
  ...metrics,
  ...reports,
  ...documentChecks,
  ...reportDrafts,
  ...reportExports,
  ...reportImports,
  ...reportSuggestions,
  ...reportedFigures,
  ...readAudit,
  ...messages,
  ...ratings,
  ...knowledge,
  ...wizard,
];
