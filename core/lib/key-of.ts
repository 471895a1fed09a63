/** Puts the parts of a key together so that no two lists of parts meet. */
export const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);
