import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startDiscordDouble, TOKEN as DISCORD_TOKEN } from '#tests/doubles/discord/discord-double.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TOKEN = '123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Nothing listens there: the program runs and tries again and again. */
const NOWHERE = 'http://127.0.0.1:9';
const LONG = 300_000;

interface Ended {
  status: number | null;
  output: string;
}

function outputOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  return () => output;
}

const environment = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  ATTUNE_THREADS: '1',
  ...more,
});

/** Resolves once the program has printed it, be it before this was asked. */
const printed = (child: ChildProcess, output: () => string, words: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (output().includes(words)) resolve();
    };
    look();
    child.stdout?.on('data', look);
  });

/** Runs the program in a folder until it ends. */
function attune(args: readonly string[], env: Record<string, string>, folder = root): Promise<Ended> {
  const child = spawn(process.execPath, ['bot/main.ts', ...args], { cwd: folder, env: environment(env) });
  const output = outputOf(child);
  return new Promise((resolve) =>
    child.once('close', (status) => {
      resolve({ status, output: output() });
    }),
  );
}

describe('the program', () => {
  it('does not play the demo into a database server unless it is told to', { timeout: LONG }, async () => {
    const server = { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/c', ATTUNE_SECRET: 's'.repeat(32) };
    const refused = await attune(['start'], server);
    expect(refused.status).toBe(2);
    expect(refused.output).toContain('--demo');
    const played = await attune(['start', '--demo'], server);
    expect(played.status).toBe(75);
    expect(played.output).toContain('127.0.0.1:9');
  });

  it('says after a mistake where the help of that command is', { timeout: LONG }, async () => {
    const { status, output } = await attune(['trial', 'simulate', '--rnus', '3'], {});
    expect(status).toBe(2);
    expect(output).toContain('npm run attune -- trial simulate --help');
  });

  it.runIf(existsSync('/dev/full'))(
    'says so where what it prints cannot be written',
    { timeout: LONG },
    async () => {
      const full = openSync('/dev/full', 'w');
      const child = spawn(process.execPath, ['bot/main.ts', 'trial', 'simulate', '--runs', '1'], {
        cwd: root,
        env: environment({}),
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      const output = outputOf(child);
      const status = await new Promise((resolve) => child.once('close', resolve));
      expect(output()).toBe('What this prints cannot be written: the disk is full.\n');
      expect(status).toBe(2);
    },
  );

  it('says so where it is given a folder to read from', { timeout: LONG }, async () => {
    const folder = openSync(root, 'r');
    const child = spawn(process.execPath, ['bot/main.ts', 'predict', '--task', 'risk'], {
      cwd: root,
      env: environment({}),
      stdio: [folder, 'pipe', 'pipe'],
    });
    closeSync(folder);
    const output = outputOf(child);
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
    expect(output()).toBe('Standard input is a folder: give a file, with < FILE.\n');
  });

  it('says so where the data folder is a file', { timeout: LONG }, async () => {
    const { status, output } = await attune(['migrate'], { ATTUNE_DATA_DIR: join(root, 'package.json') });
    expect(status).toBe(2);
    expect(output).toContain('check ATTUNE_DATA_DIR');
  });

  it('says in one sentence that the runtime of the models is missing', { timeout: LONG }, async () => {
    const folder = temporaryFolder();
    const packages = join(folder, 'node_modules');
    mkdirSync(packages);
    for (const name of readdirSync(join(root, 'node_modules')))
      if (name !== 'onnxruntime-node') symlinkSync(join(root, 'node_modules', name), join(packages, name));
    for (const part of ['bot', 'core', 'adapters', 'migrations', 'package.json'])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, 'models'), join(folder, 'models'));
    const { status, output } = await attune(['doctor'], {}, folder);
    expect(status).toBe(2);
    expect(output).toContain('ONNX Runtime, which runs the models, cannot be loaded');
    expect(output).not.toContain('\n    at ');
  });

  it('runs from a folder with a blank in its path', { timeout: LONG }, async () => {
    const folder = join(temporaryFolder(), 'a folder with blanks');
    mkdirSync(folder);
    for (const part of ['bot', 'core', 'adapters', 'migrations', 'package.json'])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    for (const part of ['models', 'node_modules']) symlinkSync(join(root, part), join(folder, part));
    const { status, output } = await attune(['doctor'], {}, folder);
    expect(output).toMatch(/ok +models/);
    expect(output).toMatch(/ok +database/);
    expect(status).toBe(0);
  });

  it('ends when npm, which started it, is gone', { timeout: LONG }, async () => {
    const env = environment({
      TELEGRAM_TOKEN: TOKEN,
      TELEGRAM_API_URL: NOWHERE,
      ATTUNE_DATA_DIR: temporaryFolder(),
      npm_lifecycle_event: 'start',
    });
    const command = `"${process.execPath}" bot/main.ts start; exit $?`;
    const shell = spawn('sh', ['-c', command], { cwd: root, env });
    const output = outputOf(shell);
    await printed(shell, output, '"started"');
    const over = new Promise((resolve) => shell.stdout.once('close', resolve));
    shell.kill('SIGKILL');
    await over;
    expect(output()).toContain('"stopped"');
  });

  it('ends when it is told to while Discord is away', { timeout: LONG }, async () => {
    const discord = await startDiscordDouble();
    const env = environment({
      DISCORD_TOKEN,
      DISCORD_API_URL: discord.url,
      ATTUNE_DATA_DIR: temporaryFolder(),
    });
    const child = spawn(process.execPath, ['bot/main.ts', 'start'], { cwd: root, env });
    const output = outputOf(child);
    await printed(child, output, '"started"');
    await discord.stop();
    await printed(child, output, '"discord-reconnecting"');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output()).toContain('"stopped"');
  });
});
