import { writeFileSync } from 'node:fs';
import type { Sql } from 'postgres';
import { nameOf } from '#core/lib/error-name.ts';
import { serverCpuMs, yardstick } from './database.ts';

const TELL_EVERY_MS = 4000;

export interface Row {
  ms: number;
  cpuMs: number;
  serverCpuMs: number;
  /** Times the fixed work that was measured just before. */
  ratio: number;
}

export interface Figures {
  /** Takes the time of some work, tells that it goes on when it takes longer, and prints what it took. */
  measure: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** What {@link Figures.measure} found, with no numbers where it did not. */
  of: (name: string) => Row;
  /** Adds what a part of the bench found, and writes all there is so far. A part that fails is noted, and the others go on. */
  add: (name: string, part: () => Promise<object>) => Promise<boolean>;
}

const NOTHING: Row = { ms: NaN, cpuMs: NaN, serverCpuMs: NaN, ratio: NaN };
const say = (text: string): void => void process.stdout.write(`${text}\n`);

export function collectFigures(sql: Sql, file: string | undefined, about: object): Figures {
  const rows: Record<string, Row> = {};
  const failed: Record<string, string> = {};
  const found: Record<string, unknown> = { ...about, failed, rows };
  const write = (): void => {
    if (file !== undefined) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  };
  return {
    measure: async (name, work) => {
      const [fixed, server] = [await yardstick(sql), await serverCpuMs(sql)];
      const [cpu, start] = [process.cpuUsage(), performance.now()];
      const result = await telling(name, start, work);
      const ms = performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      const [cpuMs, ofServer] = [(user + system) / 1000, (await serverCpuMs(sql)) - server];
      rows[name] = { ms, cpuMs, serverCpuMs: ofServer, ratio: ms / fixed };
      const shown = `${ms.toFixed(0).padStart(8)} ms ${(ms / fixed).toFixed(2).padStart(8)} x`;
      say(
        `${name.padEnd(28)}${shown}   (${cpuMs.toFixed(0)} ms of CPU here, ${ofServer.toFixed(0)} of the server)`,
      );
      return result;
    },
    of: (name) => rows[name] ?? NOTHING,
    add: async (name, part) => {
      try {
        const figures = await part();
        Object.assign(found, figures);
        for (const [key, value] of Object.entries(figures))
          if (typeof value === 'number') say(`  ${key.padEnd(26)}${value.toFixed(2).padStart(11)}`);
        return true;
      } catch (error) {
        failed[name] = error instanceof Error ? error.message : nameOf(error);
        say(`${name} failed: ${failed[name]}`);
        return false;
      } finally {
        write();
      }
    },
  };
}

async function telling<T>(name: string, start: number, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    say(`  ${name}: ${((performance.now() - start) / 1000).toFixed(0)} s so far`);
  }, TELL_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
