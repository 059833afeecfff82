// node tools/check-definitions.ts: judges everything under definitions/, and that the catalogue is up to date.
import { existsSync, readFileSync } from 'node:fs';
import { currentDefinitions } from './definition-checks/definition-set.ts';
import type { DefinitionFinding } from './definition-checks/finding.ts';
import { findDefinitionProblems } from './definition-checks/find-definition-problems.ts';
import {
  checkRecordShapes,
  generateRecordShapes,
  SHAPES_PATH,
  storedShapes,
} from './definition-checks/record-shapes.ts';
import { CATALOGUE_PATH, generateCatalogue } from './generate-catalogue.ts';

/** A generated file that no longer says what the definitions say. */
const stale = (path: string, name: string, text: string): DefinitionFinding[] =>
  existsSync(path) && readFileSync(path, 'utf8') === text
    ? []
    : [
        {
          where: `generated/${name}`,
          happened: 'it differs from the definitions',
          advice: 'Run `npm run generate` and commit it.',
          read: 'tools/generate.ts',
        },
      ];

const findings = [
  ...findDefinitionProblems(currentDefinitions),
  ...checkRecordShapes(storedShapes(), currentDefinitions),
  ...stale(CATALOGUE_PATH, 'definitions.md', generateCatalogue()),
  ...stale(SHAPES_PATH, 'record-shapes.json', generateRecordShapes(currentDefinitions)),
];
for (const { where, happened, advice, read } of findings) {
  console.error(`${where}: ${happened}.\n  ${advice} See ${read}.`);
}
const { ledgers, metrics, reports, codeLists, serviceItems } = currentDefinitions;
console.log(
  findings.length === 0
    ? `Definitions hold together: ledgers ${ledgers.length}, service items ${serviceItems.length}, metrics ${metrics.length}, reports ${reports.length}, code lists ${codeLists.length}.`
    : `${findings.length} problems in the definitions.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
