import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether Poppler's programs, which read PDF as somebody else does, are on this machine; `npm test` installs them on Debian. */
export const canReadPdf = (): boolean => ['pdftotext', 'pdfinfo'].every((program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined);

/** What a PDF holds, read by Poppler. */
export interface ReadPdf {
  /** The text of each page, without spaces and line breaks. */
  readonly pages: readonly string[];
  /** Width and height of each page in millimetres. */
  readonly sizes: readonly (readonly [number, number])[];
}

/** Reads a PDF by `pdftotext` and `pdfinfo`. */
export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    const file = join(folder, 'pages.pdf');
    await writeFile(file, content);
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
    const facts = execFileSync('pdfinfo', ['-l', '9999', file], { encoding: 'utf8' });
    const millimetres = (points: string | undefined): number => (Number(points) / 72) * 25.4;
    return {
      pages: text.split('\f').slice(0, -1).map((page) => page.replace(/\s+/g, '')),
      sizes: [...facts.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) => [millimetres(width), millimetres(height)] as const),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Width and height of a PNG in pixels, from its head. */
export function pngSize(content: Buffer): readonly [number, number] {
  if (content.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('no PNG');
  return [content.readUInt32BE(16), content.readUInt32BE(20)];
}
