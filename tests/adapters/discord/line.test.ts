import { bareId, discordId } from '#adapters/discord/ids.ts';
import { describe, expect, it } from 'vitest';
import { createCircuit } from '#adapters/discord/circuit.ts';
import { createLine, type Line } from '#adapters/discord/line.ts';
import { eventually } from '#tests/support/eventually.ts';
import type { ChatEvent } from '#core/model/message.ts';

const gone = (thread: string): ChatEvent => ({
  kind: 'deleteThread',
  communityId: 'discord:1',
  threadId: discordId(thread),
});

interface Rig {
  line: Line;
  stored: string[];
  pauses: number[];
  failures: number[];
}

/** A line into a store that refuses whatever `refuses` says. */
function rig(refuses: (id: string) => boolean): Rig {
  const stored: string[] = [];
  const pauses: number[] = [];
  const failures: number[] = [];
  const line = createLine({
    store: (event) => {
      const id = event.kind === 'deleteThread' ? bareId(event.threadId) : '';
      if (refuses(id)) return Promise.reject(new Error('no database'));
      stored.push(id);
      return Promise.resolve();
    },
    wait: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    onFailure: (_error, waiting) => failures.push(waiting),
  });
  return { line, stored, pauses, failures };
}

describe('events on their way into the queue', () => {
  it('stay in the order in which they happened, also when finding out what happened takes time', async () => {
    const { line, stored } = rig(() => false);
    line.add(
      () =>
        new Promise((resolve) =>
          setImmediate(() => {
            resolve(gone('a'));
          }),
        ),
    );
    line.add(() => gone('b'));
    line.add(() => null);
    line.add(() => gone('c'));
    await eventually(() => {
      expect(stored).toEqual(['a', 'b', 'c']);
    });
    expect(line.waiting()).toBe(0);
  });

  it('wait while the line is held, and go after what happened earlier', async () => {
    const { line, stored } = rig(() => false);
    line.hold();
    line.add(() => gone('c'));
    expect(line.waiting()).toBe(1);
    line.release([() => [gone('a'), gone('b')], () => []]);
    await eventually(() => {
      expect(stored).toEqual(['a', 'b', 'c']);
    });
  });

  it('that were held when the line is closed are left for the next start', async () => {
    const { line, stored } = rig(() => false);
    line.hold();
    line.add(() => gone('a'));
    expect(await line.close()).toBe(1);
    expect(stored).toEqual([]);
  });

  it('are tried again, with longer pauses, until they are stored', async () => {
    let refusals = 8;
    const { line, stored, pauses, failures } = rig(() => {
      refusals -= 1;
      return refusals >= 0;
    });
    line.add(() => gone('a'));
    await eventually(() => {
      expect(stored).toEqual(['a']);
    });
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
    expect(failures).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('end with the latest even if one in the middle had to wait', async () => {
    let first = true;
    const { line, stored } = rig((id) => {
      if (id !== 'b' || !first) return false;
      first = false;
      return true;
    });
    for (const id of ['a', 'b', 'c']) line.add(() => gone(id));
    await eventually(() => {
      expect(stored).toEqual(['a', 'c', 'b', 'c']);
    });
  });

  it('wait for one that is not understood yet', async () => {
    let unclear = true;
    const { line, stored } = rig(() => false);
    line.add(() => gone('a'));
    line.add(() => {
      if (!unclear) return gone('b');
      unclear = false;
      throw new Error('Discord does not answer');
    });
    line.add(() => gone('c'));
    await eventually(() => {
      expect(stored).toEqual(['a', 'b', 'c']);
    });
  });

  it('are counted when they could not be stored before the end', async () => {
    const { line } = rig(() => true);
    line.add(() => gone('a'));
    line.add(() => gone('b'));
    expect(await line.close()).toBe(2);
    line.add(() => gone('c'));
    expect(line.waiting()).toBe(2);
  });
});

describe('the circuit', () => {
  it('rests for as long as it was told, the longest time counting', () => {
    let now = 1000;
    const circuit = createCircuit(() => new Date(now));
    expect(circuit.rest()).toBe(0);
    circuit.open(5000);
    circuit.open(2000);
    expect(circuit.rest()).toBe(5000);
    now += 4999;
    expect(circuit.rest()).toBe(1);
    now += 1;
    expect(circuit.rest()).toBe(0);
  });
});
