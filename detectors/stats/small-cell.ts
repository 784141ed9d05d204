import { fold } from '../../src/core/text/fold.ts';
import type { Context, Detector, Match } from '../../src/core/types.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './small-cell.examples.ts';

/** Counts from one to ten are withheld; zero is not [CMS Cell Size Suppression Policy]. */
const LARGEST = 10;
const COUNT = /^\d{1,2}$/;
const OF = /^(\d{1,3}(?:,\d{3})*|\d{1,9}) (?:of|de|sur|out of) (\d{1,3}(?:,\d{3})*|\d{1,9})$/i;
const PERCENT = /^(\d{1,3}(?:[.,]\d{1,4})?) ?%$/;
/** Captions of the number that shares are of. */
const BASE = /^(?:base|total|n|denominator|universe|universo)$/i;
const ROUNDED = /\b(?:round|redonde|arrond|arredond|suppress|suprim)/i;

export const statsSmallCell: Detector = {
  id: 'stats.small-cell',
  category: 'x-small-cell',
  about: {
    en: 'Count of one to ten people in a table of figures, also one that a share or a complement tells. A fact about a table and nobody’s: a scan looks at whole tables for it (docs/disclosure.md), `findInText` at one row.',
    es: 'Cifra de una a diez personas en una tabla de cifras, también la que revela un porcentaje o un complemento. Es un dato de la tabla y de nadie: un análisis lo busca en tablas enteras (docs/disclosure.md), `findInText` en una fila.',
  },
  sources: ['CMS Cell Size Suppression Policy', '45 CFR 164.514(b)', '34 CFR 99.31(b)'],
  identifies: 'sensitive',
  headers: {
    en: [
      ...[
        'Detainees',
        'Applicants',
        'Persons',
        'People',
        'Individuals',
        'Children',
        'Deaths',
        'Grants',
        'Released',
      ],
      ...['Asylum grants', 'Removed', 'Share released', 'Denied', 'Number of Persons'],
    ],
    es: [
      ...[
        'Personas',
        'Detenidos',
        'Solicitantes',
        'Solicitudes',
        'Niñas y niños',
        'Fallecidos',
        'Concedidas',
      ],
      ...['Denegadas', 'Liberados'],
    ],
  },
  needs: { row: true, values: Infinity },
  finds,
  ignores,
  find,
  mayHold: (_, { row }) => row !== undefined,
  cell: (text, column) => (column.hit && isNearlyAll(text) ? CERTAIN : 0),
  // Figures are no facts of a person: in a scan the column is left to what the caption else says.
  column: () => 0,
  key: (text) => fold(text),
};

const CERTAIN = score(WEIGHT.weakShape, WEIGHT.header);

/** A count in a row that says what it counts, unless a note says that figures are rounded. */
function* find(text: string, { row, note }: Context): Generator<Match> {
  if (row === undefined || (note !== undefined && ROUNDED.test(note))) return;
  const value = text.trim();
  const caption = Object.keys(row).find((key) => row[key] === text);
  if (caption === undefined || !COUNTED.has(fold(caption))) return;
  if (isSmall(value) || isNearlyAll(value) || isTellingShare(value, row))
    yield { start: 0, end: text.length, score: CERTAIN, because: ['header', 'shape'] };
}

const COUNTED = new Set(Object.values(statsSmallCell.headers).flat().map(fold));

function isSmall(text: string): boolean {
  return COUNT.test(text) && Number(text) >= 1 && Number(text) <= LARGEST;
}

/** `918 of 921`: three are left. */
function isNearlyAll(text: string): boolean {
  const match = OF.exec(text.trim());
  if (match === null) return false;
  return isFew(numberOf(match[1]!), numberOf(match[2]!));
}

/** A share of a base that the row shows: `99.7 %` of 921. */
function isTellingShare(text: string, row: Readonly<Record<string, string>>): boolean {
  const match = PERCENT.exec(text);
  const base = Object.keys(row).find((caption) => BASE.test(caption.trim()));
  if (match === null || base === undefined || !/^[\d,]+$/.test(row[base]!)) return false;
  const whole = numberOf(row[base]!);
  return isFew(Math.round((whole * Number(match[1]!.replace(',', '.'))) / 100), whole);
}

function isFew(part: number, whole: number): boolean {
  const rest = whole - part;
  return (part >= 1 && part <= LARGEST && rest >= 0) || (rest >= 1 && rest <= LARGEST);
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}
