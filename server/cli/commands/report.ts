import { commandGroup } from '../arguments.ts';
import { reportCheckCommand } from './report/check.ts';
import { reportCompareCommand } from './report/compare.ts';
import { reportComposeCommand } from './report/compose.ts';
import { reportFinaliseCommand } from './report/finalise.ts';
import { reportListCommand } from './report/list.ts';

/** rongjun report: compose, list, finalise, compare and check reports. */
export const reportCommand = () =>
  commandGroup('report', '生成、定稿、比较和检查报告')
    .addCommand(reportComposeCommand())
    .addCommand(reportListCommand())
    .addCommand(reportFinaliseCommand())
    .addCommand(reportCompareCommand())
    .addCommand(reportCheckCommand());
