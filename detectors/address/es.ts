import { fold } from '../../src/core/text/fold.ts';
import { type Lettered, lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import { mayMatch, outlineOf } from '../../src/core/text/outline.ts';
import type { ColumnContext, Context, Detector, Match } from '../../src/core/types.ts';
import { addressCell, cellBesidePeople, isNowhere, NOT_HOMES } from '../../src/kit/address-cells.ts';
import { share } from '../../src/kit/columns.ts';
import { anyCase, distance, phrases, surroundings } from '../../src/kit/scan.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './es.examples.ts';

const SMALL = '(?:de|del|la|las|los|el|y|e|do|da|dos|das)';
const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{0,24}`;
const NAME = String.raw`(?:\d{1,2} de ${WORD}|\d{1,3}[A-Z]?(?: (?:[Nn]orte|[Ss]ur|[Ee]ste|[Oo]este|[Bb]is|[A-Z](?!\p{L})))?|(?:${SMALL} ){0,3}${WORD}(?: (?:${SMALL}|${WORD})){0,5})`;
const STREETS = String.raw`(?:calle|c\/|cl\.|av\.?|avda\.?|avenida|boulevard|bulevar|blvd\.?|calzada|calz\.|carrera|cra\.?|kra\.?|kr\.?|transversal|tv\.|diagonal|dg\.|pasaje|psje\.?|pje\.?|callej[óo]n|privada|prolongaci[óo]n|prol\.|camino|carretera|ctra\.?|crta\.?|autopista|circuito|cerrada|andador|vereda|paseo|plaza|pz\.?|pza\.?|jir[óo]n|jr\.|r[úu]a|ronda|glorieta|traves[íi]a|travessa|alameda|estrada)`;
const STREET = anyCase(STREETS);
const SETTLEMENTS = String.raw`(?:colonia|col\.?|fraccionamiento|fracc\.?|barrio|b\.º|residencial|urbanizaci[óo]n|urb\.?|ampliaci[óo]n|ampl\.|ejido|rancher[íi]a|aldea|caser[íi]o|cant[óo]n|comarca|corregimiento|parroquia|municipio|mpio\.|delegaci[óo]n|alcald[íi]a|sector|reparto|rpto\.|unidad habitacional|bairro|poblado)`;
const SETTLEMENT = anyCase(SETTLEMENTS);
const UNIT = anyCase(
  String.raw`(?:piso|puerta|pta\.|apartamento|apto\.?|apt\.?|ap\.|departamento|depto\.?|dpto\.?|interior|int\.|exterior|ext\.|manzana|mz\.?|mza\.?|lote|lt\.?|bloque|blq\.|casa|local|zona|km\.?|kil[óo]metro|planta|escalera|esc\.|portal|edificio|edif\.?|torre|andar|sala)`,
);

interface Part {
  readonly kind: 'street' | 'number' | 'settlement' | 'unit' | 'code' | 'landmark';
  readonly weight: number;
  readonly shape: Lettered;
}
const LEFT = String.raw`(?<![\p{L}\p{N}])`;
/** Parts of addresses in Spanish and Portuguese; each kind counts once. */
const PARTS: readonly Part[] = [
  // Guatemala: `4a. avenida 9-18`, street and house in one.
  part(
    'street',
    0.45,
    String.raw`${LEFT}\d{1,2}[aªº.]{0,2} ?${anyCase('(?:avenida|av\\.?|calle)')}(?: [A-Z])?,? \d{1,3}-\d{1,3}`,
  ),
  part('street', 0.3, String.raw`${LEFT}${STREET}(?: |(?<=[./])|(?=\d))${NAME}`),
  part('settlement', 0.15, `${LEFT}${SETTLEMENT} ${NAME}`),
  // Colombia: `# 91-82`, cross street and distance.
  part('number', 0.3, String.raw`(?:#|[Nn][oº°.]{1,2}) ?\d{1,3}[A-Z]? ?(?:[Bb]is )?- ?\d{1,3}`),
  part(
    'unit',
    0.15,
    String.raw`${LEFT}${UNIT} ?(?:[Nn]?[.º°#] ?)?(?:\d{1,4}[A-Za-z]?(?!\d)|[A-Z](?![\p{L}])|\p{Lu}\p{L}{2,20})`,
  ),
  part(
    'unit',
    0.15,
    String.raw`(?<=\d, ?)\d{1,2} ?(?:\.?[ºªo°])? ?-? ?(?:[A-Z]|[Ii]zda?\.?|[Ii]zq\.?|[Dd]cha?\.?|[Ee]xt\.?)(?!\p{L})`,
  ),
  part(
    'code',
    0.15,
    String.raw`${LEFT}${anyCase('(?:c\\.? ?p\\.?|c[óo]digo postal|cep)')}:? ?\d{4,6}(?:-\d{3})?|(?<=[\p{L}\p{N}.,ªº)-] {1,2}|E-)\d{5}(?=,? \p{Lu}| *$)`,
  ),
  part(
    'landmark',
    0.3,
    String.raw`\d{1,3} ?(?:da|ra|ta|½)? ?(?:cuadras?|c\.) (?:y media )?(?:al? ?)?(?:sur|norte|este|oeste|arriba|abajo|lago)|\d{1,4} ?m(?:etros|ts\.?|\.)? (?:al )?(?:norte|sur|este|oeste)|e\/ ?\d`,
  ),
  // Last: a bare number belongs to the part that names it, if one does.
  part(
    'number',
    0.15,
    String.raw`(?:#|[Nn][úu]m(?:ero|\.)?|[Nn]\.?[oº°]\.?) ?\d{1,5}[A-Za-z]?|(?<=[\p{L}\d.],? )\d{1,5}[A-Za-z]?(?![\p{L}\d/-])|(?<!\p{L})[Ss]\/?[Nn](?!\p{L})`,
  ),
];

