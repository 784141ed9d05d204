/** Safe copies of files with people in hiding places: their values must be nowhere in the copy. */
import { inflateRawSync, inflateSync } from 'node:zlib';
import {
  type CopyFormat,
  isHarmless,
  readDocument,
  type ScannedCopy,
  safeCopy,
} from '../../../src/clean/index.ts';
import { memorySource } from '../../../src/core/memory-source.ts';
import { DEFAULT_POLICY } from '../../../src/index.ts';
import { copyTools } from '../../../src/run/clean-tools.ts';
import { scanKit } from '../../../src/run/kit.ts';
import { nodePlatform } from '../../../src/run/platform-node.ts';

const settings = { policy: DEFAULT_POLICY, lang: 'en', limits: {}, maxFindings: 5, secret: [3, 4] } as const;
export const kit = scanKit(settings, nodePlatform);
const { signal } = new AbortController();

/** The copy of a file by the plan that is proposed; undefined if nothing of it can be copied. */
export async function copied(
  name: string,
  bytes: Uint8Array,
  format: CopyFormat,
): Promise<ScannedCopy | undefined> {
  const document = await readDocument(memorySource(name, bytes), kit, signal);
  if (document.blocks.length === 0) return undefined;
  const how = { kit, tools: copyTools(), lang: 'en', signal, path: `copy.${format}` } as const;
  const copy = await safeCopy(document, format, how);
  return 'fault' in copy ? undefined : copy;
}

export { isHarmless };

/** All that is in a file, with every packed stream unpacked: as UTF-8 and by bytes, XML and line ends undone. */
export function everything(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const parts = [buffer, ...zipped(buffer), ...streams(buffer)];
  const texts = parts.flatMap((part) => [part.toString('utf8'), part.toString('latin1')]);
  return texts.map(plain).join('\n');
}

function* zipped(buffer: Buffer): Generator<Buffer> {
  for (let at = buffer.indexOf('PK\x03\x04'); at >= 0; at = buffer.indexOf('PK\x03\x04', at + 4)) {
    const size = buffer.readUInt32LE(at + 18);
    const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
    if (buffer.readUInt16LE(at + 8) === 8) yield inflateRawSync(buffer.subarray(start, start + size));
  }
}

function* streams(buffer: Buffer): Generator<Buffer> {
  for (let at = buffer.indexOf('stream\n'); at >= 0; at = buffer.indexOf('stream\n', at + 7)) {
    if (buffer.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = buffer.indexOf('\nendstream', at);
    yield inflateSync(buffer.subarray(at + 7, end));
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\\([()\\])/g, '$1')
    .replace(/\s+/g, ' ');

/** Those of the values that stand in a copy, whole or with other spaces. */
export function found(copy: Uint8Array, values: Iterable<string>): string[] {
  const all = everything(copy);
  return [...new Set(values)].filter((value) => all.includes(value.replace(/\s+/g, ' ').trim()));
}
