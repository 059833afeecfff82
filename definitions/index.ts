/** What the bureau does, as data: one file each under this folder. Nothing here reads or writes anything. */
import type {
  CodeList,
  LedgerDefinition,
  LedgerExamples,
  MetricDefinition,
  MirrorDefinition,
  ReportDefinition,
  ServiceItemDefinition,
  ServiceItemExamples,
  MessageTemplate,
} from '#kit';
import { allCodeLists } from './code-lists/index.ts';
import { knowledgeArticles } from './knowledge/index.ts';
import { ledgersWithExamples } from './ledgers/index.ts';
import { messageTemplatesWithExamples } from './message-templates/index.ts';
import { mirrorsWithExamples } from './mirrors/index.ts';
import { documentKinds } from './documents/document-kinds.ts';
import { bookingRules } from './hall/booking-rules.ts';
import { CALLS_BEFORE_SKIP, hallFollowUp, PLACES_BACK, waitLights } from './hall/hall-promises.ts';
import { priorityClasses } from './hall/priority-classes.ts';
import { queueMatters } from './hall/queue-matters.ts';
import { CALL_BACK_TRIES, hotlineExtension, hotlineLimits } from './hotline/hotline-limits.ts';
import { allMetrics } from './metrics/index.ts';
import { allReports } from './reports/index.ts';
import { businessLines } from './roles/business-lines.ts';
import { roles } from './roles/roles.ts';
import { departments } from './service-items/departments.ts';
import { serviceItemsWithExamples } from './service-items/index.ts';

export { businessLines, departments, documentKinds, priorityClasses, queueMatters, roles, knowledgeArticles };
export { bookingRules, CALLS_BEFORE_SKIP, hallFollowUp, PLACES_BACK, waitLights };
export { CALL_BACK_TRIES, hotlineExtension, hotlineLimits };
export const mirrors: readonly MirrorDefinition[] = mirrorsWithExamples.map(({ mirror }) => mirror);
export const messageTemplates: readonly MessageTemplate[] = messageTemplatesWithExamples.map(
  ({ template }) => template,
);
export const reports: readonly ReportDefinition[] = allReports;
export const serviceItems: readonly ServiceItemDefinition[] = serviceItemsWithExamples.map(
  ({ item }) => item,
);

export { campaignTemplates } from './campaigns/index.ts';

const shippedLedgers = ledgersWithExamples.map(({ ledger }) => ledger);

/**
 * The shipped definitions, then those a bureau designed itself (`useStoredDefinitions`). Read them when they are needed:
 * a copy taken while a module loads knows the shipped ones alone.
 */
export let codeLists: readonly CodeList[] = allCodeLists;
export let ledgers: readonly LedgerDefinition[] = shippedLedgers;
export let metrics: readonly MetricDefinition[] = allMetrics;

export interface StoredDefinitions {
  readonly codeLists: readonly CodeList[];
  readonly ledgers: readonly LedgerDefinition[];
  readonly metrics: readonly MetricDefinition[];
}

/** Lays the definitions kept in the database beside the shipped ones, in the place of those laid there before. */
export const useStoredDefinitions = (stored: StoredDefinitions): void => {
  codeLists = [...allCodeLists, ...stored.codeLists];
  ledgers = [...shippedLedgers, ...stored.ledgers];
  metrics = [...allMetrics, ...stored.metrics];
};

/** Finds by code, in the list as it is now where a function says it: it is indexed again when it has been replaced. */
const byCode = <T extends { readonly code: string }>(
  items: readonly T[] | (() => readonly T[]),
): ((code: string) => T | undefined) => {
  let indexed: readonly T[] | undefined;
  let known = new Map<string, T>();
  return (code) => {
    const list = typeof items === 'function' ? items() : items;
    if (indexed !== list) {
      known = new Map(list.map((item) => [item.code, item]));
      indexed = list;
    }
    return known.get(code);
  };
};

/** Each finder answers undefined for an unknown code. */
export const findLedger = byCode(() => ledgers);
export const findMetric = byCode(() => metrics);
export const findMirror = byCode(mirrors);
export const findReport = byCode(reports);
export const findCodeList = byCode(() => codeLists);
export const findRole = byCode(roles);
export const findDocumentKind = byCode(documentKinds);
export const findMessageTemplate = byCode(messageTemplates);
export const findBusinessLine = byCode(businessLines);
export const findLineByNumber = (number: number) => businessLines.find((line) => line.number === number);
export const findServiceItem = byCode(serviceItems);
export const findDepartment = byCode(departments);

/** What a code of a list is called; the code itself where the list does not name it. */
export const codeLabel = (list: string, code: string): string =>
  findCodeList(list)?.entries.find((entry) => entry.code === code)?.label ?? code;

const examples = new Map(ledgersWithExamples.map(({ ledger, examples: own }) => [ledger.code, own]));
/** The examples of a ledger: accepted and refused entries, and what demonstration entries are drawn from. */
export const findLedgerExamples = (ledger: string): LedgerExamples | undefined => examples.get(ledger);

const itemExamples = new Map(serviceItemsWithExamples.map(({ item, examples: own }) => [item.code, own]));
/** The examples of a service item, as `findLedgerExamples` gives those of a ledger. */
export const findServiceItemExamples = (item: string): ServiceItemExamples | undefined =>
  itemExamples.get(item);
const queues = new Map(queueMatters.map((queue) => [queue.matter, queue]));
/** How tickets of a matter are numbered; undefined for a matter the hall does not queue. */
export const findQueueMatter = (matter: string) => queues.get(matter);
export const findPriorityClass = byCode(priorityClasses);
