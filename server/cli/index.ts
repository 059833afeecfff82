// The command line: ./rongjun COMMAND. One file per command under commands/.
import { Command, CommanderError } from 'commander';
import { Problem } from '#platform/errors/problem.ts';
import { toProblem } from '#platform/errors/to-problem.ts';
import { version } from '../version.ts';
import { explainUsage } from './usage-error.ts';

/** Each command by its name, in the order of the help. One that is asked for is read alone: all of them take seconds. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['start', async () => (await import('./commands/start.ts')).startCommand()],
  ['demo', async () => (await import('./commands/demo.ts')).demoCommand()],
  ['template', async () => (await import('./commands/template.ts')).templateCommand()],
  ['import', async () => (await import('./commands/import.ts')).importCommand()],
  ['metric', async () => (await import('./commands/metric.ts')).metricCommand()],
  ['report', async () => (await import('./commands/report.ts')).reportCommand()],
  ['region', async () => (await import('./commands/region.ts')).regionCommand()],
  ['user', async () => (await import('./commands/user.ts')).userCommand()],
  ['key', async () => (await import('./commands/key.ts')).keyCommand()],
  ['partner', async () => (await import('./commands/partner.ts')).partnerCommand()],
  ['migrate', async () => (await import('./commands/migrate.ts')).migrateCommand()],
  ['verify', async () => (await import('./commands/verify.ts')).verifyCommand()],
  ['backup', async () => (await import('./commands/backup.ts')).backupCommand()],
  ['restore', async () => (await import('./commands/restore.ts')).restoreCommand()],
]);

const named = COMMANDS.get(process.argv[2] ?? '');
const commands = await Promise.all((named ? [named] : [...COMMANDS.values()]).map((read) => read()));

const INVALID = 2;
const FAILED = 1;

const program = new Command('rongjun')
  .description('荣军 — 退役军人事务局的全部工作平台')
  .version(version, '-V, --version', '显示版本')
  .helpOption('-h, --help', '显示帮助')
  .helpCommand('help [命令]', '显示某个命令的帮助')
  .configureOutput({ writeErr: () => undefined });

for (const command of commands) program.addCommand(command);

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
    const more = problem.fields.filter(({ message }) => message !== problem.message);
    for (const { field, message } of more) say(`  ${field}：${message}`);
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
