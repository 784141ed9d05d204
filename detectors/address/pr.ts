import { fold } from '../../src/core/text/fold.ts';
import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import type { ColumnContext, Context, Detector, Match } from '../../src/core/types.ts';
import { NOT_HOMES } from '../../src/kit/address-cells.ts';
import { share } from '../../src/kit/columns.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './pr.examples.ts';

/** Words that begin or make up a Puerto Rican address line [USPS Publication 28, section 29 and Appendix H]. */
const LINE = lettered(
  String.raw`(?<![\p{L}\p{N}])(?:URB|URBANIZACION|URBANIZACIÓN|COND|CONDOMINIO|RES|RESIDENCIAL|BO|BARRIO|SECT|SECTOR|CARR|HC(?:-\d{1,3})?|PARC|PARCELAS|EXT|REPTO|VILLAS?|ALTURAS|CALLE|[A-Z]{1,2}-?\d{1,3} CALLE)\.? [^\n;|]{2,90}?(?<!\p{L})(?:PR|P\.R\.|PUERTO RICO)(?!\p{L})(?:,? ?00[679]\d{2}(?:-\d{4})?)?`,
  'giu',
);
/** Besides the line's first word: a second part with its number. */
const PARTS = lettered(
  String.raw`(?<!\p{L})(?:CALLE|CARR|KM|APT|BOX|BLOQUE|BLQ|PARC|EDIF|[A-Z]{1,2}-?\d{1,3}|\d{1,5})(?!\p{L})`,
  'giu',
);

const ISLAND = /\b(?:PR|P\.R\.)(?![A-Za-z])|puerto rico/i;

export const addressPr: Detector = {
  id: 'address.pr',
  category: 'address',
  about: {
    en: 'Postal address in Puerto Rico: urbanización, condominium, barrio, road and kilometre, ending in PR.',
    es: 'Dirección postal de Puerto Rico: urbanización, condominio, barrio, carretera y kilómetro, terminada en PR.',
  },
  sources: ['USPS Publication 28, section 29 and Appendix H'],
  identifies: 'jointly',
  headers: { es: ['Dirección física', 'Dirección postal', 'Dirección residencial'] },
  notHeaders: NOT_HOMES,
  needs: { stems: ['^pr$', '^p.r.', 'puerto rico'], values: 5 },
  finds,
  ignores,
  find,
  mayHold: (outline) => ISLAND.test(outline),
  cell,
  column: (values, column) => {
    if (!column.hit && values.length < 5) return 0;
    const fitting = share(values, (value) => cell(value, column) >= 0.6);
    return column.hit || fitting >= 0.6 ? fitting : 0;
  },
  key: (text) => fold(text),
};

function* find(text: string, _context: Context): Generator<Match> {
  if (!ISLAND.test(text)) return;
  const normalised = normalise(text);
  for (const match of matchesOf(LINE, normalised.text)) {
    const parts = match[0].match(PARTS.on(match[0]))?.length ?? 0;
    if (parts === 0) continue;
    const zip = /\d{5}(?:-\d{4})?$/.test(match[0]) ? WEIGHT.structure : 0;
    const sum = score(WEIGHT.mediumShape, Math.min(2, parts) * WEIGHT.structure, zip);
    const [start, end] = originalRange(normalised, match.index, match.index + match[0].length);
    yield { start, end, score: sum, because: ['shape', 'structure'] };
  }
}

function cell(text: string, column: ColumnContext): number {
  if (text.length < 8 || text.length > 300) return 0;
  let best = 0;
  for (const match of find(text, {})) best = Math.max(best, match.score);
  return column.hit && best > 0 ? score(best, headerWeight(column.hit)) : best;
}
