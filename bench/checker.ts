import { checkDocument, readText, rules } from '#modules/document-checks';
import {
  readLabelledDocuments,
  type LabelledDocument,
  type Mark,
} from './checker/read-labelled-documents.ts';
import { medianSeconds } from './measure.ts';
import { keepRun } from './results.ts';

const LENGTH = 10_000;

interface Score {
  found: number;
  right: number;
  marked: number;
  hit: number;
}

interface Judged {
  readonly document: string;
  readonly rule: string;
  readonly excerpt: string;
}

interface Outcome {
  readonly byRule: Map<string, Score>;
  readonly falseAlarms: Judged[];
  readonly missed: Judged[];
}

const covers = (mark: Mark, found: { block: number; start: number; end: number }): boolean =>
  mark.block === found.block && mark.start < found.end && found.start < mark.end;

/** A finding is right when it overlaps a mark of its rule; a mark is hit when a finding of its rule overlaps it. */
const judge = (documents: readonly LabelledDocument[]): Outcome => {
  const byRule = new Map<string, Score>();
  const scoreOf = (rule: string): Score => {
    const score = byRule.get(rule) ?? { found: 0, right: 0, marked: 0, hit: 0 };
    byRule.set(rule, score);
    return score;
  };
  const [falseAlarms, missed]: [Judged[], Judged[]] = [[], []];
  for (const { name, text, marks } of documents) {
    const findings = checkDocument(readText(text));
    for (const finding of findings) {
      const score = scoreOf(finding.rule);
      score.found += 1;
      if (marks.some((mark) => mark.rule === finding.rule && covers(mark, finding))) score.right += 1;
      else falseAlarms.push({ document: name, rule: finding.rule, excerpt: finding.excerpt });
    }
    for (const mark of marks) {
      const score = scoreOf(mark.rule);
      score.marked += 1;
      if (findings.some((finding) => finding.rule === mark.rule && covers(mark, finding))) score.hit += 1;
      else missed.push({ document: name, rule: mark.rule, excerpt: mark.excerpt });
    }
  }
  return { byRule, falseAlarms, missed };
};

const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;

const totalOf = ({ byRule }: Outcome) => {
  const all = [...byRule.values()];
  const sum = (key: keyof Score): number => all.reduce((total, score) => total + score[key], 0);
  return {
    found: sum('found'),
    right: sum('right'),
    marked: sum('marked'),
    hit: sum('hit'),
    precision: share(sum('right'), sum('found')),
    recall: share(sum('hit'), sum('marked')),
  };
};

const print = (part: string, outcome: Outcome): void => {
  const codes = [...rules.map(({ code }) => code), 'other'];
  process.stdout.write(`\n${part}\n${'rule'.padEnd(30)} precision      recall\n`);
  for (const code of codes) {
    const score = outcome.byRule.get(code);
    if (!score) continue;
    const precision = `${score.right}/${score.found}`.padEnd(12);
    process.stdout.write(`${code.padEnd(30)} ${precision} ${score.hit}/${score.marked}\n`);
  }
  for (const { document, rule, excerpt } of outcome.falseAlarms)
    process.stdout.write(`false alarm  ${document}: ${rule} “${excerpt}”\n`);
  for (const { document, rule, excerpt } of outcome.missed)
    process.stdout.write(`missed       ${document}: ${rule} “${excerpt}”\n`);
};

/** A document of about 10,000 characters made of the labelled ones. */
const longDocument = (documents: readonly LabelledDocument[]): string => {
  let text = '';
  for (let index = 0; text.length < LENGTH; index += 1)
    text += `${documents[index % documents.length]!.text}\n`;
  return text.slice(0, LENGTH);
};

/** npm run bench -- checker: precision and recall on the labelled documents, and the time for 10,000 characters. */
export const benchChecker = async (): Promise<void> => {
  const parts = {
    development: readLabelledDocuments('development'),
    heldOut: readLabelledDocuments('held-out'),
    unseen: readLabelledDocuments('unseen'),
  };
  const documents = [...parts.development, ...parts.heldOut];
  const outcomes = {
    all: judge(documents),
    development: judge(parts.development),
    heldOut: judge(parts.heldOut),
    unseen: judge(parts.unseen),
  };
  print('all documents', outcomes.all);
  print('held-out documents', outcomes.heldOut);
  print(
    'documents written last; their first sight is kept in results/checker-first-sight.json',
    outcomes.unseen,
  );
  const long = longDocument(documents);
  const seconds = await medianSeconds(21, async () => checkDocument(readText(long)));
  const totals = {
    all: totalOf(outcomes.all),
    development: totalOf(outcomes.development),
    heldOut: totalOf(outcomes.heldOut),
    unseen: totalOf(outcomes.unseen),
  };
  const milliseconds = Math.round(seconds * 1000);
  keepRun(
    'checker',
    [
      {
        work: 'precision',
        goal: '≥ 0.95',
        measured: String(totals.all.precision),
        reached: totals.all.precision >= 0.95,
      },
      {
        work: 'recall',
        goal: '≥ 0.85',
        measured: String(totals.all.recall),
        reached: totals.all.recall >= 0.85,
      },
      {
        work: 'precision, held-out part',
        goal: '≥ 0.95',
        measured: String(totals.heldOut.precision),
        reached: totals.heldOut.precision >= 0.95,
      },
      {
        work: 'recall, held-out part',
        goal: '≥ 0.85',
        measured: String(totals.heldOut.recall),
        reached: totals.heldOut.recall >= 0.85,
      },
      {
        work: 'check a document of 10,000 characters, median',
        goal: '≤ 300 ms',
        measured: `${milliseconds} ms`,
        reached: milliseconds <= 300,
      },
    ],
    {
      documents: documents.length,
      withoutDefects: documents.filter(({ marks }) => marks.length === 0).length,
      totals,
      byRule: Object.fromEntries(outcomes.all.byRule),
      falseAlarms: outcomes.all.falseAlarms,
      missed: outcomes.all.missed,
      unseen: { falseAlarms: outcomes.unseen.falseAlarms, missed: outcomes.unseen.missed },
    },
  );
};
