import { readPng, type Picture } from '../icons/png.ts';
import { when, type Rule } from './rule.ts';

const COLOR = 192;
const OUTLINE = 32;
/** Teams cuts corners off: the drawing stays this far from the edges. */
const PADDING = 48;

type Pixel = { x: number; y: number; rgb: string; alpha: number };

export const iconRules: Rule[] = [
  {
    says: 'The colour icon is 192 by 192.',
    broken: ({ files }) => sizeOf(files['color.png'], COLOR),
  },
  {
    says: 'The colour icon stands on one solid square in the accent colour, away from the edges that Teams cuts.',
    broken: ({ files, manifest }) => {
      const atEdge = ({ x, y }: Pixel) => Math.min(x, y, COLOR - 1 - x, COLOR - 1 - y) < PADDING;
      const wrong = pixelsOf(readPng(files['color.png'] ?? new Uint8Array())).filter(
        (pixel) => pixel.alpha !== 255 || (atEdge(pixel) && pixel.rgb !== manifest.accentColor),
      );
      return when(wrong.length > 0, `${wrong.length} pixels are not`);
    },
  },
  {
    says: 'The outline icon is 32 by 32.',
    broken: ({ files }) => sizeOf(files['outline.png'], OUTLINE),
  },
  {
    says: 'The outline icon is white on nothing, and fills its square from edge to edge.',
    broken: ({ files }) => {
      const drawn = pixelsOf(readPng(files['outline.png'] ?? new Uint8Array())).filter(
        ({ alpha }) => alpha > 0,
      );
      const rows = drawn.map(({ y }) => y);
      return [
        ...when(drawn.length === 0 || drawn.length === OUTLINE * OUTLINE, 'nothing is drawn, or all of it'),
        ...when(
          drawn.some(({ rgb }) => rgb !== '#ffffff'),
          'it has another colour than white',
        ),
        ...when(Math.min(...rows) > 0 || Math.max(...rows) < OUTLINE - 1, 'it has padding'),
      ];
    },
  },
  {
    says: 'White can be read on the accent colour (4.5 to 1).',
    broken: ({ manifest }) => when(contrastWithWhite(manifest.accentColor) < 4.5, manifest.accentColor),
  },
];

function sizeOf(file: Uint8Array | undefined, size: number): string[] {
  const { width, height } = readPng(file ?? new Uint8Array());
  return when(width !== size || height !== size, `${width} by ${height}`);
}

function pixelsOf({ width, pixels }: Picture): Pixel[] {
  return Array.from({ length: pixels.length / 4 }, (_, n) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(n * 4, n * 4 + 4);
    const rgb = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    return { x: n % width, y: Math.floor(n / width), rgb, alpha };
  });
}

/** As WCAG counts it. */
function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
