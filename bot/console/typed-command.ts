import type { CommandDefinition, Interaction } from '#core/ports/platform.ts';

type WithoutActor<T> = T extends unknown ? Omit<T, 'actor'> : never;
/** What somebody does, before it is said who. */
export type Asked = WithoutActor<Interaction>;

/** A command and the words after it; its last option takes all that are left. */
export function typedCommand(definition: CommandDefinition, words: readonly string[]): Asked {
  const sub = definition.subcommands.find(({ name }) => name === words[0]?.toLowerCase());
  const rest = sub === undefined ? words : words.slice(1);
  const options = (sub ?? definition).options.filter(({ kind }) => kind !== 'file');
  const given = options.flatMap(({ name }, index): [string, string][] => {
    const value = index === options.length - 1 ? rest.slice(index).join(' ') : (rest[index] ?? '');
    return value === '' ? [] : [[name, value]];
  });
  const isUnread = sub === undefined && options.length === 0 && rest.length > 0;
  return {
    kind: 'command',
    command: definition.name,
    subcommand: sub?.name ?? null,
    options: Object.fromEntries(given),
    ...(isUnread && { unread: rest.join(' ') }),
  };
}
