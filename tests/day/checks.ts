export interface Checks {
  that(what: string, holds: boolean): void;
  failed(): number;
  text(): string;
}

export function createChecks(): Checks {
  const made: { what: string; holds: boolean }[] = [];
  return {
    that: (what, holds) => made.push({ what, holds }),
    failed: () => made.filter(({ holds }) => !holds).length,
    text: () => made.map(({ what, holds }) => `${holds ? 'passed' : 'FAILED'}  ${what}`).join('\n'),
  };
}
