/** Ways to say the same thing; one is chosen by the id of what it speaks about. */
export type Wordings = readonly [string, ...string[]];
