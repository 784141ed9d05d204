import { fold } from '../core/text/fold.ts';

/** Names and abbreviations of months, January first: en, es, fr, pt, ht, de, it, ru, uk. Compared without accents. */
const TABLES: readonly string[] = [
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre',
  'ene|feb|mar|abr|may|jun|jul|ago|sep set sept|oct|nov|dic',
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre',
  'janv|fevr fev|mars|avr|mai|juin|juil|aou|sept|oct|nov|dec',
  'janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  'jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez',
  'janvye|fevriye|mas|avril|me|jen|jiye jiyet|out|septanm|oktob|novanm|desanm',
  'januar janner|februar|marz maerz|april|mai|juni|juli|august|september|oktober|november|dezember',
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
];
/** Solar Hijri months, as spelt in Latin letters and in Persian. */
const JALALI =
  'farvardin فروردین|ordibehesht اردیبهشت|khordad خرداد|tir تیر|mordad مرداد|shahrivar شهریور|mehr مهر|aban آبان|azar آذر|dey دی|bahman بهمن|esfand اسفند';

/** Folded names of months with the numbers 1–12 that they may mean. */
export type MonthNames = readonly (readonly [name: string, months: readonly number[]])[];

export const monthNames = (): { readonly gregorian: MonthNames; readonly solar: MonthNames } => ({
  gregorian: [...index(TABLES)],
  solar: [...index([JALALI])],
});

function index(tables: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  for (const table of tables) {
    for (const [i, names] of table.split('|').entries()) {
      for (const name of names.split(' ')) {
        const key = fold(name);
        const known = map.get(key) ?? [];
        if (!known.includes(i + 1)) map.set(key, [...known, i + 1]);
      }
    }
  }
  return map;
}
