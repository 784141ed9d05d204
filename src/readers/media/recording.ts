import type { Embedded } from '../../core/types.ts';
import { gpsText } from '../shared/picture/gps.ts';
import { Picture } from '../shared/picture/picture.ts';
import type { ByteWindow } from '../shared/picture/window.ts';
import { windowSource } from '../shared/zip/bytes.ts';

/** Places as films have them (ISO 6709, annex H): `+18.4663-066.1057+012.000/`. */
const ISO_6709 = /^([+-]\d{2}(?:\.\d{1,12})?)([+-]\d{3}(?:\.\d{1,12})?)(?![\d.])/;
/** Facts of the file, not of anybody: programs, codecs, times, identifiers, levels of sound. */
const OF_THE_FILE =
  /^(?:TSSE|TENC|TLEN|TFLT|TDEN|TDTG|TSIZ|TSS|TEN|TLE|ISFT|encoder|encoding|_?statistics_\w{1,40}|bps|duration|number_of_\w{1,20}|(?:major|compatible)_brands?|minor_version|replaygain_\w{1,30}|©too|©swr|iTunSMPB|iTunNORM)$/i;

/** What is learnt of a sound or film while its parts are walked through. */
export class Recording extends Picture {
  readonly files: Embedded[] = [];
  readonly window: ByteWindow;

  constructor(window: ByteWindow) {
    super();
    this.window = window;
  }

  /** A text under its key. Places are told in degrees. */
  say(key: string, text: string): void {
    if (OF_THE_FILE.test(key)) return;
    const [, north, east] = ISO_6709.exec(text) ?? [];
    if (north === undefined || east === undefined) this.add(key, text);
    else this.place(Number(north), Number(east));
  }

  place(north: number, east: number): void {
    const text = gpsText({ parts: [north], side: 'N' }, { parts: [east], side: 'E' });
    if (text !== undefined) this.add('GPS', text);
  }

  /** A picture of its cover, or a file that is attached. */
  file(name: string, start: number, end: number): void {
    if (end <= start || end > this.window.size) return;
    const source = windowSource(name, this.window.source, { start, end });
    this.files.push({ kind: 'file', source, visibility: 'embedded', packedSize: end - start });
  }
}

const UTF8 = new TextDecoder('utf-8');
export const utf8 = (bytes: Uint8Array): string => UTF8.decode(bytes);
