import { captionWords } from '../text/fold.ts';
import { isPersonal } from './kinds.ts';
import { LOCAL_WORDS, MEAN_WORDS, SEX_GROUPS, SHARE_WORDS } from './lexicon/figures.ts';
import { Phrases } from './phrases.ts';
import { captionKind } from './quasi-kinds.ts';
import { isTotal } from './told-values.ts';

/** What a column of a table of figures holds. */
export type FigureColumn = 'label' | 'count' | 'total' | 'share' | 'other';

/** What the captions of a table of figures say of it. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  /** The column of the number that shares are of; −1 if there is none. */
  readonly base: number;
  /** It breaks people down by what is told of persons: nationality, sex, age group. */
  readonly isPersonal: boolean;
  /** It does so by more than sex. */
  readonly isTelling: boolean;
  /** It breaks them down by places smaller than a state. */
  readonly isLocal: boolean;
  /** Its columns tell what became of people: all of a row in one of them tells it of each. */
  readonly areOutcomes: boolean;
}

/** Words for people that are counted (spec, law.md 5; headers of `stats.small-cell`). */
const PEOPLE =
  /(?:^| )(?:persons?|people|individuals?|detainees?|applicants?|applications?|children|minors?|juveniles?|unaccompanied|noncitizens?|immigrants?|migrants?|refugees?|asylees?|asylum|seekers?|claimants?|claims?|cases?|filings?|grants?|granted|denials?|denied|deaths?|died|arrests?|arrested|apprehensions?|encounters?|removals?|removed|deport\w+|releases?|released|bookings?|book ?ins|admissions?|admitted|discharges?|victims?|survivors?|patients?|clients?|beneficiar\w+|families|parents?|men|women|boys|girls|males?|females?|adults?|students?|inmates?|prisoners?|residents?|households?|petitions?|referrals?|positives?|hiv|infected|diagnos\w+|personas?|detenid\w+|solicitantes?|solicitudes|ninas?|ninos?|menores|adolescentes|migrantes?|refugiad\w+|casos?|fallecid\w+|muertes?|defunciones|deportad\w+|liberad\w+|concedid\w+|denegad\w+|otorgad\w+|negad\w+|victimas?|pacientes?|mujeres|hombres|familias|beneficiari\w+|internad\w+|asegurad\w+|arrestos?|aprehensiones|detenciones|expulsad\w+|retornad\w+)(?: |$)/;
/** What else is counted. */
const OTHER_THINGS =
  /(?:^| )(?:facilit(?:y|ies)|centers?|centres?|organi[sz]ations?|agenc(?:y|ies)|flights?|documents?|pages?|records?|beds?|capacity|dollars?|usd|cost|costs|budget|amount|fees?|expenditures?|funding|hours?|days?|weeks?|months?|length|stay|alos|adp|average|avg|mean|median|rate|ratio|percent\w*|pct|share|index|rank|score|points?|year|fy|date|id|code|number of (?:facilities|flights|documents|sites|visits)|vehicles?|staff|officers?|agents?|judges?|attorneys?|lawyers?|seats?|votes?|games?|goals?|matches|polls?|schools?|hospitals?|inspections?|audits?|complaints?|contracts?|calls?|emails?|zip|phone|fips|centros?|organizaciones|vuelos?|documentos?|paginas?|camas?|capacidad|pesos|monto|presupuesto|horas?|dias?|semanas?|meses|promedio|media|tasa|porcentaje|indice|ano|fecha|clave|vehiculos?|jueces|escuelas?|hospitales|inspecciones|contratos?|llamadas?)(?: |$)/;
