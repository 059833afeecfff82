import { existsSync } from 'node:fs';
import { Command } from 'commander';
import {
  checkDocument,
  readDocument,
  rules,
  summariseFindings,
  type Finding,
} from '#modules/document-checks';
import { Problem } from '#platform/errors/problem.ts';
import { wholeNumber } from '../../arguments.ts';
import { print } from '../../print.ts';
import { writeOut } from './write-out.ts';

interface CheckOptions {
  json?: boolean;
  marked?: string;
  year?: number;
  without: readonly string[];
}

const FOUND = 1;
const SEVERITIES = { error: '错误', warning: '提醒', advice: '建议' } as const;
const AROUND = 10;

const linesOf = (finding: Finding, text: string): string[] => {
  const before = text.slice(Math.max(0, finding.start - AROUND), finding.start);
  const after = text.slice(finding.end, finding.end + AROUND);
  return [
    `${finding.place}  [${SEVERITIES[finding.severity]}] ${finding.ruleName}（${finding.rule}）`,
    `    …${before}【${finding.excerpt}】${after}…`,
    `    ${finding.message}${finding.proposal}`,
  ];
};

const requireKnownRules = (codes: readonly string[]): void => {
  const unknown = codes.filter((code) => !rules.some((rule) => rule.code === code));
  if (unknown.length === 0) return;
  throw new Problem('invalid', 'unknown-rule', `没有这条规则：${unknown.join('、')}。`, {
    advice: `规则有：${rules.map(({ code }) => code).join('、')}。`,
  });
};

const check = async (file: string, options: CheckOptions): Promise<void> => {
  requireKnownRules(options.without);
  if (!existsSync(file))
    throw new Problem('not-found', 'no-such-file', `没有这个文件：${file}`, { advice: '请核对路径。' });
  const document = await readDocument(file);
  try {
    if (options.marked !== undefined && !document.mark)
      throw new Problem('invalid', 'not-markable', '只有docx能生成带批注的副本。', {
        advice: '去掉 --marked，或把文稿另存为docx。',
      });
    const { blocks, remarks } = document;
    const findings = checkDocument(blocks, { year: options.year, withoutRules: options.without });
    const summary = summariseFindings(blocks, findings);
    if (options.marked !== undefined && document.mark)
      writeOut(options.marked, await document.mark(findings));
    print(options, { file, summary, remarks, findings }, [
      ...findings.flatMap((finding) => linesOf(finding, blocks[finding.block]!.text)),
      ...remarks,
      findings.length === 0
        ? `没有发现问题，共${summary.characters}字。`
        : `共${summary.characters}字，发现${findings.length}处：错误${summary.errors}、提醒${summary.warnings}、建议${summary.advice}。`,
      ...(options.marked === undefined ? [] : [`带批注的副本：${options.marked}`]),
    ]);
    if (findings.length > 0) process.exitCode = FOUND;
  } finally {
    document.close();
  }
};

/** rongjun report check FILE.(docx|txt|md) [--json] [--marked OUT.docx] */
export const reportCheckCommand = () =>
  new Command('check')
    .description('检查一份文稿：漏填、前后不一、序号、单位、标点、名称等；有发现时退出码为 1')
    .helpOption('-h, --help', '显示帮助')
    .argument('<文件>', '文稿：docx、txt 或 md')
    .option('--json', '输出 JSON：每处的位置、原文、理由和建议')
    .option('--marked <文件>', '另存一份带批注的 docx')
    .option('--year <年份>', '文稿所写的年份（默认从文稿里看）', wholeNumber(1949, 2200))
    .option('--without <规则>', '不用这条规则，可写多次', (code: string, all: string[]) => [...all, code], [])
    .action(check);
