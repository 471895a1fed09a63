import type { OutlinedWords, Outline } from './letters.ts';
import type { Letters, Picture, Point, Shape, TextShape } from './shapes.ts';
import { PAPER, WIDTH } from './theme.ts';

const MARK = 7.5;
const PLATE = { side: 4, above: 0.86, below: 0.2 };
/** Laid over one colour of a stack, so that it differs without colour too. */
const STRIPES = `<pattern id="stripes" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 0H4V14H0Z" fill="#1f2328" opacity="0.35"/></pattern>`;

const round = (value: number): number => Math.round(value * 10) / 10;
const pathOf = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** SVG of a picture; words are outlines, so that no font is needed to draw it. */
export function toSvg({ height, shapes }: Picture, words: OutlinedWords): string {
  const outlines = fitting(
    shapes.filter((shape) => shape.kind === 'text'),
    words,
  );
  const body = shapes.map((shape) =>
    shape.kind === 'text' ? textSvg(shape, outlines.get(shape)) : shapeSvg(shape),
  );
  const paper = `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${STRIPES}${paper}${body.join('')}</svg>`;
}

/** The outlines of all texts; those that are too long are cut until they fit. */
function fitting(texts: readonly TextShape[], words: OutlinedWords): Map<Letters, Outline> {
  const outlines = words.of(texts);
  let tooLong = texts.filter((text) => isTooLong(text, outlines.get(text)));
  const cut = new Map(tooLong.map((text) => [text, Array.from(text.words)]));
  while (tooLong.length > 0) {
    const shorter = tooLong.map((text) => {
      const letters = cut.get(text) ?? [];
      const share = (text.maxWidth ?? 0) / (outlines.get(text)?.width ?? 1);
      const kept = letters.slice(
        0,
        Math.max(0, Math.min(letters.length - 1, Math.floor(letters.length * share) - 1)),
      );
      cut.set(text, kept);
      return { ...text, words: kept.length === 0 ? '' : `${kept.join('').trimEnd()}…` };
    });
    const again = words.of(shorter);
    for (const [index, text] of tooLong.entries()) {
      const outline = again.get(shorter[index] ?? text);
      if (outline !== undefined) outlines.set(text, outline);
    }
    tooLong = tooLong.filter((text) => isTooLong(text, outlines.get(text)));
  }
  return outlines;
}

const isTooLong = ({ maxWidth }: TextShape, outline: Outline | undefined): boolean =>
  maxWidth !== undefined && outline !== undefined && outline.width > maxWidth;

function textSvg({ x, y, size, fill, anchor, plate }: TextShape, outline: Outline | undefined): string {
  if (outline === undefined || outline.path === '') return '';
  const { path, width } = outline;
  const left = round(x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0));
  const behind =
    plate === undefined
      ? ''
      : `<rect x="${left - PLATE.side}" y="${round(y - size * PLATE.above)}" width="${round(width + 2 * PLATE.side)}" height="${round(size * (PLATE.above + PLATE.below))}" fill="${plate}"/>`;
  return `${behind}<path transform="translate(${left} ${round(y)})" fill="${fill}" d="${path}"/>`;
}

function shapeSvg(shape: Exclude<Shape, TextShape>): string {
  if (shape.kind === 'line') {
    const { points, stroke, width, opacity = 1 } = shape;
    return `<path d="${pathOf(points)}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round" opacity="${opacity}"/>`;
  }
  if (shape.kind === 'mark') {
    const [x, y] = shape.at;
    const around = `fill="${shape.fill}" stroke="${PAPER}" stroke-width="2"`;
    if (shape.symbol === 'circle') return `<circle cx="${round(x)}" cy="${round(y)}" r="${MARK}" ${around}/>`;
    const corners: Point[] =
      shape.symbol === 'rect'
        ? [
            [-1, -1],
            [1, -1],
            [1, 1],
            [-1, 1],
          ]
        : [
            [0, -1],
            [1, 0],
            [0, 1],
            [-1, 0],
          ];
    const path = pathOf(corners.map(([dx, dy]): Point => [x + dx * MARK, y + dy * MARK]));
    return `<path d="${path}Z" ${around}/>`;
  }
  const { x, y, width, height, fill, radius = 0, opacity = 1, striped, edge } = shape;
  const box = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"`;
  const edged =
    edge === undefined
      ? ''
      : `<rect ${box} fill="none" stroke="${edge}" stroke-width="1.5" stroke-dasharray="6 3"/>`;
  const stripes = striped ? `<rect ${box} fill="url(#stripes)"/>` : '';
  return `<rect ${box} fill="${fill}" fill-opacity="${opacity}"/>${stripes}${edged}`;
}
