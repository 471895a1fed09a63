import { describe, expect, it } from 'vitest';
import { AttuneError } from '#core/model/errors.ts';
import { messagesIn, withExcerpts } from '../../docs/excerpts.ts';

const TRANSCRIPT = `# A day

**Discord → Mara** (answer only they see, 2026-03-02 08:00)

\`\`\`text
**Step 2 of 7**

Which channels may I read?
[ Next ]
\`\`\`

*2026-03-02 09:00 — Somebody writes.*

\`\`\`text
Ready?

- ${'I read many channels. '.repeat(6).trim()}
\`\`\`
`;
const page = (phrase: string): string =>
  `# For admins\n\n<!-- day: ${phrase} -->\n\n\`\`\`text\nwhat it said\nlong ago\n\`\`\`\n\nMore.\n\n\`\`\`text\nkept\n\`\`\`\n`;

describe('what a page quotes of the day', () => {
  it('is the message that holds the phrase, as plain text', () => {
    expect(withExcerpts(page('Which channels'), messagesIn(TRANSCRIPT))).toBe(
      '# For admins\n\n<!-- day: Which channels -->\n\n```text\nStep 2 of 7\n\nWhich channels may I read?\n[ Next ]\n```\n\nMore.\n\n```text\nkept\n```\n',
    );
  });

  it('fills an empty block, and leaves out files', () => {
    const messages = ['See the chart.\n[ Next ]\n[file chart.png] Bars by week.'];
    expect(withExcerpts('<!-- day: chart -->\n\n```text\n```\n', messages)).toBe(
      '<!-- day: chart -->\n\n```text\nSee the chart.\n[ Next ]\n```\n',
    );
  });

  it('is wrapped to a readable width', () => {
    const [, excerpt = ''] = withExcerpts(page('Ready?'), messagesIn(TRANSCRIPT)).split('```text\n');
    const lines = excerpt.split('\n');
    expect(lines[2]).toMatch(/^- I read/);
    expect(lines[3]).toMatch(/^ {2}\S/);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
  });

  it('is never made up: a phrase that nobody said is a fault', () => {
    expect(() => withExcerpts(page('Nobody said that'), messagesIn(TRANSCRIPT))).toThrow(AttuneError);
  });
});
