// Reads JSON lines {id, text, p} (p: [none, concern, crisis] of the model, or null) on standard input and writes what the
// rules alone and the product's verdict say: {id, rules, both, score, because, excused}. Used by risk_eval.py.
import { createInterface } from 'node:readline';
import { findRiskByRules, riskVerdict } from '#core/analysis/risk.ts';

interface Line {
  id: string;
  text: string;
  p: [number, number, number] | null;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, p } = JSON.parse(line) as Line;
  const finding = findRiskByRules(text);
  const model = p === null ? null : { none: p[0], concern: p[1], crisis: p[2] };
  const { label, score, because } = riskVerdict(finding, model);
  process.stdout.write(
    `${JSON.stringify({ id, rules: finding.label, names: finding.rules, excused: finding.excused, both: label, score, because })}\n`,
  );
}
