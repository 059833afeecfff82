import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ledgers } from '#definitions';
import { ledgerTemplate, personTemplate } from '#modules/imports';
import { getLedger } from '#modules/ledgers';
import { Problem } from '#platform/errors/problem.ts';
import { bureauCommand, commandGroup } from '../arguments.ts';
import { print } from '../print.ts';
import { withAdvice } from '../with-advice.ts';

interface TemplateOptions {
  out: string;
}

const save = async (workbook: Readable, path: string): Promise<void> => {
  try {
    await pipeline(workbook, createWriteStream(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem('invalid', 'cannot-write', `文件 ${path} 不能写入。`, {
      advice: `请换一个位置（${reason}）。`,
    });
  }
  print({}, null, [`模板已保存到 ${path}。`]);
};

const withOut = (name: string, description: string) =>
  bureauCommand(name, description).requiredOption('--out <文件.xlsx>', '保存为');

const codes = (): string => ledgers.map(({ code, title }) => `  ${code}\t${title}`).join('\n');

/** rongjun template: the Excel to fill in. Needs no database. */
export const templateCommand = () =>
  commandGroup('template', '生成待填写的 Excel 模板：表头、下拉选项、填表说明')
    .addCommand(
      withOut('persons', '人员档案的模板').action(async ({ out }: TemplateOptions) =>
        save(await personTemplate(null), out),
      ),
    )
    .addCommand(
      withOut('ledger', '某个台账的模板')
        .argument('<台账代码>', '见下方台账代码')
        .addHelpText('after', () => `\n台账代码：\n${codes()}`)
        .action(async (code: string, { out }: TemplateOptions) => {
          const ledger = withAdvice('查看台账代码：./rongjun template ledger --help。', () =>
            getLedger(code),
          );
          await save(await ledgerTemplate(ledger, null), out);
        }),
    );
