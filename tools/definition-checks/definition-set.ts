import {
  businessLines,
  codeLists,
  departments,
  findLedgerExamples,
  findServiceItemExamples,
  ledgers,
  metrics,
  reports,
  roles,
  serviceItems,
} from '#definitions';
import { messageTemplatesWithExamples } from '#definitions/message-templates/index.ts';
import { personFields, type PersonField } from '#definitions/registry/person-fields.ts';
import type {
  BusinessLine,
  CodeList,
  LedgerDefinition,
  LedgerExamples,
  MetricDefinition,
  PartnerDepartment,
  ReportDefinition,
  RoleDefinition,
  ServiceItemDefinition,
  ServiceItemExamples,
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
  readonly departments: readonly PartnerDepartment[];
  readonly serviceItems: readonly ServiceItemDefinition[];
  readonly itemExamplesOf: (item: string) => ServiceItemExamples | undefined;
  readonly messageTemplates: typeof messageTemplatesWithExamples;
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
  departments,
  serviceItems,
  itemExamplesOf: findServiceItemExamples,
  messageTemplates: messageTemplatesWithExamples,
};
