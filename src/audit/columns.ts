import type { Engine } from '../core/engine.ts';
import { captionPart, isRelative } from '../core/table/name-columns.ts';
import { findRoles } from '../core/table/roles.ts';
import { cellText, type Row } from '../core/table/row.ts';
import { captionWords } from '../core/text/fold.ts';
import type { Detector } from '../core/types.ts';
import { type ColumnChoice, type Columns, FIELDS, type Field } from './types.ts';

const CLEAR = 0.75;

/** Names somebody had before, or has beside. */
const ALIAS =
  /^(?:maiden|alias(?:es)?|aka|former|previous|birthname|nee|soltera|otros?|others?|apodo|conocid[oa]|geburtsname|jeune|anterior(?:es)?|used)$/;
/** An address as it was asked for, repeated beside the one that is told. */
const ASKED =
  /^(?:request|requested|asked|submitted|provided|stated|input|supplied|original|solicitad[oa]|solicitud|proporcionad[oa]|aportad[oa]|declarad[oa])$/;
/** Parts of an address that no detector takes for one. */
const PART_OF_ADDRESS =
  /^(?:city|town|state|province|zip(?:code)?|postal|postcode|street|apt|apartment|unit|suite|house|line|addr(?:ess)?\d?|municipality|county|ciudad|municipio|localidad|poblacion|estado|provincia|departamento|colonia|barrio|calle|numero|domicilio|direccion|cp|ville|rue|cidade|bairro|rua|cep|ort|plz|strasse|wohnort|citta|via|cap)$/;
const ONLY_GEOGRAPHY = 'other.geography';
/** Captions of numbers that name a request. */
const ID_KINDS = new Set([
  'us.case-number',
  'us.person-key',
  'us.ice-subject-id',
  'national-id.any',
  'other.reference',
  'other.number',
]);
const ID_WORDS =
  /^(?:request|req|ref|reference|referencia|solicitud|peticion|record|case|caso|expediente|folio|query|inquiry|seq|sequence|row|line|item|fila|renglon|id|no|num|nr|number|numero)$/;
const OF_REQUEST = /^(?:request|req|ref|reference|referencia|solicitud|peticion|query|inquiry|folio)$/;

/** What the columns of a table hold, by their captions and values; captions and values of any language. */
export function findColumns(rows: readonly Row[], captions: readonly string[], engine: Engine): Columns {
  const roles = findRoles(rows, { captions }, engine).columns;
  const width = Math.max(roles.length, captions.length);
  const found: Record<Field, number[]> = emptyColumns();
  const names: number[] = [];
  for (let column = 0; column < width; column++) {
    const caption = captions[column] ?? '';
    const role = roles[column];
    const detector = role?.kind === 'fact' ? role.detector : captionedBy(caption, engine);
    const words = captionWords(caption);
    const field = detector ? fieldOf(detector, words) : undefined;
    if (isRelative(caption)) continue;
    if (field === 'name') names.push(column);
    else if (field) found[field].push(column);
    else if (words.some((word) => PART_OF_ADDRESS.test(word)) && isPlace(caption, engine))
      found[words.some((word) => ASKED.test(word)) ? 'asked' : 'address'].push(column);
  }
  found.name = ownNames(names, captions);
  // A state or a town alone is where something is, or where somebody was born.
  if (!found.address.some((column) => isAddressColumn(captions[column] ?? '', engine, roles[column])))
    found.address = found.address.filter(
      (column) => !isGeography(captions[column] ?? '', engine) || found.address.length > 1,
    );
  const taken = new Set(FIELDS.flatMap((field) => found[field]));
  found.id = idColumns(rows, captions, { engine, taken });
  return found;
}

export function emptyColumns(): Record<Field, number[]> {
  return { id: [], name: [], alias: [], birth: [], number: [], address: [], asked: [], contact: [] };
}

/** The detector that the caption alone speaks for: a column of nothing but `unknown` has no values that do. */
function captionedBy(caption: string, engine: Engine): Detector | undefined {
  const hit = caption === '' ? undefined : engine.headers.lookup(caption)[0];
  return hit && hit.strength >= CLEAR ? engine.byId.get(hit.detector) : undefined;
}

