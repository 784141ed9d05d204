import type { Engine } from '../engine.ts';
import { populationBit } from '../persons/populations.ts';
import { plain } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import type { Role, Sample } from './role.ts';

/** Statuses that say by themselves that they are a person's, besides those that name a confidential population. */
const OWN_STATE =
  /\b(?:orders? of removal|ordered (?:removed|deported)|removal (?:order|proceedings)|in absentia|notice to appear|deported|undocumented|overstay(?:ed)?|asylum|asylee|orden (?:final )?de (?:deportacion|remocion|expulsion)|deportad[oa]|indocumentad[oa]|asilad[oa]|sans papiers|debout[a-z]{1,4}|oqtf|geduldet|duldung|ausreisepflichtig)\b/;

/** Houses whose place is itself confidential, where they are of victims or of children. */
const SHELTER =
  /\b(?:shelters?|safe ?-?houses?|refuges?|albergues?|refugios?|casas? (?:de acogida|hogar|seguras?|de abrigo|abrigo)|casas-abrigo|foyers?|frauenhaus(?:er)?|case rifugio|abrigos?|group homes?)\b/;
const saysShelter = remembered((caption): boolean => SHELTER.test(plain(caption)));
export const SHELTERED = populationBit('victims') | populationBit('children');

/** Values that are looked at first. */
const FIRST_LOOK = 3;

/** Whether a table gives shelters; `of-victims`: its values say whom they hide, which a title may do as well. */
export type Shelters = 'of-victims' | boolean;

export function tellsShelters(
  { samples, captions }: { readonly samples: readonly Sample[]; readonly captions: readonly string[] },
  engine: Engine,
): Shelters {
  const areHidden = samples.some(({ values }) => {
    // Nearly all columns end here.
    if (!values.slice(0, FIRST_LOOK).some((text) => SHELTER.test(plain(text)))) return false;
    const shelters = values.filter((text) => SHELTER.test(plain(text)));
    if (shelters.length * 2 <= values.length) return false;
    return shelters.every((text) => (engine.populations(text) & SHELTERED) !== 0);
  });
  return areHidden ? 'of-victims' : captions.some(saysShelter);
}

/** Whether most values of a column of statuses, or its caption, say that they are those of people to be protected. */
export function tellsStates(
  roles: readonly (Role | undefined)[],
  { samples, captions }: { readonly samples: readonly Sample[]; readonly captions: readonly string[] },
  engine: Engine,
): boolean {
  return roles.some((role, column) => {
    if (role?.kind !== 'fact' || role.detector.category !== 'status') return false;
    if (engine.populations(captions[column] ?? '') !== 0) return true;
    const { values } = samples[column]!;
    return values.filter((text) => isState(text, engine)).length * 2 >= values.length;
  });
}

export const isState = (text: string, engine: Engine): boolean =>
  engine.populations(text) !== 0 || OWN_STATE.test(plain(text));
