/** Whether a text is one of those that are known. */
export const isOneOf = <Known extends string>(known: readonly Known[], text: string): text is Known =>
  known.some((one) => one === text);
