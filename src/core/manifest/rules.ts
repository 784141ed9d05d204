import { withoutNumbers } from '../shown.ts';
import type { Lang, ReportRule } from '../types.ts';
import { MISFITS, type Misfit, type MisfitKind } from './types.ts';

const ABOUT: Readonly<Record<MisfitKind, Readonly<Record<Lang, string>>>> = {
  file: {
    en: 'The manifest does not name this file: it is not meant to go out.',
    es: 'El manifiesto no nombra este archivo: no está previsto que salga.',
  },
  sheet: {
    en: 'Not meant to go out, by the manifest:',
    es: 'No está previsto que salga, según el manifiesto:',
  },
  column: {
    en: 'Not meant to go out, by the manifest: columns at',
    es: 'No está previsto que salgan, según el manifiesto: columnas en',
  },
  rows: {
    en: 'More rows than the manifest means to go out, from',
    es: 'Más filas que las que el manifiesto prevé que salgan, desde',
  },
  persons: {
    en: 'More people than the manifest means to go out.',
    es: 'Más personas que las que el manifiesto prevé que salgan.',
  },
};
const HIDDEN = { en: 'hidden', es: 'oculta' } as const;
const INSTEAD: Readonly<Record<Lang, (found: number, meant: number) => string>> = {
  en: (found, meant) => `${found}, meant ${meant}`,
  es: (found, meant) => `${found}, previstas ${meant}`,
};
const ADVICE = {
  en: 'Take it out, or name it in the manifest if it is meant to go out.',
  es: 'Quítelo, o nómbrelo en el manifiesto si está previsto que salga.',
} as const;

/** What was not meant to go out as rules of the report, one of each kind. */
export function manifestRules(misfits: readonly Misfit[], persons: number, lang: Lang): ReportRule[] {
  return MISFITS.flatMap((kind): ReportRule[] => {
    const some = misfits.filter((misfit) => misfit.kind === kind);
    if (some.length === 0) return [];
    const places = some.map((misfit) => placeOf(misfit, lang)).filter((place) => place !== '');
    const message = `${[ABOUT[kind][lang], places.join('; ')].join(' ').trim()}\n${ADVICE[lang]}`;
    return [{ id: `manifest.${kind}`, level: 'block', message, persons }];
  });
}

function placeOf({ where, visibility, found, meant }: Misfit, lang: Lang): string {
  const hidden = visibility === undefined || visibility === 'visible' ? '' : HIDDEN[lang];
  const numbers = found === undefined || meant === undefined ? '' : INSTEAD[lang](found, meant);
  const notes = [hidden, numbers].filter((note) => note !== '').join(', ');
  return [where && withoutNumbers(where), notes && `(${notes})`].filter(Boolean).join(' ');
}
