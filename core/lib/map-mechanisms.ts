import { MECHANISMS, type Mechanism } from '#core/model/analysis.ts';

/** One value for each mechanism of empathy. */
export const mapMechanisms = <Value>(of: (mechanism: Mechanism) => Value): Record<Mechanism, Value> =>
  Object.fromEntries(MECHANISMS.map((mechanism) => [mechanism, of(mechanism)])) as Record<Mechanism, Value>;
