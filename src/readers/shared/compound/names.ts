import type { ByteSource, Probe } from '../../../core/types.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END = 0xfffffffa;
const ENTRY = 128;
/** Sectors of the directory that are looked at: what a file is shows in the first ones. */
const MAX_SECTORS = 64;

/**
 * Names of the storages and streams of a compound file (MS-CFB), storages' streams among them, as far as its
 * directory can be read; undefined if the source is none. Reads the directory only.
 */
export async function compoundNames(source: ByteSource): Promise<readonly string[] | undefined> {
  const header = await source.read(0, 512);
  if (header.length < 512 || SIGNATURE.some((byte, i) => header[i] !== byte)) return undefined;
  const view = viewOf(header);
  const sector = view.getUint16(30, true) === 12 ? 4096 : 512;
  const names: string[] = [];
  let next = view.getUint32(48, true);
  for (let count = 0; next < END && count < MAX_SECTORS; count++) {
    const bytes = await source.read((next + 1) * sector, sector);
    for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
      const type = bytes[at + 66];
      const length = viewOf(bytes).getUint16(at + 64, true) - 2;
      if (type !== 0 && length > 0 && length <= 62) {
        names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)));
      }
    }
    next = await following(source, { header: view, sector, at: next });
  }
  return names;
}

const probed = new WeakMap<Probe, Promise<readonly string[] | undefined>>();

/** The same of a file that is being looked at, where several readers ask. */
export function probedCompoundNames(probe: Probe): Promise<readonly string[] | undefined> {
  let names = probed.get(probe);
  if (names === undefined) {
    const isCompound = SIGNATURE.every((byte, i) => probe.head[i] === byte);
    names = isCompound ? compoundNames(probe.source) : Promise.resolve(undefined);
    probed.set(probe, names);
  }
  return names;
}

/** The sector after another one, by the table that the header points to; that of large files is not followed further. */
async function following(
  source: ByteSource,
  { header, sector, at }: { header: DataView; sector: number; at: number },
): Promise<number> {
  const perSector = sector / 4;
  const table = Math.floor(at / perSector);
  if (table >= 109) return END;
  const where = header.getUint32(76 + table * 4, true);
  if (where >= END) return END;
  const bytes = await source.read((where + 1) * sector + (at % perSector) * 4, 4);
  return bytes.length < 4 ? END : viewOf(bytes).getUint32(0, true);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
