// The command line: ./rongjun COMMAND. One file per command under commands/.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { Problem } from '#platform/errors/problem.ts';
import { toProblem } from '#platform/errors/to-problem.ts';
import { backupCommand } from './commands/backup.ts';
import { importCommand } from './commands/import.ts';
import { keyCommand } from './commands/key.ts';
import { metricCommand } from './commands/metric.ts';
import { migrateCommand } from './commands/migrate.ts';
import { partnerCommand } from './commands/partner.ts';
import { regionCommand } from './commands/region.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { startCommand } from './commands/start.ts';
import { templateCommand } from './commands/template.ts';
import { userCommand } from './commands/user.ts';
import { verifyCommand } from './commands/verify.ts';
import { demoCommand } from './commands/demo.ts';
import { explainUsage } from './usage-error.ts';

const COMMANDS = [
  startCommand(),
  demoCommand(),
  templateCommand(),
  importCommand(),
  metricCommand(),
  reportCommand(),
  regionCommand(),
  userCommand(),
  keyCommand(),
  partnerCommand(),
  migrateCommand(),
  verifyCommand(),
  backupCommand(),
  restoreCommand(),
];
const INVALID = 2;
const FAILED = 1;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('rongjun')
  .description('荣军 — 退役军人事务局的全部工作平台')
  .version(version, '-V, --version', '显示版本')
  .helpOption('-h, --help', '显示帮助')
  .helpCommand('help [命令]', '显示某个命令的帮助')
  .configureOutput({ writeErr: () => undefined });

for (const command of COMMANDS) program.addCommand(command);

const throughout = (command: Command): void => {
  command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) =>
        title
          .replace('Usage:', '用法：')
          .replace('Arguments:', '参数：')
          .replace('Options:', '选项：')
          .replace('Commands:', '命令：'),
    });
  for (const child of command.commands) throughout(child);
};
throughout(program);

const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

/** What happened, what to do, and the exit code. */
const explain = (error: unknown): number => {
  if (error instanceof CommanderError) {
    const message = explainUsage(error);
    if (message !== null) say(message);
    return message === null ? 0 : INVALID;
  }
  const problem = error instanceof Problem ? error : toProblem(error);
  if (problem !== undefined) {
    say([problem.message, problem.advice].filter(Boolean).join(' '));
    for (const { field, message } of problem.fields) say(`  ${field}:${message}`);
    return problem.kind === 'invalid' ? INVALID : FAILED;
  }
  say(`没有完成：${error instanceof Error ? error.message : String(error)}`);
  if (process.env['RONGJUN_DEBUG'] && error instanceof Error) say(error.stack ?? '');
  return FAILED;
};

// `./rongjun … | head` closes our output early: the reader has what it wanted, and the work is still ended properly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}
