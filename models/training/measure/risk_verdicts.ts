// Helper of risk_eval.py, so that it measures the product's own windows, rules and verdict. Reads JSON lines on standard
// input. {id, text}: writes {id, windows} for the model to read. {id, text, p} with p the model's [none, concern, crisis]
// for each window, or null for no model: writes {id, rules, both, score, because}.
import { createInterface } from 'node:readline';
import { assessRiskOfWindows, riskWindows } from '#core/analysis/risk-windows.ts';
import { assessRisk, findRiskByRules } from '#core/analysis/risk.ts';

interface Line {
  id: string;
  text: string;
  p?: number[][] | null;
}

function answer({ id, text, p }: Line): object {
  if (p === undefined) return { id, windows: riskWindows(text) };
  const { label, score, because } = p === null ? assessRisk(text, null) : assessRiskOfWindows(text, p);
  return { id, rules: findRiskByRules(text), both: label, score, because };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as Line))}\n`);
}
