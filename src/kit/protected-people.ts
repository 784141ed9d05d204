import { lettered } from '../core/text/lettered.ts';

/**
 * What people of a protected population are called in a record, in small letters without accents, as `plain` leaves them:
 * parts of regular expressions, a line a language (French, Portuguese, German, Italian, Dutch, Polish, Ukrainian, Russian,
 * Arabic, Turkish). English, Spanish and Haitian Creole: `PROTECTED_STATES`. Only people: a home, a procedure or a law is
 * what somebody works on.
 */
const PEOPLE: readonly string[] = [
  'victimes?|refugiees?|refugies?|demandeu(?:r|se)s? d.asile|mineure?s? (?:non accompagnee?s?|isolee?s?)|mna|survivantes?|debouteee?s?|sans papiers|deplacee?s? internes?|personnes? (?:refugiee?|deplacee?|detenue?|retenue?|deboutee?)s?|seropositi(?:f|ve)s?',
  'vitimas?|sobreviventes?|refugiad[oa]s?|requerentes? de (?:asilo|protecao)|solicitantes? de refugio|detid[oa]s?|reclus[oa]s?|deslocad[oa]s? intern[oa]s?|(?:menor(?:es)?|criancas?) (?:estrangeir[oa]s? )?nao acompanhad[oa]s?|apatridas?|soropositiv[oa]s?|indocumentad[oa]s?',
  'gefl(?:u|ue)chtete[nrs]?|fl(?:u|ue)chtling(?:e|en|s|sfrau|sfrauen|skind|skinder)?|asylbewerber(?:in|innen|n)?|asyl(?:suchende|berechtigte|antragsteller)[a-z]{0,5}|schutz(?:suchende|berechtigte)[nr]?|geduldete[nr]?|subsidiar schutzberechtigte[nr]?|ausreisepflichtige[nr]?|(?:gewalt|folter)?opfer(?! ?(?:schutz|hilfe|beratung|beauftragt))|betroffene[nr]? von (?:gewalt|menschenhandel|hauslicher)|uberlebende[nr]?|(?:unbegleitete[nrs]?|minderjahrige[nrs]?) (?:minderjahrige|fluchtling|auslander|kind)[a-z]{0,3}|umf|haftling(?:e|en)?|inhaftierte[nr]?|staatenlose[nr]?|hiv[- ]positiv[a-z]{0,2}',
  'richiedent[ei] (?:asilo|protezione)|rifugiat[oaie]|vittim[ae]|sopravvissut[oaie]|titolar[ei] di protezione|(?:minor[ei]|msna) (?:stranier[oi] )?non accompagnat[oi]|msna|detenut[oaie]|trattenut[oaie]|apolid[ei]|sfollat[oaie] intern[oaie]|sieropositiv[oaie]',
  'asielzoekers?|asielzoekster|vluchteling(?:en)?|statushouders?|slachtoffers?|gedetineerden?|ongedocumenteerden?|staatlozen?|alleenstaande minderjarigen?(?: vreemdelingen)?|amv|overlevenden? van',
  'uchodzc(?:a|y|zyni|zynie|ow)|azylan(?:t|tka|ci|tki)|ofiar(?:a|y) (?:przemocy|handlu|tortur|gwaltu)|osob(?:a|y) ubiegajac(?:a|e) sie o azyl|osadzon[yai]|bezpanstwow(?:iec|cy)|maloletni(?:a)? bez opieki',
  'біжен(?:ець|ка|ці|ки)|шукач(?:ка|і)? притулку|впо|внутрішньо переміщен(?:а|ии|і)(?: особ[аи])?|постраждал(?:а|ии|і)|жертв[аи]|затриман(?:а|ии|і)|ув.язнен(?:а|ии|і)',
  'бежен(?:ец|ка|цы|ки)|ищущ(?:ии|ая|ие) убежищ[ае]|соискател[ьи] убежища|вынужденн(?:ыи|ая|ые) переселен(?:ец|ка|цы)|внутренне перемещенн(?:ыи|ое|ые)(?: лицо| лица)?|пострадавш(?:ии|ая|ие)|жертв[аы]|задержанн(?:ыи|ая|ые)|заключенн(?:ыи|ая|ые)|вич[- ]?(?:инфицирован|положитель)[а-я]{2,4}',
  '(?:ال)?لاجي(?:ة|ين|ون|ات)?|(?:ال)?نازح(?:ة|ين|ون)?|طالب(?:ة|ي|و)? (?:ال)?لجوء|(?:ال)?ضحية|(?:ال)?ضحايا|(?:ال)?ناجي(?:ة|ات) من|(?:ال)?معتقل(?:ة|ين|ون)?|(?:ال)?محتجز(?:ة|ين|ون)?|قاصر غير مصحوب',
  's[ıi]g[ıi]nmac[ıi](?:lar)?|multeci(?:ler)?|magdur(?:lar|u)?|gocmen kacakcil[ıi]g[ıi] magduru|tutuklu(?:lar)?|hukumlu(?:ler)?|refakatsiz cocuk(?:lar)?|gecici koruma|vatans[ıi]z',
];

