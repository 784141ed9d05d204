/** Whether what follows a name tells that very person's own claim: an office before the name makes nobody public then. */
import { lettered } from '../../../src/core/text/lettered.ts';

/** ` of the Honduran police`, `, born 4 May 1981 in Tegucigalpa,`, `, 41,`: between a name and its verb. */
const BETWEEN = String.raw`(?: (?:of|from|with|in|de|del|en|con) [^.,;:\n]{1,40}?)?(?:, [^.;:\n]{1,70}?,)?(?: \([^()\n]{1,40}\))?`;
const HELPERS = `(?: (?:who|has|had|have|is|was|been|now|also|later|since|then|currently|already|recently|quien|que|ha|había|fue|está|y|luego|ya|se|le)){0,4}`;
/** `fled Honduras and`, `huyó de su país y`: before what is asked for. */
const FIRST = String.raw`(?: (?:fled|left|escaped|came|arrived|entered|resigned|huyó|salió|escapó|llegó|renunció) [^.;:\n]{1,60}? (?:and|y))?`;
const CLAIM = String.raw`(?:asylum|refugee status|withholding of removal|protection under|asilo(?: político)?|refugio|protección internacional|la condición de refugiad[oa])(?! (?:for|to|protections?|polic|statistics|reform|data|rules?|figures|law|seekers?|claims?|shelter|para|a)(?!\p{L}))`;
const ASKS = `(?:seeks?|seeking|sought|requests?|requested|requesting|(?:applies|applied|apply|applying|petitioned) for|was granted|was denied|been granted|been denied|solicit(?:a|ó|aba|ado|ando)|pid(?:e|ió)|pedía|pidiendo|obtuvo|recibió|busca|tramita)`;
const STATES = `(?:fears? (?:return|returning|being returned|persecution|for (?:his|her|their) li(?:fe|ves))|entered without inspection|is in removal proceedings|was placed in removal proceedings|was ordered removed|teme (?:regresar|volver|ser devuelt[oa]|por su vida))`;
const OWN_CASE = lettered(
  `^${BETWEEN}${FIRST}${HELPERS} (?:${ASKS} (?:political |affirmative |el |la |su )?${CLAIM}|${STATES})`,
  'u',
);
/** What stands behind the name on a file, and behind no official's. */
const ON_FILE = /^,? {0,2}\(?(?:DOB|D\.O\.B\.|A#|A-\d{3}|A ?\d{3}-\d{3}|F\. ?N\.)/;
const REACH = 240;
/** Whose asylum is everybody's news. */
const HEADS = lettered(
  String.raw`(?<!\p{L})(?:president|prime minister|minister|king|queen|prince|princess|pope|secretary|senator|governor|ambassador|presidente|presidenta|ministro|ministra|primer ministro|primera ministra|rey|reina|senador|senadora|gobernador|gobernadora|embajador|embajadora)(?!\p{L})[^.\n]{0,24}$`,
  'iu',
);

/** `end`: of the name that begins at `start`. */
export function tellsOwnCase(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + REACH);
  if (ON_FILE.test(after)) return true;
  if (!/asyl|asilo|refug|removal|fear|protec|inspection|teme/.test(after)) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  return OWN_CASE.on(after).test(after) && !HEADS.on(before).test(before);
}