function fieldOf({ category, identifies }: Detector, words: readonly string[]): Field | undefined {
  switch (category) {
    case 'name':
      return words.some((word) => ALIAS.test(word)) ? 'alias' : 'name';
    case 'birth_date':
      return 'birth';
    case 'address':
      return words.some((word) => ASKED.test(word)) ? 'asked' : 'address';
    case 'phone':
    case 'email':
    case 'financial':
      return 'contact';
    case 'case_number':
    case 'demographic':
    case 'device':
      return undefined;
    default:
      return identifies === 'directly' ? 'number' : undefined;
  }
}

const isGeography = (caption: string, engine: Engine): boolean =>
  engine.headers.lookup(caption)[0]?.detector === ONLY_GEOGRAPHY;

/** `City` and `Apt` are parts of an address, `Country` is where somebody is from, `Item No.` a number. */
function isPlace(caption: string, engine: Engine): boolean {
  const [hit] = engine.headers.lookup(caption);
  if (hit === undefined) return /apt|apart|unit|suite|line|addr|piso|depto|interior/i.test(caption);
  return hit.detector === ONLY_GEOGRAPHY || engine.byId.get(hit.detector)?.category === 'address';
}

function isAddressColumn(
  caption: string,
  engine: Engine,
  role: { readonly kind: string; readonly detector?: Detector } | undefined,
): boolean {
  return role?.detector?.category === 'address' || captionedBy(caption, engine)?.category === 'address';
}

/** The parts of the row's own name, or the one column that holds all of it. */
function ownNames(columns: readonly number[], captions: readonly string[]): number[] {
  const parts = columns.map((column) => ({ column, part: captionPart(captions[column] ?? '') }));
  if (parts.some(({ part }) => part === 'part'))
    return parts.filter(({ part }) => part !== 'full').map(({ column }) => column);
  return columns.slice(0, 1);
}

/** Columns that number the requests: those of request first. */
function idColumns(
  rows: readonly Row[],
  captions: readonly string[],
  { engine, taken }: { readonly engine: Engine; readonly taken: ReadonlySet<number> },
): number[] {
  const found = captions.flatMap((caption, column) => {
    if (taken.has(column) || caption === '') return [];
    const words = captionWords(caption);
    const [hit] = engine.headers.lookup(caption);
    const isId = hit !== undefined && ID_KINDS.has(hit.detector);
    if (!isId && !words.some((word) => ID_WORDS.test(word))) return [];
    return isDistinct(rows, column) ? [{ column, first: words.some((word) => OF_REQUEST.test(word)) }] : [];
  });
  const chosen = found.find(({ first }) => first) ?? found[0];
  return chosen === undefined ? [] : [chosen.column];
}

/** Whether nearly each row has a value of its own, in signs that numbers are made of. */
function isDistinct(rows: readonly Row[], column: number): boolean {
  const values = rows.map((row) => cellText(row, column)).filter((text) => text !== '');
  if (values.length * 2 < rows.length) return false;
  const short = values.filter((value) => value.length <= 40 && /\d/.test(value));
  return short.length >= values.length * 0.9 && new Set(values).size >= values.length * 0.7;
}

/** The columns that a user named: captions, letters as a spreadsheet has them, or numbers from 1. */
export function chosenColumns(
  choice: ColumnChoice,
  captions: readonly string[],
): { readonly columns: Columns } | { readonly missing: string } {
  const columns = emptyColumns();
  const known = captions.map((caption) => captionWords(caption).join(' '));
  for (const field of FIELDS)
    for (const given of choice[field] ?? []) {
      const column = columnOf(given, known);
      if (column < 0) return { missing: given };
      columns[field].push(column);
    }
  return { columns };
}

function columnOf(given: string, captions: readonly string[]): number {
  const named = captions.indexOf(captionWords(given).join(' '));
  if (named >= 0) return named;
  if (/^\d{1,4}$/.test(given)) return Number(given) - 1;
  if (!/^[A-Z]{1,2}$/.test(given)) return -1;
  return [...given].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
