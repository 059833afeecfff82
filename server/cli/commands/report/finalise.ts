import { finaliseDraft, findDraft, presentEditionLine, readEdition } from '#modules/report-drafts';
import { exportDocx } from '#modules/report-exports';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope } from '#platform/db/database.ts';
import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand } from '../../arguments.ts';
import { print } from '../../print.ts';
import { writeOut } from './write-out.ts';

interface FinaliseOptions {
  data?: string;
  acceptMissing?: boolean;
  acceptUnfinished?: boolean;
  out?: string;
  figures?: boolean;
  json?: boolean;
}

const finalise = async (id: string, options: FinaliseOptions): Promise<void> => {
  await withBureau({ data: options.data, command: 'report' }, async ({ db }) => {
    const draft = await inScope(db, WHOLE_SCOPE, (tx) => findDraft(tx, id));
    const context = { actor: systemActor('command-line'), requestKey: null };
    const ref = { countyCode: draft.county_code, id: draft.id };
    const edition = await finaliseDraft(db, WHOLE_SCOPE, context, ref, {
      stepVersion: draft.step_version,
      rowVersion: draft.row_version,
      acceptMissing: options.acceptMissing ?? false,
      acceptUnfinished: options.acceptUnfinished ?? false,
    });
    const { out } = options;
    if (out !== undefined) {
      const signed = { countyCode: edition.county_code, id: edition.id };
      const report = await inScope(db, WHOLE_SCOPE, (tx) => readEdition(tx, signed));
      const docx = await exportDocx(report, { withFigures: options.figures ?? false });
      writeOut(out, docx, '报告已经定稿，可在工作台中下载。');
    }
    const line = presentEditionLine(edition);
    print(options, { ...line, file: out ?? null }, [
      `已定稿《${line.title}》第${line.number}次：${line.figureCount} 个数字，其中缺 ${line.missingCount} 个。`,
      `定稿编号：${line.id}`,
      `校验值（SM3）：${line.digest}`,
      ...(out === undefined ? [] : [`文件：${out}`]),
    ]);
  });
};

/** rongjun report finalise ID [--accept-missing] [--accept-unfinished] [--out F.docx] */
export const reportFinaliseCommand = () =>
  bureauCommand('finalise', '给一份报告定稿：文字、数值、口径和记录一起封存；有缺数时须写明接受')
    .argument('<编号>', '报告的编号，见 report list')
    .option('--accept-missing', '保留缺项，照样定稿')
    .option('--accept-unfinished', '留着没有填的空白、没有内容的标题，照样定稿')
    .option('--out <文件>', '另存定稿的 docx')
    .option('--figures', 'docx 附上全部数字及口径的附表')
    .option('--json', '输出 JSON')
    .action(finalise);
