export type Point = readonly [x: number, y: number];

export interface Letters {
  words: string;
  size: number;
  bold?: true;
}

export interface TextShape extends Letters {
  kind: 'text';
  x: number;
  /** Of the baseline. */
  y: number;
  fill: string;
  /** Which end of the words stands at x; absent: their start. */
  anchor?: 'middle' | 'end';
  /** Longer words are cut, and end in an ellipsis. */
  maxWidth?: number;
  /** A plate behind the words, where they stand on stripes. */
  plate?: string;
}

/** What a picture is made of, in the order in which it is drawn. */
export type Shape =
  | TextShape
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      fill: string;
      opacity?: number;
      radius?: number;
      striped?: true;
      /** Colour of a dashed edge. */
      edge?: string;
    }
  | { kind: 'line'; points: readonly Point[]; stroke: string; width: number; opacity?: number }
  | { kind: 'mark'; symbol: 'circle' | 'rect' | 'diamond'; at: Point; fill: string };

export interface Picture {
  height: number;
  shapes: readonly Shape[];
}
