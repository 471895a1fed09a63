/** Half-open: `from` is in, `to` is out. */
export interface Period {
  from: Date;
  to: Date;
}
