import { PNG } from 'pngjs';
import { StartProblem } from '../../src/start-problem.ts';

/** A picture: red, green, blue and alpha of each pixel, row by row. */
export type Picture = { width: number; height: number; pixels: Uint8Array };

export function writePng({ width, height, pixels }: Picture): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(pixels);
  return PNG.sync.write(png, { deflateLevel: 9 });
}

/**
 * The picture in a PNG file.
 * @throws StartProblem for a file that is damaged, and for what is no PNG.
 */
export function readPng(file: Uint8Array): Picture {
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(file));
    return { width, height, pixels: data };
  } catch {
    throw new StartProblem('An icon is not as manifest/icons/render.ts makes it: run that again.');
  }
}
