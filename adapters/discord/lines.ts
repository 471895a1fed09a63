import { createLine, type Line, type LineDeps, type Translate } from './line.ts';

/**
 * Events on their way into the queue, those of each server in a line of their own: order matters within a server alone,
 * and what holds one up, a place that cannot be found out or a connection that is away, keeps no other from an alert.
 */
export interface Lines {
  /** What happened in private chats is nobody's business. */
  add(serverId: string | undefined, translate: Translate): void;
  /** From now on servers of which this is true store nothing more until they are released, new ones too. */
  hold(isAway: (serverId: string) => boolean): void;
  /** @param earlier goes before everything that waits there */
  release(serverId: string, earlier: readonly Translate[]): void;
  serverIds(): string[];
  /** How many events are not durable yet. */
  waiting(): number;
  /** Takes nothing more in; resolves with how many events could not be stored in one last attempt. */
  close(): Promise<number>;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

export function createLines(deps: LineDeps): Lines {
  const lines = new Map<string, Line>();
  let isHeld: (serverId: string) => boolean = () => false;
  let closed = false;

  const lineOf = (serverId: string): Line => {
    const known = lines.get(serverId);
    if (known !== undefined) return known;
    const line = createLine(deps);
    lines.set(serverId, line);
    if (isHeld(serverId)) line.hold();
    return line;
  };

  return {
    add(serverId, translate) {
      if (serverId !== undefined && !closed) lineOf(serverId).add(translate);
    },
    hold(isAway) {
      isHeld = isAway;
      for (const [serverId, line] of lines) if (isAway(serverId)) line.hold();
    },
    release(serverId, earlier) {
      if (!closed) lineOf(serverId).release(earlier);
    },
    serverIds: () => [...lines.keys()],
    waiting: () => sum([...lines.values()].map((line) => line.waiting())),
    async close() {
      closed = true;
      return sum(await Promise.all([...lines.values()].map((line) => line.close())));
    },
  };
}
