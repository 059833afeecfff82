import { validateAnswers, type Answers, type LedgerDefinition, type LedgerExamples } from '#kit';
import type { DefinitionSet } from './definition-set.ts';
import { drawMany } from './draw-many.ts';
import { LEDGER_GUIDE, type DefinitionFinding } from './finding.ts';

const FEWEST = 2;

/** Every ledger has examples that are accepted and refused as they say, and demonstration entries that are all good. */
export const checkExamples = (set: DefinitionSet): DefinitionFinding[] =>
  set.ledgers.flatMap((ledger) => {
    const examples = set.examplesOf(ledger.code);
    if (!examples)
      return [finding(ledger, 'it has no examples', `Write definitions/ledgers/${ledger.code}.examples.ts.`)];
    return [
      ...checkNumber(ledger, examples),
      ...checkAccepted(set, ledger, examples),
      ...checkRefused(set, ledger, examples),
      ...checkDrawn(set, ledger, examples),
    ];
  });

const finding = (ledger: LedgerDefinition, happened: string, advice: string): DefinitionFinding => ({
  where: `ledger ${ledger.code}, examples`,
  happened,
  advice,
  read: LEDGER_GUIDE,
});

const checkNumber = (ledger: LedgerDefinition, { accepted, refused }: LedgerExamples): DefinitionFinding[] =>
  accepted.length >= FEWEST && refused.length >= FEWEST
    ? []
    : [
        finding(
          ledger,
          'fewer than two accepted or two refused examples',
          'Show the usual case, an edge and two mistakes.',
        ),
      ];

const problemsOf = (set: DefinitionSet, ledger: LedgerDefinition, answers: Answers, hasPerson = false) => {
  const check = validateAnswers(ledger, answers, set.codeLists, { hasPerson });
  return check.ok ? [] : check.problems;
};

const checkAccepted = (
  set: DefinitionSet,
  ledger: LedgerDefinition,
  examples: LedgerExamples,
): DefinitionFinding[] =>
  examples.accepted.flatMap(({ title, answers, hasPerson }) => [
    ...problemsOf(set, ledger, answers, hasPerson).map(({ field, message }) =>
      finding(
        ledger,
        `“${title}” should be accepted, but ${field ?? 'the entry'} says ${message}`,
        'Mend the example or the ledger.',
      ),
    ),
    ...retiredCodesIn(set, ledger, answers).map((code) =>
      finding(
        ledger,
        `“${title}” uses the retired code "${code}"`,
        'Examples show what is recorded today: take a code in use.',
      ),
    ),
  ]);

const checkRefused = (
  set: DefinitionSet,
  ledger: LedgerDefinition,
  examples: LedgerExamples,
): DefinitionFinding[] =>
  examples.refused.flatMap(({ title, answers, hasPerson, refusedAt }) => {
    const fields = problemsOf(set, ledger, answers, hasPerson).map(({ field }) => field);
    if (fields.length === 1 && fields[0] === refusedAt) return [];
    const said =
      fields.length === 0
        ? 'is accepted'
        : `is refused at ${fields.map((field) => field ?? 'the whole entry').join(', ')}`;
    return [
      finding(
        ledger,
        `“${title}” should be refused at ${refusedAt ?? 'the whole entry'} alone, but ${said}`,
        'Mend the example or the ledger.',
      ),
    ];
  });

const checkDrawn = (
  set: DefinitionSet,
  ledger: LedgerDefinition,
  examples: LedgerExamples,
): DefinitionFinding[] => {
  const { draw, together = [] } = examples.demonstration;
  const names = new Set([...Object.keys(draw), ...together.flatMap((scene) => Object.keys(scene))]);
  const unknown = [...names].filter((name) => !ledger.fields.some((field) => field.code === name));
  const bad = drawMany(ledger, examples).find(
    ({ answers, namesPerson }) => problemsOf(set, ledger, answers, namesPerson).length > 0,
  );
  return [
    ...unknown.map((name) =>
      finding(ledger, `it draws "${name}", which is no field`, 'Remove it or mend its name.'),
    ),
    ...(bad
      ? problemsOf(set, ledger, bad.answers, bad.namesPerson).map(({ message }) =>
          finding(
            ledger,
            `the demonstration entry ${JSON.stringify(bad.answers)} is refused: ${message}`,
            'Draw answers that fit side by side in `together`.',
          ),
        )
      : []),
  ];
};

const retiredCodesIn = (set: DefinitionSet, ledger: LedgerDefinition, answers: Answers): string[] =>
  ledger.fields.flatMap((field) => {
    const list = set.codeLists.find(({ code }) => code === field.codeList);
    const entry = list?.entries.find(({ code }) => code === answers[field.code]);
    return entry?.retired ? [entry.code] : [];
  });