const ANY_COUNT =
  /^(?:count|number|total|totals|n|no|num|freq(?:uency)?|cantidad|numero|conteo|frecuencia|total general|grand total|all|overall|both sexes|subtotal|ambos sexos|todos|fy \d{2,4}|fy\d{2,4}|(?:19|20)\d\d|q[1-4](?: \d{4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?: \d{2,4})?|(?:ene|abr|ago|dic|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: \d{2,4})?)$/;
const TOTAL =
  /^(?:(?:grand |sub)?totals?(?: general)?|all|overall|both sexes|sum|suma|ambos sexos|todos|total [a-z]{2,20})$/;
const BASE = /^(?:base|n|denominator|universe|universo|total|sample|respondents|cases|casos)$/;
const SHARE = /(?:^| )(?:percent\w*|pct|share|proportion|rate|porcentaje|proporcion|tasa)(?: |$)|%/;
const OUTCOME =
  /(?:^| )(?:grants?|granted|denials?|denied|released?|detained|removed|deported|positive|negative|withdrawn|approved|rejected|dismissed|died|recovered|infected|hiv|pending|credible|concedid\w+|denegad\w+|negad\w+|aprobad\w+|rechazad\w+|deportad\w+|liberad\w+|detenid\w+|positiv\w+|negativ\w+|pendientes?)(?: |$)/;
const AGES =
  /^(?:under |over |ages? |menores de |mayores de )?\d{1,2}(?: ?(?:to|a|y) ?| )\d{1,2}(?: years?| anos)?$|^(?:under|over) \d{1,2}$|^\d{1,2} ?(?:and over|plus|y mas)$/;
const SEXES = /^(?:males?|females?|men|women|boys|girls|hombres|mujeres|ninos|ninas)$/;
const LOCAL =
  /(?:^| )(?:county|city|town|village|municipality|district|neighbou?rhood|borough|ward|tract|precinct|zip|postal|postcode|facility|shelter|camp|jail|prison|hospital|clinic|school|ciudad|municipio|localidad|colonia|barrio|parroquia|aldea|comuna|canton|albergue|refugio|centro|estacion|escuela|clinica)(?: |$)/;

/** What the columns of a table of figures hold; undefined if its captions do not say that it counts people. */
export function figureTable(captions: readonly string[], title: string): FigureTable | undefined {
  const words = captions.map((caption) => (caption.length > 120 ? '' : captionWords(caption).join(' ')));
  const speaksOfPeople =
    words.some((text) => PEOPLE.test(text)) || captions.some(tellsOfPeople) || isAboutPeople(title);
  if (!speaksOfPeople) return undefined;
  const columns = words.map((text, column) => columnOf(text, column, captions[column]!));
  if (!columns.some((kind) => kind === 'count' || kind === 'total' || kind === 'share')) return undefined;
  const labels = captions.filter((_, column) => columns[column] === 'label' || columns[column] === 'other');
  const counts = words.filter((_, column) => columns[column] === 'count');
  const kinds = labels.flatMap((caption) => captionKind(caption).quasi ?? []);
  return {
    columns,
    base: words.findIndex((text, column) => column > 0 && BASE.test(text)),
    isPersonal: kinds.some(isPersonal) || counts.some((text) => areSexes(text) || AGES.test(text)),
    isTelling:
      kinds.some((kind) => isPersonal(kind) && kind !== 'sex') || counts.some((text) => AGES.test(text)),
    isLocal: labels.some(isLocal),
    areOutcomes: counts.length > 1 && counts.every((text) => OUTCOME.test(text)),
  };
}

const isAboutPeople = (title: string): boolean =>
  title !== '' && PEOPLE.test(captionWords(title.slice(0, 200)).join(' '));

/** Labels by which nothing but people are told apart. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['nationality', 'sex', 'ageGroup', 'ethnicity', 'religion']);

const tellsOfPeople = (caption: string): boolean => OF_PEOPLE.has(captionKind(caption).quasi ?? '');

interface Further {
  readonly shares: Phrases<true>;
  readonly means: Phrases<true>;
  readonly sexes: Phrases<true>;
  readonly places: Phrases<true>;
}

let further: Further | undefined;

/** The words of other languages than English and Spanish, made when they are asked for. */
function otherWords(): Further {
  const phrases = (lists: readonly string[]) => new Phrases<true>().add(lists, true);
  further ??= {
    shares: phrases(SHARE_WORDS),
    means: phrases(MEAN_WORDS),
    sexes: phrases(SEX_GROUPS),
    places: phrases(LOCAL_WORDS),
  };
  return further;
}

const areSexes = (caption: string): boolean =>
  SEXES.test(caption) || otherWords().sexes.whole(caption) === true;

const isLocal = (caption: string): boolean =>
  LOCAL.test(captionWords(caption).join(' ')) || otherWords().places.whole(caption) === true;

function columnOf(words: string, column: number, caption: string): FigureColumn {
  if (SHARE.test(words) || caption.includes('%') || otherWords().shares.some(caption)) return 'share';
  if (otherWords().means.some(caption)) return 'other';
  if (column > 0 && (TOTAL.test(words) || isTotal(caption))) return 'total';
  if (OTHER_THINGS.test(words)) return ANY_COUNT.test(words) && column > 0 ? 'count' : 'other';
  if (PEOPLE.test(words) || ANY_COUNT.test(words) || areSexes(caption) || AGES.test(words))
    return column === 0 ? 'label' : 'count';
  return captionKind(caption).figure === true && column > 0 ? 'count' : 'label';
}
