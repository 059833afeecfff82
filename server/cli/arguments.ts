import { Command, InvalidArgumentError } from 'commander';
import { isCalendarDate } from '#kit/calendar-date.ts';

/** A command that only holds others. It has no options of its own: it would take them from those below it. */
export const commandGroup = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助');

/** A command with the options all share: help in Chinese and the data folder. */
export const bureauCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .helpOption('-h, --help', '显示帮助')
    .option('--data <文件夹>', '数据文件夹（默认为程序目录下的 .data）');

/** A whole number within bounds, for an option. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`“${text}”应是 ${least} 到 ${most} 之间的整数。`);
    return value;
  };

/** A day YYYY-MM-DD that the calendar can be reckoned on from, for an option. */
export const calendarDay = (text: string): string => {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError(`“${text}”不是日期，或不在1800年至2999年之间；应写成 2026-01-31 的样子。`);
};
