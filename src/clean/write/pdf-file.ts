import type { CopyTools } from '../tools.ts';
import { joined } from './zip.ts';

/** One byte a character. */
export const bytesOf = (codes: string): Uint8Array => Uint8Array.from(codes, (sign) => sign.charCodeAt(0));

export const fixed = (points: number): string => String(Math.round(points * 100) / 100);

/** A stream of the parts in a row, as zlib packs them (ISO 32000-1, 7.4.4). `entries`: of its dictionary, besides. */
export async function stream(
  parts: readonly Uint8Array[],
  entries: string,
  { deflateRaw }: Pick<CopyTools, 'deflateRaw'>,
): Promise<Uint8Array> {
  const sum = adler32(parts);
  const tail = Uint8Array.of(sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255);
  const data = joined([Uint8Array.of(0x78, 0x9c), await deflateRaw(parts), tail]);
  const head = bytesOf(`<< ${entries}/Length ${data.length} /Filter /FlateDecode >>\nstream\n`);
  return joined([head, data, bytesOf('\nendstream')]);
}

/** Bytes that are summed up before they must be divided (RFC 1950, 9). */
const STEP = 5552;

function adler32(parts: readonly Uint8Array[]): number {
  let a = 1;
  let b = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += STEP) {
      const end = Math.min(at + STEP, part.length);
      for (let i = at; i < end; i++) {
        a += part[i]!;
        b += a;
      }
      a %= 65_521;
      b %= 65_521;
    }
  }
  return ((b << 16) | a) >>> 0;
}

const CATALOG = 1;
const TREE = 2;

/** The first objects of a file: what leads to its pages, which have these numbers. */
export function catalogue(pages: readonly number[]): Uint8Array[] {
  const kids = pages.map((number) => `${number} 0 R`).join(' ');
  return [
    bytesOf(`<< /Type /Catalog /Pages ${TREE} 0 R >>`),
    bytesOf(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`),
  ];
}

export interface PageParts {
  readonly size: readonly [width: number, height: number];
  readonly resources: string;
  /** Number of its content. */
  readonly contents: number;
}

export const pageObject = ({ size: [width, height], resources, contents }: PageParts): string =>
  `<< /Type /Page /Parent ${TREE} 0 R /MediaBox [0 0 ${fixed(width)} ${fixed(height)}] /Resources ${resources} /Contents ${contents} 0 R >>`;

/** Objects with their numbers from 1, the table of where they stand, and the trailer (ISO 32000-1, 7.5). */
export function pdfFile(objects: readonly Uint8Array[]): Uint8Array {
  const parts = [bytesOf('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n')];
  let at = parts[0]!.length;
  const places = objects.map((object, i) => {
    const place = at;
    for (const part of [bytesOf(`${i + 1} 0 obj\n`), object, bytesOf('\nendobj\n')]) {
      parts.push(part);
      at += part.length;
    }
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root ${CATALOG} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return joined([...parts, bytesOf(tail)]);
}
