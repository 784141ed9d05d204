import { captionWords } from '../text/fold.ts';

/** Words for a number that stands for a row's own person or case wherever it appears. */
const ID =
  /^(?:id|ids|uid|pid|identifier|identificador|identificacion|key|clave|ref|pk|fk|uuid|guid|reference|referencia|folio|record|registro|expediente|case|caso|cas|dossier|dossiernummer|aktenzeichen|kennung|processo|codigo|code)$/;
/** What has numbers of its own and is nobody. */
const OF_THINGS =
  /^(?:facility|country|state|city|court|agency|office|school|product|item|order|invoice|site|location|place|region|district|department|unit|team|vendor|company|event|category|type|status|zip|postal|area|instalacion|pais|estado|ciudad|oficina|escuela|producto|pedido|factura|sitio|lugar|tipo|postales?|zona|language|idioma|currency|moneda|color|dial|phone|fips|naics|iso)$/;

/** The column by whose numbers rows may be joined with those of another table, and its caption in one form. */
export function idCaption(
  captions: readonly string[],
  taken: ReadonlySet<number>,
): { readonly column: number; readonly caption: string } | undefined {
  for (const [column, text] of captions.entries()) {
    if (taken.has(column) || text === '') continue;
    const words = captionWords(text);
    if (words.some((word) => ID.test(word)) && !words.some((word) => OF_THINGS.test(word)))
      return { column, caption: words.join(' ') };
  }
  return undefined;
}
