import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand, wholeNumber } from '../arguments.ts';
import { fillDemonstration } from '../fill-demonstration.ts';
import { print } from '../print.ts';

interface DemoOptions {
  data?: string;
  persons: number;
  year?: number;
  json?: boolean;
}

/** rongjun demo: the demonstration city, of any size, in an empty data folder; the same numbers give the same city. */
export const demoCommand = () =>
  bureauCommand('demo', '在空的数据文件夹里装入演示城市，人数可选；同样的数得到同样的城市')
    .requiredOption('--persons <人数>', '档案人数', wholeNumber(1, 5_000_000))
    .option('--year <年份>', '工作记录的最后一年（默认今年）', wholeNumber(2_000, 2_100))
    .option('--json', '输出 JSON')
    .action(async (options: DemoOptions) => {
      await withBureau({ data: options.data, command: 'demo' }, async (bureau) => {
        const started = Date.now();
        const result = await fillDemonstration(bureau, options);
        const seconds = Math.round((Date.now() - started) / 1000);
        print(options, { ...result, seconds }, [
          `已装入 ${result.persons} 人、${result.entries} 条台账记录（${result.period.from} 至 ${result.period.to}），用时 ${seconds} 秒。`,
        ]);
      });
    });
