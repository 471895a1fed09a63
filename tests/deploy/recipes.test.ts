import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SETTING_NAMES } from '#bot/config/schema.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(pathOf(path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };

it('the service and the container start what npm start starts', () => {
  expect(read('deploy/attune.service')).toContain(`/node_modules/.bin/${scripts.start}\n`);
  const [, words = '[]'] = /^ENTRYPOINT (.*)$/m.exec(read('deploy/Dockerfile')) ?? [];
  const [, more = '[]'] = /^CMD (\[.*)$/m.exec(read('deploy/Dockerfile')) ?? [];
  expect([...(JSON.parse(words) as string[]), ...(JSON.parse(more) as string[])].join(' ')).toBe(
    scripts.start,
  );
});

it('the service and the container hand freed memory back to the system alike', () => {
  const given = ['deploy/attune.service', 'deploy/Dockerfile'].map(
    (path) => /\bMALLOC_TRIM_THRESHOLD_=(\d+)/.exec(read(path))?.[1],
  );
  expect(given).toEqual(['131072', '131072']);
});

it('what the image is made of is there, and is let through to it', () => {
  const copied = [...read('deploy/Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, from = '']) => from.split(' '),
  );
  const passed = read('deploy/Dockerfile.dockerignore').split('\n');
  expect(copied.length).toBeGreaterThan(6);
  expect(copied.filter((path) => !existsSync(pathOf(path)))).toEqual([]);
  expect(copied.filter((path) => !passed.includes(`!${path}`))).toEqual([]);
});

it('the recipes set only what is a setting', () => {
  const text = ['deploy/Dockerfile', 'deploy/compose.yaml', 'deploy/attune.service'].map(read).join('\n');
  const named = new Set(text.match(/\b(?:ATTUNE|DISCORD|TELEGRAM|DATABASE)_[A-Z_]+\b/g));
  expect(named.size).toBeGreaterThan(4);
  expect([...named].filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
});

it('the service is not started again where somebody has to mend something', () => {
  expect(read('deploy/attune.service')).toMatch(/^RestartPreventExitStatus=2$/m);
});

it('every service is started again after a reboot, however long the database is away', () => {
  const services = read('deploy/compose.yaml').match(/^ {2}\w+:\n {4}image:/gm) ?? [];
  const restarted = read('deploy/compose.yaml').match(/^ {4}restart: unless-stopped$/gm) ?? [];
  expect(services.length).toBeGreaterThan(2);
  expect(restarted).toHaveLength(services.length);
  expect(read('deploy/attune.service')).toMatch(/^StartLimitIntervalSec=0$/m);
});
