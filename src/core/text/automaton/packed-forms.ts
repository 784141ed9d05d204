import type { PlainForm } from './plain-forms.ts';
import { bit, type Signs } from './signs.ts';

/**
 * Forms as bytes, from what is last in a text to what is first, as nodes are made of them (`nodes.ts`): a sign is the number of
 * its table above these.
 */
export const SEQUENCE = 0;
export const CHOICE = 1;
/** Followed by the least and the most of times, and by what comes so often. */
export const TIMES = 2;
/** Followed by a table. */
export const BEFORE = 3;
export const BEHIND = 4;
export const FIRST_SIGN = 5;
export const ENDLESS = 0xff;

/** Number of tables and of classes, the class of each sign of ASCII, the tables, a bit for each class, and the form of each owner. */
export function packForms(forms: readonly PlainForm[]): Uint8Array {
  const sets = new Sets();
  for (const form of forms) collect(form, sets);
  const { classes, classCount } = classesOf([...new Set(sets.all.map(({ signs }) => signs))]);
  const tables = sets.all.flatMap(({ signs, edge }) => tableOf(signs, edge, classes, classCount));
  const bytes: number[] = [];
  for (const form of forms) put(form, sets, bytes);
  if (sets.all.length + FIRST_SIGN > 0xff)
    throw new RangeError('there are more sets of signs than a byte tells');
  return Uint8Array.from([sets.all.length, classCount, ...classes, ...tables, ...bytes]);
}

/** Bytes of a table: a bit for each class, and one for the edge of the text. */
export const tableBytes = (classCount: number): number => (classCount + 8) >> 3;

class Sets {
  readonly all: { readonly signs: Signs; readonly edge: boolean }[] = [];
  private readonly places = new Map<string, number>();

  placeOf(signs: Signs, edge: boolean): number {
    const key = `${signs} ${edge}`;
    const place = this.places.get(key) ?? this.all.push({ signs, edge }) - 1;
    this.places.set(key, place);
    return place;
  }
}

function collect(form: PlainForm, sets: Sets): void {
  if ('parts' in form) for (const part of form.parts) collect(part, sets);
  else if (form.kind === 'times') collect(form.part, sets);
  else sets.placeOf(form.signs, form.kind !== 'sign' && form.edge);
}

function put(form: PlainForm, sets: Sets, into: number[]): void {
  switch (form.kind) {
    case 'sign':
      into.push(FIRST_SIGN + sets.placeOf(form.signs, false));
      return;
    case 'before':
    case 'behind':
      into.push(form.kind === 'before' ? BEFORE : BEHIND, sets.placeOf(form.signs, form.edge));
      return;
    case 'times':
      into.push(TIMES, form.least, Math.min(form.most, ENDLESS));
      put(form.part, sets, into);
      return;
    case 'sequence':
    case 'choice':
      putParts(form.kind === 'sequence' ? SEQUENCE : CHOICE, [...form.parts].reverse(), sets, into);
  }
}

/** More than a byte can count are parted: a part of parts is the same. */
function putParts(kind: number, parts: readonly PlainForm[], sets: Sets, into: number[]): void {
  const most = 0xfe;
  const isMore = parts.length > most;
  into.push(kind, isMore ? most + 1 : parts.length);
  for (const part of parts.slice(0, most)) put(part, sets, into);
  if (isMore) putParts(kind, parts.slice(most), sets, into);
}

function tableOf(signs: Signs, edge: boolean, classes: Uint8Array, classCount: number): number[] {
  const bytes = Array.from({ length: tableBytes(classCount) }, () => 0);
  const add = (kind: number) => {
    bytes[kind >> 3]! |= 1 << (kind & 7);
  };
  for (let code = 0; code < 128; code++) if (signs & bit(code)) add(classes[code]!);
  if (edge) add(classCount);
  return bytes;
}

/** Signs that are in the same sets are of one class. */
function classesOf(sets: readonly Signs[]): { classes: Uint8Array; classCount: number } {
  let classes = new Uint8Array(128);
  let classCount = 1;
  for (const set of sets) {
    const numbers = new Map<number, number>();
    const parted = new Uint8Array(128);
    for (let code = 0; code < 128; code++) {
      const own = classes[code]! * 2 + Number((set & bit(code)) !== 0n);
      const number = numbers.get(own) ?? numbers.size;
      numbers.set(own, number);
      parted[code] = number;
    }
    classes = parted;
    classCount = numbers.size;
  }
  return { classes, classCount };
}