/** Without a street or a settlement there is no address. */
const beginnings = (): readonly Lettered[] =>
  PARTS.filter(({ kind }) => kind === 'street' || kind === 'settlement').map(({ shape }) => shape);

/** The letters that the alternatives of a group surely begin with: `(?:calle|av\\.?)` → `calle`, `av`. */
const stems = (group: string) =>
  matchesOf(/[:|]([a-z](?:[a-z](?!\?)|\\[./](?!\?))*)/g, group).map(([, stem]) => stem!);
/**
 * What no address is without, quick to look for: the beginning of a word for a street or settlement, a number before
 * one, or a label. To be asked of a normalised text.
 */
const beginning = (): RegExp =>
  new RegExp(
    String.raw`(?<![a-z0-9])(?:${[...stems(STREETS), ...stems(SETTLEMENTS)].join('|')})|\d[a.]{0,2} ?(?:av|calle)|domici|direcci|endere|adr`,
    'i',
  );
let begins: RegExp | undefined;

function mayBegin(normalised: string): boolean {
  begins ??= beginning();
  return begins.test(normalised);
}

const LABELS = phrases([
  ...['domicilio', 'dirección', 'vive en', 'vivía en', 'reside en', 'residente en', 'residencia'],
  ...['domiciliado en', 'domiciliada en'],
  ...['con domicilio en', 'endereço', 'morador na', 'reside na', 'mora na', 'residente na'],
  ...['address', 'lives at', 'lives in'],
]);
/** Parts of one address stand no further apart than this. */
const GAP = 12;
/** A bare house number follows its street at once. */
const CLOSE = 3;
const LONGEST = 220;
/** Values of a column without a known caption that are looked at first. */
const FIRST_LOOK = 12;

export const addressEs: Detector = {
  id: 'address.es',
  category: 'address',
  about: {
    en: 'Postal address in Spanish or Portuguese: street and number with neighbourhood, unit, postal code or landmark, in the styles of Latin America and Spain.',
    es: 'Dirección postal en español o portugués: calle y número con colonia, unidad, código postal o referencia, en los estilos de América Latina y España.',
  },
  sources: ['UPU S42 address templates', 'USPS Publication 28, section 29'],
  identifies: 'jointly',
  headers: {
    es: [
      'Dirección',
      'Domicilio',
      'Residencia',
      'Calle',
      'Calle y número',
      'Dirección particular',
      'Último domicilio conocido',
      'Domicilio actual',
      'Dirección de residencia',
      'Dir.',
      ...[
        'Lugar de residencia',
        'Dónde vive',
        'Dirección del domicilio',
        'Dirección de domicilio',
        'Dirección actual',
      ],
    ],
    pt: ['Endereço', 'Rua', 'Logradouro', 'Domicílio', 'Residência', 'Endereço residencial', 'Moradia'],
  },
  notHeaders: NOT_HOMES,
  needs: { figures: { least: 1, or: ['s/n'] }, length: 8, words: true, values: 5 },
  finds,
  ignores,
  find,
  mayHold,
  forms: () => [LABELLED_LINE, ...beginnings()],
  cell,
  column,
  key: (text) => fold(text),
};

