import { businessLines, codeLists, findLedgerExamples, ledgers, metrics, reports, roles } from '#definitions';
import { personFields, type PersonField } from '#definitions/registry/person-fields.ts';
import type {
  BusinessLine,
  CodeList,
  LedgerDefinition,
  LedgerExamples,
  MetricDefinition,
  ReportDefinition,
  RoleDefinition,
} from '#kit';

/** Everything the checker looks at, as one value, so that tests can hand it a broken set. */
export interface DefinitionSet {
  readonly businessLines: readonly BusinessLine[];
  readonly roles: readonly RoleDefinition[];
  readonly codeLists: readonly CodeList[];
  readonly personFields: readonly PersonField[];
  readonly ledgers: readonly LedgerDefinition[];
  readonly examplesOf: (ledger: string) => LedgerExamples | undefined;
  readonly metrics: readonly MetricDefinition[];
  readonly reports: readonly ReportDefinition[];
}

/** The definitions of this product. */
export const currentDefinitions: DefinitionSet = {
  businessLines,
  roles,
  codeLists,
  personFields,
  ledgers,
  examplesOf: findLedgerExamples,
  metrics,
  reports,
};
