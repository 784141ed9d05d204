/** A name without its slash, `#xx` decoded. */
export class PdfName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** The bytes of a string, escapes and hexadecimal digits decoded; `textOf` makes them text. */
export class PdfString {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A reference to an indirect object. */
export class PdfRef {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** Entries by key, in the file's order. Of two with one key the last counts. */
export type PdfDict = ReadonlyMap<string, PdfValue>;
export type PdfArray = readonly PdfValue[];

/** A stream: its dictionary, and where its packed bytes lie in the file. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly start: number;
  readonly end: number;

  constructor(dict: PdfDict, start: number, end: number) {
    this.dict = dict;
    this.start = start;
    this.end = end;
  }
}

/** An object (ISO 32000-1, 7.3). */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfStream
  | PdfDict
  | PdfArray;

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return Array.isArray(value);
}

/** The dictionary, or a stream's. */
export function dictOf(value: PdfValue | undefined): PdfDict | undefined {
  if (value instanceof PdfStream) return value.dict;
  return isDict(value) ? value : undefined;
}

/** The name's text, undefined for anything else. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}
