/** One pattern out of patterns, one a line; anywhere in a text. */
export function says(patterns: string): RegExp {
  const lines = patterns
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return new RegExp(lines.join('|'));
}
