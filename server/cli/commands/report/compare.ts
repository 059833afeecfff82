import type { FigureComparison } from '#kit/report-document/index.ts';
import { compareEditions, compareYears, findEdition } from '#modules/report-drafts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inSnapshot } from '#platform/db/database.ts';
import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand, wholeNumber } from '../../arguments.ts';
import { print } from '../../print.ts';

interface CompareOptions {
  data?: string;
  years: number;
  changed?: boolean;
  json?: boolean;
}

const lineOf = ({ title, sliceTitle, about, left, right, change }: FigureComparison): string =>
  `${title}${sliceTitle ? `（${sliceTitle}）` : ''}${about ? `（${about}）` : ''}：${left?.text ?? '无此数'} / ${right?.text ?? '无此数'}${change ? `，${change}` : ''}`;

const differs = ({ left, right }: FigureComparison): boolean => left?.value !== right?.value;

const compare = async (one: string, other: string | undefined, options: CompareOptions): Promise<void> => {
  await withBureau({ data: options.data, command: 'report' }, async ({ db }) => {
    const { left, right, figures } = await inSnapshot(db, WHOLE_SCOPE, async (tx) => {
      const edition = await findEdition(tx, one);
      if (other === undefined)
        return {
          left: edition.title,
          right: `${options.years}年前同期的记录`,
          figures: await compareYears(tx, WHOLE_SCOPE, edition, options.years),
        };
      const second = await findEdition(tx, other);
      return { left: edition.title, right: second.title, figures: compareEditions(edition, second) };
    });
    const differing = figures.filter(differs);
    const shown = options.changed ? differing : figures;
    print(options, { left, right, compared: figures.length, differing: differing.length, figures: shown }, [
      `左：${left}`,
      `右：${right}`,
      ...shown.map(lineOf),
      `共比较${figures.length}个数字，其中${differing.length}个不同。`,
    ]);
  });
};

/** rongjun report compare ID [ID] [--years N] */
export const reportCompareCommand = () =>
  bureauCommand('compare', '两份定稿逐个数字比较；只写一份时与往年同期的记录比较')
    .argument('<编号>', '定稿或报告的编号，见 report list')
    .argument('[另一编号]', '另一份；不写则与往年比')
    .option('--years <年数>', '与几年前比', wholeNumber(1, 20), 1)
    .option('--changed', '只列不同的')
    .option('--json', '输出 JSON')
    .action(compare);
