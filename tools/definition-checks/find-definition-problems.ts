import { checkCodeLists } from './check-code-lists.ts';
import { checkExamples } from './check-examples.ts';
import { checkLedgers } from './check-ledgers.ts';
import { checkMessageTemplates } from './check-message-templates.ts';
import { checkMetrics } from './check-metrics.ts';
import { checkReports } from './check-reports.ts';
import { checkRoles } from './check-roles.ts';
import { checkServiceItemExamples } from './check-service-item-examples.ts';
import { checkServiceItems } from './check-service-items.ts';
import type { DefinitionSet } from './definition-set.ts';
import type { DefinitionFinding } from './finding.ts';

/** Everything wrong with a set of definitions; none when they hold together. */
export const findDefinitionProblems = (set: DefinitionSet): DefinitionFinding[] =>
  [
    checkCodeLists,
    checkRoles,
    checkLedgers,
    checkExamples,
    checkMetrics,
    checkReports,
    checkServiceItems,
    checkServiceItemExamples,
    checkMessageTemplates,
  ].flatMap((check) => check(set));
