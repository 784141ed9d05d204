import type { Problem, Unit } from '../../core/types.ts';
import { bytesOfHex } from '../shared/bytes.ts';
import type { Destination } from './destinations.ts';
import { objectFile, pictureUnit } from './files.ts';
import { storedXml } from './stored-xml.ts';

/** Groups that hold a file: a picture, an embedded object, a store of XML. */
export type DataKind = 'picture' | 'object' | 'store';
/** Characters that are taken over at once. */
const PIECE = 60_000;

export const isData = (kind: Destination['kind']): kind is DataKind =>
  kind === 'picture' || kind === 'object' || kind === 'store';

/** What such a group holds, in hexadecimal digits or (`\\bin`) as bytes. */
export class GroupData {
  #digits: string[] = [];
  #binary: Uint8Array | undefined;
  #pictureKind = '';

  begin(): void {
    this.#pictureKind = '';
    this.#clear();
  }

  pictureWord(name: string): void {
    if (/^(?:emfblip|pngblip|jpegblip|macpict|wmetafile|dibitmap|wbitmap)$/.test(name))
      this.#pictureKind = name;
  }

  text(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PIECE)
      this.#digits.push(String.fromCharCode.apply(null, Array.from(bytes.subarray(at, at + PIECE))));
  }

  /** The first of several counts. */
  binary(bytes: Uint8Array): void {
    this.#binary ??= bytes;
  }

  end(kind: DataKind): (Unit | Problem)[] {
    const bytes = this.#binary ?? bytesOfHex(this.#digits.join(''));
    this.#clear();
    if (bytes.length === 0) return [];
    if (kind === 'picture') return [pictureUnit(this.#pictureKind, bytes)];
    return kind === 'object' ? [...objectFile(bytes)] : [...storedXml(bytes)];
  }

  #clear(): void {
    this.#digits = [];
    this.#binary = undefined;
  }
}
