import type { Database } from '#adapters/postgres/client.ts';
import { findRiskByRules } from '#core/analysis/risk.ts';
import type { HandleDeps } from '#core/pipeline/deps.ts';
import type { Language, Models, Secrets } from '#core/ports/index.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Changed between rounds. */
export interface Watch {
  current: Stopwatch;
}

export const GRAPHS_PART = 'graphs (inference)';

export const timedModels = (models: Models, watch: Watch): Models => {
  const timed = <T>(work: () => Promise<T>): Promise<T> => watch.current.time('tokens and tensors', work);
  return {
    operatingPoints: models.operatingPoints,
    readMessages: (messages) => timed(() => models.readMessages(messages)),
    scoreSentences: (texts) => timed(() => models.scoreSentences(texts)),
    scoreEmpathy: (pairs) => timed(() => models.scoreEmpathy(pairs)),
  };
};

export const timedLanguage = (language: Language, watch: Watch): Language => ({
  detect: (text) => watch.current.timeNow('language', () => language.detect(text)),
});

export const timedRules =
  (watch: Watch): NonNullable<HandleDeps['rules']> =>
  (text) =>
    watch.current.timeNow('rules of danger', () => findRiskByRules(text));

export const timedSecrets = (secrets: Secrets, watch: Watch): Secrets => {
  const timed = <T>(work: () => T): T => watch.current.timeNow('encryption and keyed hashes', work);
  return {
    personKey: (...given) => timed(() => secrets.personKey(...given)),
    digest: (...given) => timed(() => secrets.digest(...given)),
    encrypt: (...given) => timed(() => secrets.encrypt(...given)),
    decrypt: (...given) => timed(() => secrets.decrypt(...given)),
  };
};

/** Every statement of the embedded database goes through one function, whether the store or the queue asks. */
export function timeStatements({ connection }: Database, watch: Watch): void {
  if (connection.kind !== 'embedded') return;
  const { client } = connection;
  const run = client.execProtocolRawSync.bind(client);
  client.execProtocolRawSync = (message) => watch.current.timeNow('database', () => run(message));
}
