/** What stands directly beside a candidate and says that a firm, a practice or an institution bears the name. */
import { lettered } from '../../../src/core/text/lettered.ts';
import { foldToken } from './hash.ts';
import { INSTITUTIONS } from './lexicon/not-names.ts';
import { isThing } from './lexicon/things.ts';

/**
 * Legal forms of companies, as registers of many countries write them (ISO 20275, Entity Legal Forms). Those that are
 * words or initials otherwise are told by their points or by standing right behind the name.
 */
const LEGAL = [
  String.raw`L\.?L\.?[CP]\b|P\.?L\.?L\.?C\b|Inc\b|Ltd|Limited\b|Corp\b|Co\b\.?,? (?:Ltd|Inc|W\.?L\.?L|KG)|PLC\b|P\.[AC]\.|N\.A\.|Pty\b|Pvt\b|Unltd\b`,
  String.raw`S\.? ?A\.?(?:\.|\b)(?: ?de ?C\.? ?V\b| ?B\. ?de| ?C\. ?V\.)|S\.A\.S?\.?|S\.? de R\.? ?L\b|S\.?R\.?L\b|S\.?L\.?U?\.|S\.?C\.?S\.|Ltda\b|EIRELI\b|E\.I\.R\.L|y C[ií]a\b`,
  String.raw`S\.?A\.?R\.?L\b|SAS\b|EURL\b|SNC\b|GmbH\b|KGaA\b|e\.? ?V\.|A/S\b|ApS\b|Oyj?\b|AB\b|AS\b|ASA\b|[BN]\.V\.|[BN]V\b|S\.p\.A|S\.r\.l|d\.o\.o|s\.r\.o|a\.s\.|Sp\. z o\.|Kft\b|Zrt\b|O[UÜ]\b|SIA\b|UAB\b`,
  String.raw`K\.K\.|KK\b|Sdn\.? Bhd|Bhd\b|Tbk\b|W\.L\.L|FZ[EC]\b|JSC\b|OOO\b|(?:&|and|y|e|et|und) (?:Sons?|Bros|Brothers|Co|Company|Associates|Partners|C[ií]a|Hijos|Asociad[oa]s|Abogad[oa]s|Advogados|Fils|Associés|Filhos|Söhne)\b`,
].join('|');
const FORM = new RegExp(String.raw`^,? ?\(?(?:${LEGAL})`);
/** What they begin with: looked for first, since the list is long, and mostly nothing of the kind follows. */
const MAY_BE_FORM = /^,? ?\(?[A-GIJ-PSTUWZ&adesuy]/;
/** `Hernandez & Pratt LLP`, `García, López & Ruiz, P.A.`: partners between the candidate and the form. */
const PARTNERS = lettered(
  String.raw`^(?:, \p{Lu}[\p{L}'’-]{1,20}){0,4},? (?:&|and|y|e|et) \p{Lu}[\p{L}'’-]{1,20}(?:,? ?(?:${LEGAL})|,? (?:Law|Attorneys|Abogados|Advogados|Avocats|Architects|Arquitectos|Partners|Associates|Consulting|Capital|Group|Foundation|Brothers|Publishers|Press)(?![\p{L}]))`,
  'u',
);
/** The form comes first. */
const FORM_BEFORE = /(?:^|[^\p{L}])(?:ООО|OOO|ЗАО|ТОО|M\/s\.?) [«"“]?$/u;
/** `Law Offices of …`, `School of …`: an institution that is called after somebody. */
const OF = lettered(
  String.raw`(?:^|[^\p{L}])(?:(?:Law|Legal|Dental|Medical) (?:Offices?|Firm|Group|Practice|Corporation)|(?:Church|Parish|Shrine|Chapel|Basilica|Cathedral|Bank|Order|Society) of(?: (?:Saint|St\.))?|[Bb]ufete(?: [a-z]{5,9})?|[Dd]espacho(?: jurídico| legal)?|[Ee]studio [Jj]urídico|[Nn]otaría) (?:of |de |del )?(?:(?:Lic|Dr|Dra|Mr|Ms|Mrs)\.? )?$`,
  'u',
);
/** `James A. Byrne U.S. Courthouse`: points part the kind of institution from the name. */
const INSTITUTION = lettered(
  String.raw`^\.? (?:(?:U\.S\.|U\.N\.|St\.|Jr\.|Sr\.) ){1,2}(?:\p{Lu}\p{L}{2,15} ){0,2}(\p{Lu}\p{L}{2,15})`,
  'u',
);

/** What is owned and led: `subsidiary of …`, `accionistas de …`. Shares are those of a firm where a price follows, see `TRADED`. */
const OWNED =
  /(?:^|[^\p{L}])(?:subsidiary|affiliate|division|franchisee?|dealers?|shareholders|stockholders|bondholders|chief executive|C[EFO]O|filial|subsidiaria|accionistas|franquicia|concesionari[oa]|director general|gerente general) (?:of|at|de|del) $/u;
const SHARES = /(?:^|[^\p{L}])(?:shares?|stock|acciones) (?:of|in|de) $/u;
const TRADED =
  /^ (?:rose|fell|gained|lost|closed|dropped|jumped|climbed|slid|subieron|cayeron|cerraron|bajaron)(?![\p{L}])/u;
/** Prices, results and branches follow. */
const TRADES =
  /^(?: ?\((?:NYSE|NASDAQ|Nasdaq|LSE|TSX|BMV|BVC|B3|BME)[:)]| (?:shares|stock|employees|outlets|dealerships?|C[EFO]O|franchises?)(?![\p{L}])| (?:reported|posted|announced|reportó|anunció|registró) (?:\p{Ll}{1,12} ){0,3}(?:earnings|profits?|revenues?|sales|dividends?|layoffs|ganancias|utilidades|ingresos|ventas|dividendos|despidos)(?![\p{L}])| (?:is|are) (?:listed|traded) on (?:the )?(?:NYSE|Nasdaq|NASDAQ|New York|London|stock)(?![\p{L}])| (?:went public|cotiza en))/u;

/** Bought, owned, led and counted as only firms are. */
function isTraded(before: string, after: string): boolean {
  if (MAY_TRADE.test(after) && TRADES.test(after)) return true;
  if (!MAY_BE_OWNED.test(before)) return false;
  return OWNED.test(before) || (SHARES.test(before) && TRADED.test(after));
}
const MAY_TRADE = /^(?: ?\([NLTB]| [sedorpafricw]\p{L}| CE| CF| CO)/u;
const MAY_BE_OWNED = /(?:[a-zO]) (?:of|at|in|del?) $/;

/** True if the words beside the candidate make it part of the name of a firm or institution. */
export function isFirm(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 110);
  if (
    MAY_BE_FORM.test(after) &&
    FORM.test(after) &&
    !(SHOUTED.test(text.slice(start, end)) && MERE.test(after))
  )
    return true;
  if (MAY_GO_ON.test(after) && PARTNERS.test(after)) return true;
  const kind = MAY_BEAR.test(after) ? INSTITUTION.exec(after)?.[1] : undefined;
  if (kind !== undefined && INSTITUTIONS.has(foldToken(kind))) return true;
  const before = text.slice(Math.max(0, start - 48), start);
  if (isTraded(before, after)) return true;
  return MAY_BE_OF.test(before) && (FORM_BEFORE.test(before) || OF.test(before));
}
/** What the dearer patterns begin or end with. */
const MAY_GO_ON = /^,? (?:[^,.;:\n]{1,22}, ){0,4}(?:&|and|y|e|et) /;
const MAY_BEAR = /^\.? (?:U\.|St\.|[JS]r\.)/;
const MAY_BE_OF =
  /(?:of|de|del|bufete|despacho|jurídico|legal|notaría|ООО|OOO|ЗАО|ТОО|M\/s)\.?(?: (?:Saint|St\.|Lic\.?|Dra?\.?|Mr?s?\.?))? [«"“]?$/i;
/** In a line of capitals `AS`, `AB`, `CO` may be words. */
const SHOUTED = /^[^\p{Ll}]+$/u;
const MERE = /^ (?:AS|AB|OY|BV|NV|KK|SIA|SAS|INC)\b(?!\.)/;

/** `Morgan Stanley`, `John Deere`: as well known as a brand as any person is by that name. */
export const isBrand = (words: readonly { readonly folded: string }[]): boolean =>
  words.length > 1 && words.length < 5 && isThing(words.map(({ folded }) => folded).join(' '));

/** Forms that are initials, too (`Sharma KK`): two names before them, in small letters. */
const FORM_END = /^\S+ [^,]*\p{Ll}[^,]* (?:ASA?|AB|BV|NV|KK|KG|Oyj?|OÜ|A\/S|B\.V\.|N\.V\.|K\.K\.)$/u;
const ONE_NAME = /^\S+ (?:Oyj?|OÜ|A\/S)$/;
/** `J. Appl. Sci.`: titles of journals are cut short word by word (ISO 4). */
const CUT_SHORT = /\p{L}{3}\. (?:\p{L}{1,12}\.? ){0,3}(?!(?:Esq|Lic|Mag|Phd)\.)\p{L}{3,12}\.$/iu;

/** True if a whole cell is called after people and is a firm or a journal by its last words. */
export function isFirmCell(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === STOP) return CUT_SHORT.test(text) || FORM_END.test(text);
  return ENDS.includes(text.at(-1)!) && (FORM_END.test(text) || ONE_NAME.test(text));
}
const STOP = 46;
const ENDS = 'SABVKGyjÜ';
