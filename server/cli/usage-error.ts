import type { CommanderError } from 'commander';

const quoted = (message: string): string => /'([^']+)'/.exec(message)?.[1] ?? '';

/** One Chinese sentence for a wrong command line; null when the error is none (help or version was asked for). */
export const explainUsage = (error: CommanderError): string | null => {
  const what = quoted(error.message);
  const advice = '查看用法：./rongjun --help，或在命令后加 --help。';
  switch (error.code) {
    case 'commander.help':
      // Also what Commander does of itself with half a command, whose help it writes where we let nothing through.
      return error.exitCode === 0 ? null : `命令没有写完，或没有这个命令。${advice}`;
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.unknownCommand':
      return `没有“${what}”这个命令。${advice}`;
    case 'commander.unknownOption':
      return `没有“${what}”这个选项。${advice}`;
    case 'commander.missingArgument':
      return `缺少参数 ${what}。${advice}`;
    case 'commander.missingMandatoryOptionValue':
      return `必须给出选项 ${what}。${advice}`;
    case 'commander.optionMissingArgument':
      return `选项 ${what} 后面缺少内容。${advice}`;
    case 'commander.excessArguments':
      return `参数太多。${advice}`;
    case 'commander.invalidArgument':
      return error.message.replace(/^error: .*is invalid\. /, '');
    default:
      return `${error.message.replace(/^error: /, '')} ${advice}`;
  }
};
