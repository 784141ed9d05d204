import { fold } from '../../src/core/text/fold.ts';
import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import { mayMatch } from '../../src/core/text/outline.ts';
import type { ColumnContext, Detector, Match } from '../../src/core/types.ts';
import { share } from '../../src/kit/columns.ts';
import { isMissing } from '../../src/kit/placeholders.ts';
import { mentions } from '../../src/kit/scan.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './eoir-hearing.examples.ts';

const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const MES = '(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)[a-z]{0,7}';
const DATE = [
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
  String.raw`\d{1,2} ${MONTH} \d{4}`,
  String.raw`\d{1,2} de ${MES}(?: del? \d{4})?`,
].join('|');
/** Kinds of hearings that only immigration courts hold, and the court's own name: en, es, ht. */
const KIND = [
  'master (?:calendar )?hearing|master calendar|individual(?: merits)? hearing|individual calendar|merits hearing',
  'immigration (?:court )?hearing|immigration court|bond hearing|notice to appear|nta',
  'audiencia (?:individual|preliminar|maestra|de m[eé]ritos|de fianza|de inmigraci[oó]n)|corte de inmigraci[oó]n|cita en (?:la )?corte',
  'odyans (?:imigrasyon|endividy[eè]l|preliminè)|tribinal imigrasyon',
].join('|');
/** The kind and the day of one hearing, in either order, in one sentence. What is held `on Tuesdays` is nobody's. */
const HEARING = lettered(
  `(?<![\\p{L}\\p{N}])(?:(?:${KIND})(?![\\p{L}])(?!s)[^.;\\n\\d]{0,40}(?<!\\d)(?:${DATE})(?![\\d/-])|(?<![\\d/.-])(?:${DATE})(?![\\d/-])[^.;\\n\\d]{0,20}(?:${KIND})(?![\\p{L}]))`,
  'giu',
);
const STEMS = [
  'hearing',
  'master',
  'individual',
  'immigration court',
  '^nta',
  'audiencia',
  'corte',
  'odyans',
  'appear',
  'tribinal',
];
/** What is told of a day, and is no hearing: rules, reports, news. */
const HARMLESS =
  /\b(?:effective|published|posted|updated|as of|since|until|before|after|closed|open|opens|opened|reports?|memo|memorandum|data|rule|degree|agreement|vigente|publicad[oa]|actualizad[oa]|desde|hasta|cerrad[oa]|abiert[oa])\b/i;
const DAY = lettered(`^(?:${DATE})(?![\\d])`, 'iu');

export const usEoirHearing: Detector = {
  id: 'us.eoir-hearing',
  category: 'case_number',
  about: {
    en: 'Day of one hearing in an immigration court: who knows it knows where a person will be. Opening hours and statistics are left alone.',
    es: 'Día de una audiencia en la corte de inmigración: quien lo sabe, sabe dónde estará una persona. No se señalan horarios ni estadísticas.',
  },
  sources: ['EOIR Policy Manual', '8 CFR 1003.27', '8 CFR 1208.6'],
  identifies: 'jointly',
  headers: {
    en: [
      ...[
        'Master Date',
        'Master Hearing',
        'Master Hearing Date',
        'Master Calendar Hearing',
        'Individual Hearing',
      ],
      ...[
        'Individual Hearing Date',
        'Merits Hearing',
        'Merits Hearing Date',
        'Immigration Hearing Date',
        'NTA Date',
      ],
      ...['Immigration Court Date', 'EOIR Hearing Date', 'Next EOIR Hearing'],
    ],
    es: [
      'Audiencia individual',
      'Audiencia preliminar',
      'Fecha de audiencia de inmigración',
      'Cita en corte',
    ],
    ht: ['Dat odyans imigrasyon'],
  },
  notHeaders: ['count', 'total', 'percent', 'average', 'scheduled by', 'type'],
  needs: { digits: 1, stems: STEMS, values: Infinity },
  finds,
  ignores,
  find,
  mayHold: (outline) => mayMatch(outline, [HEARING]),
  forms: () => [HEARING],
  cell,
  column: (values, column) =>
    column.hit && column.personTable ? share(values, (value) => cell(value, column) >= 0.6) : 0,
  key: (text) => fold(text),
};

function* find(text: string): Generator<Match> {
  if (!mentions(text, STEMS)) return;
  const normalised = normalise(text);
  for (const found of matchesOf(HEARING, normalised.text)) {
    if (HARMLESS.test(found[0])) continue;
    const [start, end] = originalRange(normalised, found.index, found.index + found[0].length);
    yield { start, end, score: score(WEIGHT.mediumShape, WEIGHT.structure), because: ['sentence'] };
  }
}

function cell(text: string, column: ColumnContext): number {
  if (!column.hit || text.length < 6 || text.length > 80 || isMissing(text)) return 0;
  const value = normalise(text).text.trim();
  return DAY.test(value) ? score(WEIGHT.weakShape, headerWeight(column.hit)) : 0;
}
