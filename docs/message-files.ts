import {
  FluentParser,
  Visitor,
  type Entry,
  type Pattern,
  type SelectExpression,
  type VariableReference,
} from '@fluent/syntax';

/** What is wrong with message files, as a line for whoever mends them. */
export type MessageFault = string;

/** The names of the values that a message takes; `isNumber` where a plural hangs on it. */
type Variables = ReadonlyMap<string, { isNumber: boolean }>;
type Keys = ReadonlyMap<string, Variables>;

const PLURALS = ['zero', 'one', 'two', 'few', 'many'];

class VariableFinder extends Visitor {
  readonly found = new Map<string, { isNumber: boolean }>();

  override visitVariableReference({ id: { name } }: VariableReference): void {
    if (!this.found.has(name)) this.found.set(name, { isNumber: false });
  }

  override visitSelectExpression(select: SelectExpression): void {
    this.genericVisit(select);
    const { selector, variants } = select;
    const isPlural = variants.some(({ key }) => key.type === 'NumberLiteral' || PLURALS.includes(key.name));
    if (selector.type === 'VariableReference' && isPlural)
      this.found.set(selector.id.name, { isNumber: true });
  }
}

function variablesOf(pattern: Pattern): Variables {
  const finder = new VariableFinder();
  finder.visit(pattern);
  return finder.found;
}

const keysIn = (entry: Entry): [string, Variables][] => {
  if (entry.type !== 'Message') return [];
  const { id, value, attributes } = entry;
  return [
    ...(value === null ? [] : [[id.name, variablesOf(value)] as [string, Variables]]),
    ...attributes.map((one): [string, Variables] => [`${id.name}.${one.id.name}`, variablesOf(one.value)]),
  ];
};

function read(name: string, source: string): { keys: Keys; faults: MessageFault[] } {
  const { body } = new FluentParser({ withSpans: false }).parse(source);
  const keys = new Map<string, Variables>();
  const faults: MessageFault[] = [];
  for (const entry of body) {
    if (entry.type === 'Junk')
      faults.push(`${name}: cannot be read: ${entry.content.trim().split('\n')[0] ?? ''}`);
    for (const [key, variables] of keysIn(entry)) {
      if (keys.has(key)) faults.push(`${name}: ${key} stands there twice`);
      keys.set(key, variables);
    }
  }
  return { keys, faults };
}

/** Everything in which another language differs from English: keys, and the values that each takes. */
function compare(name: string, english: Keys, other: Keys): MessageFault[] {
  const missing = [...english.keys()]
    .filter((key) => !other.has(key))
    .map((key) => `${name}: ${key} is missing`);
  const unknown = [...other.keys()]
    .filter((key) => !english.has(key))
    .map((key) => `${name}: ${key} is not in English`);
  const values = [...english].flatMap(([key, variables]) => {
    const there = other.get(key);
    if (there === undefined) return [];
    const left = [...variables.keys()]
      .filter((one) => !there.has(one))
      .map((one) => `${name}: ${key} lacks $${one}`);
    const more = [...there.keys()]
      .filter((one) => !variables.has(one))
      .map((one) => `${name}: ${key} has an unknown $${one}`);
    return [...left, ...more];
  });
  return [...missing, ...unknown, ...values];
}

/** @param sources text of each message file by language, English among them */
export function faultsOf(sources: Readonly<Record<string, string>>): MessageFault[] {
  const english = read('en', sources['en'] ?? '');
  const others = Object.entries(sources).filter(([name]) => name !== 'en');
  return [
    ...english.faults,
    ...others.flatMap(([name, source]) => {
      const { keys, faults } = read(name, source);
      return [...faults, ...compare(name, english.keys, keys)];
    }),
  ];
}

const typeOf = (variables: Variables): string =>
  variables.size === 0
    ? 'null'
    : `{ ${[...variables].map(([name, { isNumber }]) => `${name}: ${isNumber ? 'number' : 'string | number'}`).join('; ')} }`;

const quoted = (source: string): string => `\`${source.replace(/[\\`]|\$\{/g, '\\$&')}\``;

/** The message files as a module, so that nothing has to be read from the disk and English says which keys there are. */
export function messageModule(sources: Readonly<Record<string, string>>): string {
  const { keys } = read('en', sources['en'] ?? '');
  return [
    '// Long because: made of all message files by `npm run messages`. Change those.',
    '',
    '/** Every key, and the values that it takes. */',
    'export interface Messages {',
    ...[...keys].map(([key, variables]) => `  '${key}': ${typeOf(variables)};`),
    '}',
    '',
    'export const SOURCES = {',
    ...Object.entries(sources).map(([name, source]) => `  ${name}: ${quoted(source)},`),
    '} as const;',
    '',
  ].join('\n');
}
