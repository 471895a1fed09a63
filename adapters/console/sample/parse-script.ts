/** One message of the sample script, before it has a date. */
export interface ScriptMessage {
  /** Unique in the whole script: `<conversation>-<number>`. */
  id: string;
  /** Null in the lobby, a flat channel. */
  thread: string | null;
  speaker: string;
  text: string;
  /** Id of the message it answers explicitly. */
  repliesTo: string | null;
  /** Minutes after Monday 00:00 of its week. */
  minuteOfWeek: number;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const HEADING = /^== (?:thread (?<thread>[a-z-]+)|lobby) \| (?<day>\w{3}) (?<hour>\d\d):(?<minute>\d\d)$/;
const LINE = /^(?:\+(?<after>\d+) )?(?<speaker>[a-z]+)(?: > (?<answered>[a-z]+))?: (?<text>.+)$/;

interface Scene {
  name: string;
  thread: string | null;
  startMinute: number;
  messages: ScriptMessage[];
}

/**
 * Reads one week of the script. A scene begins with `== thread NAME | Mon 20:10` or `== lobby | Mon 20:10`; its lines are
 * `+MINUTES speaker: text`, counted from the beginning of the scene. `speaker > other:` answers the last message of `other`.
 * @throws Error naming the line when the script has a mistake.
 */
export function parseScript(week: string, script: string): ScriptMessage[] {
  const scenes: Scene[] = [];
  for (const [index, line] of script.split('\n').entries()) {
    if (line.trim() === '') continue;
    const understood = readHeading(week, line, scenes) || readLine(line, scenes.at(-1));
    if (!understood) throw new Error(`The sample script ${week} has a mistake in line ${index + 1}: ${line}`);
  }
  return scenes.flatMap((scene) => scene.messages);
}

function readHeading(week: string, line: string, scenes: Scene[]): boolean {
  const parts = HEADING.exec(line)?.groups;
  if (parts === undefined) return false;
  const day = DAYS.indexOf(parts['day'] ?? '');
  if (day === -1) return false;
  const thread = parts['thread'] ?? null;
  const startMinute = day * 1440 + Number(parts['hour']) * 60 + Number(parts['minute']);
  scenes.push({ name: thread ?? `${week}-${startMinute}`, thread, startMinute, messages: [] });
  return true;
}

function readLine(line: string, scene: Scene | undefined): boolean {
  const parts = LINE.exec(line)?.groups;
  if (parts === undefined || scene === undefined) return false;
  const { after = '0', speaker = '', answered, text = '' } = parts;
  const target = scene.messages.findLast((message) => message.speaker === answered);
  if (answered !== undefined && target === undefined) return false;
  scene.messages.push({
    id: `${scene.name}-${scene.messages.length + 1}`,
    thread: scene.thread,
    speaker,
    text,
    repliesTo: target?.id ?? null,
    minuteOfWeek: scene.startMinute + Number(after),
  });
  return true;
}
