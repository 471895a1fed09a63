// Long because: every command of the terminal, in the order of --help.
import { Command, InvalidArgumentError, Option } from 'commander';
import { AttuneError } from '#core/model/errors.ts';
import type { Config } from './config/config.ts';
import { type Measure, MEASURES, type Task, TASKS } from './predict/task.ts';

export interface CliContext {
  version: string;
  /** Reads and checks the settings; called by commands that need them. */
  config: () => Config;
}

const EXPORT_FORMATS = ['auto', 'discord', 'telegram', 'conversations'] as const;

const taskOption = (tasks: readonly (Task | Measure)[]) =>
  new Option('--task <task>', 'what to recognise').choices(tasks).makeOptionMandatory();

/** Words below the help of a command, as wide as the rest of it. */
const wrapped =
  (text: string) =>
  ({ command }: { command: Command }): string =>
    `\n${command.createHelp().boxWrap(text, command.configureOutput().getOutHelpWidth?.() ?? 80)}`;

/** After a mistake, the way to the help of that very command. */
function pointToHelp(command: Command, path: string): void {
  command.showHelpAfterError(`(npm run attune -- ${path}--help says what it takes)`);
  for (const one of command.commands) pointToHelp(one, `${path}${one.name()} `);
}

// Each command loads its part of the program only when called, so that --help answers at once.
function addServing(program: Command, context: CliContext): void {
  program
    .command('start', { isDefault: true })
    .description('run the bot; without a platform token, the sample community in this terminal')
    .addOption(
      new Option('--role <role>', 'part of the work this process does (default: ATTUNE_ROLE)').choices([
        'gateway',
        'worker',
        'scheduler',
        'all',
      ]),
    )
    .option('--demo', 'the sample community in this terminal, also with a token or a database server')
    // As the default command it also gets every word that is no command.
    .allowExcessArguments()
    .action(async (options: { role?: Config['role']; demo?: true }, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined)
        throw new AttuneError(
          'input',
          `There is no command "${unknown}": npm run attune -- --help lists what there is.`,
        );
      const { start } = await import('./start.ts');
      const config = context.config();
      const chosen = options.role === undefined ? config : { ...config, role: options.role };
      await start(chosen, { demo: options.demo === true });
    });
  program
    .command('doctor')
    .description('check settings, database, models and platforms, and say how to mend what is wrong')
    .action(async () => {
      const { doctor } = await import('./operator/doctor.ts');
      process.exitCode = await doctor(context.config, process.stdout, new Date());
    });
  program
    .command('invite')
    .description('print how to add the bot to a community, with the permissions it asks for')
    .action(async () => {
      const { invite } = await import('./operator/invite.ts');
      await invite(context.config(), process.stdout);
    });
  program
    .command('migrate')
    .description('bring the database up to date (start does it too)')
    .action(async () => {
      const { migrateOnly } = await import('./operator/migrate.ts');
      await migrateOnly(context.config(), process.stdout);
    });
}

function addBackup(program: Command, context: CliContext): void {
  program
    .command('backup')
    .description('write everything that is stored into one encrypted file')
    .argument('<file>', 'a file that does not exist yet')
    .addHelpText(
      'after',
      wrapped(
        'It is encrypted with the secret of the installation, which is not in it: keep a copy of that elsewhere. On a database server Attune may go on running; an embedded database has to be backed up while it is stopped.',
      ),
    )
    .action(async (file: string) => {
      const { backup } = await import('./operator/backup/backup.ts');
      await backup(context.config(), file, process.stdout, new Date());
    });
  program
    .command('restore')
    .description('put a backup in the place of what is stored, on either kind of database')
    .argument('<file>', 'a file that backup wrote')
    .option('--overwrite', 'replace data that is there')
    .addHelpText(
      'after',
      wrapped(
        'Stop every process of Attune first, and set the secret the backup was made with. All of it is restored, or nothing.',
      ),
    )
    .action(async (file: string, { overwrite = false }: { overwrite?: boolean }) => {
      const { restore } = await import('./operator/backup/restore.ts');
      await restore(context.config(), file, { overwrite }, process.stdout, new Date());
    });
}