interface Hit {
  readonly kind: Part['kind'];
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** `Domicilio: C Ocote, 1. Bajo A`: what follows such a label on its line is one, however it is written. */
const LABELLED_LINE = lettered(
  String.raw`(?<!\p{L})(?:domicilio(?: actual| particular)?|dirección|endereço|adresse|adrès) ?: {0,4}(?=[^\n;|@]{0,60}\p{L}{3})(?=[^\n;|@]{0,80}\d)([\p{L}\d][^\n;|@]{4,90}?)(?=\.? ?(?:[\n;|@]|$)|\. \p{Lu}\p{Ll}+:)`,
  'giu',
);

const LETTERS = lettered(String.raw`\p{L}{2}`, 'u');
const HOUSE = lettered(String.raw`\p{Nd}|s/n`, 'iu');

function* find(text: string, context: Context): Generator<Match> {
  if (text.length < 8 || !LETTERS.test(text) || !HOUSE.test(text)) return;
  const normalised = normalise(text);
  begins ??= beginning();
  if (!begins.test(normalised.text)) return;
  const lines = matchesOf(LABELLED_LINE, normalised.text).map((match): [number, number] => [
    match.index + match[0].length - match[1]!.length,
    match.index + match[0].length,
  ]);
  for (const [start, end] of lines) {
    const [from, to] = originalRange(normalised, start, end);
    const sum = score(WEIGHT.halfOpenShape, WEIGHT.label);
    if (!isNowhere(normalised.text.slice(start, end)))
      yield { start: from, end: to, score: sum, because: ['label'] };
  }
  for (const group of groups(hits(normalised.text))) {
    if (lines.some(([from, to]) => group[0]!.start < to && from < group.at(-1)!.end)) continue;
    const start = group[0]!.start;
    const end = withTown(normalised.text, group.at(-1)!.end);
    const town = end > group.at(-1)!.end ? WEIGHT.structure : 0;
    const around = surroundings(normalised.text, start, end, context).before;
    const far = distance(around, LABELS);
    const label = far >= 0 && far <= 3 ? WEIGHT.label : 0;
    const sum = score(evidence(group), town, label);
    if (sum < 0.4 || isNowhere(normalised.text.slice(start, end))) continue;
    const [from, to] = originalRange(normalised, start, end);
    yield {
      start: from,
      end: to,
      score: sum,
      because: label > 0 ? ['label', 'structure'] : ['shape', 'structure'],
    };
  }
}

function mayHold(outline: string): boolean {
  if (!LETTERS.test(outline) || !HOUSE.test(outline) || !mayBegin(normalise(outline).text)) return false;
  return mayMatch(outline, [LABELLED_LINE, ...beginnings()]);
}

/** Weight of the distinct parts; nothing without a street or settlement and something that has a number. */
function evidence(group: readonly Hit[]): number {
  const kinds = new Map<Part['kind'], number>();
  for (const { kind, weight } of group) kinds.set(kind, Math.max(weight, kinds.get(kind) ?? 0));
  const place = kinds.has('street') || kinds.has('settlement');
  if (!place) return 0;
  let sum = kinds.has('street') ? 0 : WEIGHT.structure;
  for (const weight of kinds.values()) sum += weight;
  const units = group.filter(({ kind }) => kind === 'unit').length;
  return sum + (units > 1 ? WEIGHT.structure : 0);
}

function hits(text: string): Hit[] {
  const found: Hit[] = [];
  for (const { kind, weight, shape } of PARTS) {
    // Streets and settlements come first: without one there is no address.
    if (kind !== 'street' && kind !== 'settlement' && found.length === 0) break;
    for (const match of matchesOf(shape, text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, weight, start, end });
    }
    if (found.length > 400) break;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Runs of parts that follow each other closely and begin with a street or a settlement. */
function groups(found: readonly Hit[]): Hit[][] {
  const runs: Hit[][] = [];
  for (const hit of found) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gap = hit.kind === 'number' ? CLOSE : GAP;
    if (run && last && hit.start - last.end <= gap && hit.end - run[0]!.start <= LONGEST) run.push(hit);
    else if (hit.kind === 'street' || hit.kind === 'settlement') runs.push([hit]);
    else if (hit.kind === 'unit' || hit.kind === 'landmark') runs.push([hit]);
  }
  return runs.filter((run) => run.length > 1 || run[0]!.weight >= 0.3);
}

const TOWN = lettered(
  String.raw`^(?:[,.]? ?(?:\d{5} )?\p{Lu}[\p{L}\p{M}.]{1,20}(?: (?:de|del|la|los|las|\p{Lu}[\p{L}\p{M}.]{1,20})){0,3}){1,2}`,
  'u',
);

const TOWN_AHEAD = lettered(String.raw`^, ?(?:\d{5} )?\p{Lu}`, 'u');

function withTown(text: string, end: number): number {
  const rest = text.slice(end, end + 60);
  if (!TOWN_AHEAD.test(rest)) return end;
  return end + (TOWN.exec(rest.replace(/^, ?/, (comma) => ','.padEnd(comma.length)))?.[0].length ?? 0);
}

const SHORT = /^dir\.?$/i;

function cell(text: string, column: ColumnContext): number {
  if (text.length > 300) return 0;
  // Under `Dir.` stand folders and directors, too.
  if (column.hit && SHORT.test(column.header.trim()) && !/^[^/\\]*\d/.test(text)) return 0;
  if (column.hit) return addressCell(text, column, false);
  let best = 0;
  for (const match of find(text, {}))
    if (match.end - match.start >= text.length * 0.6) best = Math.max(best, match.score);
  return column.personTable ? Math.max(best, cellBesidePeople(text)) : best;
}

function column(values: readonly string[], context: ColumnContext): number {
  if (context.hit) return share(values, (value) => cell(value, context) >= 0.4);
  if (values.length < 5) return 0;
  // Of addresses one of the first few has a street: nearly all other columns are turned away by these alone.
  if (!values.slice(0, FIRST_LOOK).some((value) => mayHold(outlineOf(value)))) return 0;
  const fitting = share(values, (value) => cell(value, { ...context, personTable: false }) >= 0.45);
  return fitting >= 0.6 ? fitting : 0;
}

function part(kind: Part['kind'], weight: number, source: string): Part {
  return { kind, weight, shape: lettered(source, 'gu') };
}
