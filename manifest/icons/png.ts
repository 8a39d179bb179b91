import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { StartProblem } from '../../src/start-problem.ts';

/** A picture: red, green, blue and alpha of each pixel, row by row. */
export type Picture = { width: number; height: number; pixels: Uint8Array };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS = 4;
/** Eight bits a channel, red green blue alpha, and nothing else of what PNG can do. */
const PLAIN = Buffer.from([8, 6, 0, 0, 0]);

/** A picture as a PNG file. Ours only: no filters, so that reading it back takes a few lines too. */
export function writePng({ width, height, pixels }: Picture): Uint8Array {
  const row = width * CHANNELS;
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(y * row, (y + 1) * row)]),
  );
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const data = deflateSync(Buffer.concat(lines), { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, PLAIN])),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The picture in a PNG file that `writePng` made.
 * @throws StartProblem for any other PNG, and for what is none.
 */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  const chunks = SIGNATURE.equals(bytes.subarray(0, 8)) ? chunksIn(bytes) : new Map<string, Buffer>();
  const head = chunks.get('IHDR');
  const data = chunks.get('IDAT');
  if (!head || !data || !head.subarray(8).equals(PLAIN)) throw notOurs();
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const row = width * CHANNELS;
  const lines = inflateSync(data);
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const start = y * (row + 1);
    if (lines[start] !== 0) throw notOurs();
    lines.copy(pixels, y * row, start + 1, start + 1 + row);
  }
  return { width, height, pixels };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function chunksIn(bytes: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = SIGNATURE.length; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    found.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

function notOurs(): StartProblem {
  return new StartProblem('An icon is not as manifest/icons/render.ts makes it: run that again.');
}
