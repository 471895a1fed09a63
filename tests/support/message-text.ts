import type { OutgoingMessage, TextRun } from '#core/model/outgoing.ts';

const plain = (runs: readonly TextRun[]): string =>
  runs.map(({ text, strong }) => (strong ? `**${text}**` : text)).join('');

/** A message as a person would read it, in Markdown, for flow tests and golden files. */
export function messageText({ blocks, buttons = [], attachments = [] }: OutgoingMessage): string {
  const lines = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `### ${block.text}`;
      case 'paragraph':
        return plain(block.runs);
      case 'quote':
        return `> ${plain(block.runs)}`;
      case 'list':
        return block.items.map((item) => `- ${plain(item)}`).join('\n');
      case 'code':
        return `\`\`\`\n${block.text}\n\`\`\``;
    }
  });
  const pictures = attachments.map(({ fileName, altText }) => `![${fileName}](${altText})`);
  const rows = buttons.map((row) => row.map(({ label }) => `[ ${label} ]`).join(' '));
  return [...lines, ...pictures, ...(rows.length > 0 ? [rows.join('\n')] : [])].join('\n\n');
}