/**
 * What an entry calls one of them, in the languages above: what one person is, where many (`victims of trafficking`) are a field that
 * somebody else works in.
 */
const ONE_OF_THEM = lettered(
  String.raw`^(?:(?:failed |refused |rejected )?asylum[ -](?:seeker|applicant)|refugee|asylee|(?:trafficking |torture |rape |dv )?(?:victim|survivor)(?: of)?|detainee|unaccompanied (?:minor|child)|stateless(?: person)?|undocumented|hiv[ -]?(?:positive|pos)|solicitante de (?:asilo|refugio|proteccion)|refugiad[oa]|victima de|(?:sobre|super)viviente de|menor no acompanad[oa]|indocumentad[oa]|desplazad[oa]|apatrida|detenid[oa]|demandeu(?:r|se) d.asile|refugiee?|victime de|survivante? de|mineure? (?:non accompagnee?|isolee?)|deboutee?|sans[ -]papiers|vitima de|requerente de (?:asilo|protecao)|asylbewerber(?:in)?|opfer (?:von|hauslicher)|fluchtling|gefl(?:u|ue)chteter?|geduldete?r?|staatenlos|richiedente (?:asilo|protezione)|rifugiat[oa]|vittima di|sopravvissut[oa]|asielzoe(?:ker|kster)|vluchteling|slachtoffer van|ofiara (?:przemocy|handlu)|uchodzca|uchodzczyni|azylant(?:ka)?|беженец|беженка|жертва|біженець|біженка|шукач(?:ка)? притулку|соискатель убежища|(?:ال)?ضحية|(?:ال)?لاجية?|طالبة? (?:ال)?لجوء|s[ıi]g[ıi]nmac[ıi]|multeci|flykting|asylsokande|flygtning|asylans(?:o|ø)ger|flyktning|pakolainen|turvapaikanhakija|zadatel(?:ka)? o azyl|uprchl[a-z]{2,4}|menekult|azilant)(?![\p{L}\p{N}])(?!.*(?<!\p{L})(?:lawyer|attorney|advocate|officer|advisor|adviser|expert|coordinator|worker|support|services?|team|abogad[oa]|avocate?|anwalt|anwaltin|beratung|avvocat[oa])(?!\p{L}))`,
  'u',
);

/** Whether an entry says of one person that they are such: it begins with the word. `text`: as `plain` leaves it. */
export const isOneOfThem = (text: string): boolean => ONE_OF_THEM.test(text);

const PERSON = lettered(`^(?:${PEOPLE.join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** Whether an entry says of somebody that they are one: it begins with the word. `text`: as `plain` leaves it, without spaces around. */
export const isProtectedPerson = (text: string): boolean => PERSON.test(text);