function addReplay(program: Command, context: CliContext): void {
  program
    .command('replay')
    .description("report on a community's export; nothing is stored and nobody is named")
    .argument(
      '<files...>',
      'DiscordChatExporter JSON, Telegram Desktop result.json, or conversations as JSON lines; several files, or a folder of them, are one export',
    )
    .addOption(new Option('--format <format>', 'kind of file').choices(EXPORT_FORMATS).default('auto'))
    .option('--out <folder>', 'where the report, CSV and charts go (default: next to the file)')
    .option('--decisions <file>', 'write what was decided for each message, and why: ids, no words')
    .option(
      '--analysis <folder>',
      "folder, or .json file, for the papers' analyses: tables of groups of five people or more, as text, JSON and one page",
    )
    .option('--phrases', 'with --analysis: also frequent phrases, each written by five people or more')
    .option('--consented <ids>', 'ids of supporters who agreed to a personal report, separated by commas')
    .addHelpText(
      'after',
      wrapped(
        'Conversations are one JSON record a line: {"id": "a1", "turns": [{"speaker": "seeker", "text": "…"}, {"speaker": "supporter", "text": "…"}]}.',
      ),
    )
    .action(
      async (
        files: string[],
        options: {
          format: (typeof EXPORT_FORMATS)[number];
          out?: string;
          consented?: string;
          decisions?: string;
          analysis?: string;
          phrases?: true;
        },
      ) => {
        const { replay } = await import('./replay/replay.ts');
        await replay(context.config(), { files, ...options });
      },
    );
}

function addModels(program: Command, context: CliContext): void {
  program
    .command('predict')
    .description('read JSON lines from standard input, write what the models say in the same order')
    .addOption(taskOption(TASKS))
    .addOption(
      new Option('--level <level>', 'with --task direction: of each sentence given, or of a whole message')
        .choices(['sentence', 'message'])
        .default('sentence'),
    )
    .addHelpText(
      'after',
      wrapped(
        'A line is {"id", "text"}; for empathy, note and draft {"id", "seeker_post", "response_post"}. note and draft write what would be said of the reply, or of the draft: {"id", "kind", "strength", "suggestion", "warning", "text", "because"}, null where nothing is said.',
      ),
    )
    .action(async (options: { task: Task; level: 'sentence' | 'message' }) => {
      const { predict } = await import('./predict/predict.ts');
      await predict(context.config(), options, process.stdin, process.stdout, process.stderr);
    });
  program
    .command('evaluate')
    .description(
      'measure a model on a labelled file, or the whole way of messages on a folder of communities',
    )
    .addOption(taskOption(MEASURES))
    .requiredOption('--data <path>', 'labelled records; models/README.md says where each set can be had')
    .option('--json', 'print JSON instead of tables')
    .addHelpText('after', wrapped('docs/own-data.md says what a line of each task looks like.'))
    .action(async (options: { task: Measure; data: string; json?: true }) => {
      const { evaluate } = await import('./evaluate/evaluate.ts');
      await evaluate(context.config(), { ...options, json: options.json === true }, process.stdout);
    });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 1 on.');
  return Number(text);
}

function addTrial(program: Command): void {
  program
    .command('trial')
    .description('the trial by lot of the notes (docs/trial.md)')
    .command('simulate')
    .description('check the analysis of the trial on invented communities: bias, interval and power by size')
    .option('--runs <number>', 'communities a line', wholeNumber, 1000)
    .option('--seed <number>', 'where chance begins', wholeNumber, 1)
    .action(async (options: { runs: number; seed: number }) => {
      const { simulate } = await import('./trial/simulate.ts');
      simulate(options, process.stdout);
    });
}

/** The command line. Faults a person made end with a sentence and status 2. */
export function createProgram(context: CliContext): Command {
  const program = new Command('attune')
    .description('Helps people in online peer-support communities support one another better.')
    .version(context.version)
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  addServing(program, context);
  addBackup(program, context);
  addReplay(program, context);
  addModels(program, context);
  addTrial(program);
  pointToHelp(program, '');
  return program;
}
