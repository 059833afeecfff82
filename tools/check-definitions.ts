// node tools/check-definitions.ts: judges everything under definitions/, and that the catalogue is up to date.
import { existsSync, readFileSync } from 'node:fs';
import { currentDefinitions } from './definition-checks/definition-set.ts';
import type { DefinitionFinding } from './definition-checks/finding.ts';
import { findDefinitionProblems } from './definition-checks/find-definition-problems.ts';
import { CATALOGUE_PATH, generateCatalogue } from './generate-catalogue.ts';

const staleCatalogue = (): DefinitionFinding[] =>
  existsSync(CATALOGUE_PATH) && readFileSync(CATALOGUE_PATH, 'utf8') === generateCatalogue()
    ? []
    : [
        {
          where: 'generated/definitions.md',
          happened: 'the catalogue differs from the definitions',
          advice: 'Run `npm run generate` and commit it.',
          read: 'tools/generate-catalogue.ts',
        },
      ];

const findings = [...findDefinitionProblems(currentDefinitions), ...staleCatalogue()];
for (const { where, happened, advice, read } of findings) {
  console.error(`${where}: ${happened}.\n  ${advice} See ${read}.`);
}
const { ledgers, metrics, reports, codeLists } = currentDefinitions;
console.log(
  findings.length === 0
    ? `Definitions hold together: ledgers ${ledgers.length}, metrics ${metrics.length}, reports ${reports.length}, code lists ${codeLists.length}.`
    : `${findings.length} problems in the definitions.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
