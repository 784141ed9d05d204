import { fold } from '../../src/core/text/fold.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import type { Context, Detector, Expression, Match } from '../../src/core/types.ts';
import { countryOf } from '../../src/kit/countries.ts';
import { blindToDigits, mentions } from '../../src/kit/scan.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { originBehindName } from './nationality/behind-name.ts';
import { besideNames, NAME_STEMS, NAMED_FORM } from './nationality/beside-name.ts';
import { HEADERS, NOT_HEADERS } from './nationality/captions.ts';
import { cell, column, FEWEST, lastPart } from './nationality/columns.ts';
import { besidePersons, PERSON_FORMS, PERSON_STEMS } from './nationality/demonyms.ts';
import { JOURNEY_FORMS, JOURNEY_STEMS, onJourneys } from './nationality/journeys.ts';
import { behindLeads, LEAD_FORMS, LEAD_STEMS } from './nationality/leads.ts';
import { LIST_FORMS, listedCountries } from './nationality/listed.ts';
import { besideLoneNames, LONE_FORMS } from './nationality/lone-name.ts';
import { MRZ_FORMS, machineReadable } from './nationality/machine-readable.ts';
import { finds, ignores } from './nationality.examples.ts';

export const nationality: Detector = {
  id: 'person.nationality',
  category: 'nationality',
  about: {
    en: 'Nationality, citizenship or country of birth of a person, as a name, a demonym or a code.',
    es: 'Nacionalidad, ciudadanía o país de nacimiento de una persona: nombre, gentilicio o código.',
  },
  sources: [
    'ISO 3166-1',
    'Unicode CLDR',
    'ICAO Doc 9303',
    'Deportation Data Project, ICE core data codebook',
  ],
  identifies: 'jointly',
  headers: HEADERS,
  notHeaders: NOT_HEADERS,
  needs: { values: FEWEST },
  finds,
  ignores,
  find,
  mayHold: blindToDigits(find),
  forms: () => FORMS,
  behindName: originBehindName,
  cell,
  column,
  key: (text) => countryOf(text)?.code ?? countryOf(lastPart(text))?.code ?? fold(text),
};

/** What stands beside a nationality in lists, appositions and machine-readable zones. */
const MARK = /[,:(\n<]|\d|^[A-Z]{3}(?![A-Z])/;
const STEMS = [...new Set([...LEAD_STEMS, ...PERSON_STEMS, ...NAME_STEMS, ...JOURNEY_STEMS])];

const FORMS: readonly Expression[] = [
  ...[...LEAD_FORMS, ...PERSON_FORMS, NAMED_FORM, ...LONE_FORMS],
  ...[...JOURNEY_FORMS, ...LIST_FORMS, ...MRZ_FORMS],
];

function* find(text: string, context: Context): Generator<Match> {
  // A single word says nothing of whose country it is.
  if (!/[ :=<]/.test(text) && context.before === undefined) return;
  const normalised = normalise(text);
  const body = normalised.text;
  // One look for all of them: most sentences have none of the words, and no list or apposition.
  if (!MARK.test(body) && !mentions(body, STEMS)) return;
  const whole = score(WEIGHT.weakShape, WEIGHT.structure, WEIGHT.label);
  for (const [start, end] of spans(body, context)) {
    const [from, to] = originalRange(normalised, start, end);
    yield { start: from, end: to, score: whole, because: ['sentence', 'structure'] };
  }
}

/** Ranges of countries and demonyms that the text says are a person's, each once. */
function* spans(text: string, context: Context): Generator<[number, number]> {
  const seen = new Set<number>();
  for (const ranges of [
    behindLeads(text),
    besidePersons(text),
    besideNames(text),
    besideLoneNames(text),
    onJourneys(text),
    listedCountries(text, context.title),
    machineReadable(text, context),
  ])
    for (const [start, end] of ranges) {
      if (seen.has(start)) continue;
      seen.add(start);
      yield [start, end];
    }
}
