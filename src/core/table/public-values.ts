/** What the values of a column say of those whom a table lists: that they play in public, are in an encyclopaedia, or are named as who made a thing. */
import { lettered } from '../text/lettered.ts';
import type { Role, Sample } from './role.ts';

const PLAYS = [
  'gk|df|mf|fw|cb|lb|rb|cm|cdm|cam|lw|rw|st|pg|sg|sf|pf|qb|wr|lhp|rhp',
  'goal ?(?:keeper|tender|ie)|(?:full ?|half ?|wing ?|corner)?back|defen[cs]e|defender|sweeper|mid ?field(?:er)?|forward|striker|winger|attacker|center|centre',
  '(?:left|right|centre|center)[ -](?:back|half|wing(?:er|-back)?|forward|midfield(?:er)?|field(?:er)?)|(?:defensive|central|attacking) midfield(?:er)?',
  '(?:point|shooting) guard|(?:small|power) forward|quarterback|linebacker|wide receiver|running back|tight end|pitcher|catcher|(?:in|out)fielder|shortstop',
  'porter[oa]|arquer[oa]|guardameta|defensa|lateral|central|centrocampista|mediocampista|volante|delanter[oa]|extremo',
  'gardien(?:ne)?|défenseure?|milieu|attaquante?|goleir[oa]|zagueir[oa]|meia|atacante|guarda-redes|avançad[oa]',
  'torwart|torhüter(?:in)?|abwehr|mittelfeld|sturm|stürmer(?:in)?|portiere|difensore|centrocampista|attaccante',
];
/** Where somebody plays in a team. */
const PLAY = lettered(`^(?:${PLAYS.join('|')})$`, 'iu');
/** Articles and entries on what the public knows. */
const ENTRY =
  /^(?:https?:\/\/)?(?:[a-z-]{2,12}\.)?(?:m\.)?(?:wikipedia\.org\/wiki|wikidata\.org\/(?:wiki|entity)|imdb\.com\/name)\/\S{1,200}$/i;
/** `translated by A. B.` */
const CREDIT = lettered(
  String.raw`^[\s–—:-]{0,4}(?:(?:translated|written|illustrated|photographed|composed|narrated|maintained) by|(?:traducid|escrit|ilustrad|fotografiad)[oa]s? por|(?:traduit|écrit|illustré|photographié)e?s? par|(?:traduzid|escrit)[oa]s? por|(?:übersetzt|geschrieben|fotografiert) von)\s{1,4}\p{Lu}`,
  'iu',
);

const FEWEST = 2;
const MOST = 0.75;

/** Whether a column says so. What one says is not said of people whom another column names. */
export function saysPublic(samples: readonly Sample[], roles: readonly Role[]): boolean {
  return samples.some(
    (sample, column) =>
      (areMost(sample, PLAY) && new Set(sample.values).size >= FEWEST) ||
      (areMost(sample, ENTRY) && new Set(sample.values).size > sample.values.length * MOST) ||
      (roles.every((role, other) => other === column || !isName(role)) &&
        areMost(credited(samples, column), CREDIT)),
  );
}

/** The values with what stands before each of them in all rows: lines of a text are parted at every space that stays where it is. */
function credited(samples: readonly Sample[], column: number): Sample {
  const said = samples
    .slice(Math.max(0, column - 3), column)
    .flatMap(({ values }) =>
      values.length > 0 && values.every((text) => text === values[0]) ? [values[0]!] : [],
    );
  const own = samples[column]!;
  return said.length === 0 ? own : { ...own, values: own.values.map((text) => `${said.join(' ')} ${text}`) };
}

const areMost = ({ values }: Pick<Sample, 'values'>, form: { test(text: string): boolean }): boolean =>
  values.length >= FEWEST && values.filter((text) => form.test(text.trim())).length >= values.length * MOST;

const isName = (role: Role): boolean => role.kind === 'fact' && role.detector.category === 'name';

const GIVER =
  /^(?:donor|donante|donateur|donatrice|doador|doadora|spender|spenderin|contributor)s?(?:[ _]name)?$/i;
const GIFT =
  /^(?:(?:total|gift|donation|pledge|contribution)[ _]?)?(?:amount|donation|pledge|gift|monto|importe|montant|valor|betrag|contribution)(?:[ _](?:usd|eur))?$/i;

/** Whether a table is of gifts and who gave them. */
export const areGivers = (captions: readonly string[]): boolean =>
  captions.some((caption) => GIVER.test(caption.trim())) &&
  captions.some((caption) => GIFT.test(caption.trim()));

const CANDIDATE = /^(?:nm[ _])?(?:candidat[eoa]?|candidature|kandidat(?:in)?|candidato\/a)s?(?:[ _]?name)?$/i;
const ELECTION =
  /^(?:sg[ _])?(?:contest|precinct|ballot(?: order)?|votes?(?: received)?|party|votos?|partido|voix|nuance(?: politique)?|circonscription|stimmen|wahlkreis|listenplatz|voti|lista|ds[ _]cargo|ds[ _]sit[ _]tot[ _]turno)$/i;

/** Whether a table is of an election and who stands in it. */
export const areCandidates = (captions: readonly string[]): boolean =>
  captions.some((caption) => CANDIDATE.test(caption.trim())) &&
  captions.some((caption) => ELECTION.test(caption.trim()));

/** Captions of results and entries that nothing but a contest has. */
const OF_CONTESTS =
  /^(?:bib(?: no\.?| number)?|dossard|dorsal|st(?:art)?\.?[- ]?(?:nr|nummer)\.?|pettorale|pb|sb|pers(?:onal)?\.? best|season'?s? best|(?:chip|gun|net|entry|finish|seed)[ _]time|rtng|elo|wind|laps|bestzeit|nettozeit|bruttozeit|temps (?:réel|officiel)|tiempo (?:oficial|neto|real))$/i;
/** Captions of the order that people came in at, whose values are numbers, and of what they ran for. */
const ORDER =
  /^(?:#|pos(?:ition)?\.?|place|rank|rang|platz|puesto|posici[óo]n|clas(?:ificaci[óo]n)?\.?|clt|lane|calle|bahn|couloir|posto|lugar)$/i;
const CLUB =
  /^(?:club|verein|team|équipe|equipo|equipe|squadra|nat(?:ion)?\.?|noc|fed|gms|tit|cat(?:egory|égorie|egoría|egoria)?\.?|ak)$/i;
const MARK = /^(?:time|temps|zeit|tiempo|tempo|mark|marca|result|résultat|ergebnis|resultado)$/i;
const A_MARK = /^(?:(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?|\d{1,2}[.,:]\d{2})$/;

/** Whether a table gives who took part in a contest: numbers to wear and times to beat, or their places and clubs. */
export function areContestants(captions: readonly string[], samples: readonly Sample[]): boolean {
  const are = (caption: RegExp, value: RegExp): boolean =>
    captions.some((text, column) => caption.test(text.trim()) && areMost(samples[column] ?? EMPTY, value));
  const own = captions.filter((caption) => OF_CONTESTS.test(caption.trim())).length;
  const signs = [
    are(ORDER, /^\d{1,5}\.?$/),
    are(MARK, A_MARK),
    captions.some((text) => CLUB.test(text.trim())),
  ];
  return own + signs.filter(Boolean).length >= FEWEST_SIGNS && (own > 0 || signs.every(Boolean));
}
const FEWEST_SIGNS = 2;
const EMPTY = { values: [] } as const;

const DEATH =
  /^(?:died|death|deceased|(?:date|year|day) of death|death (?:date|year)|dod|fallecimiento|defunci[óo]n|(?:fecha|a[ñn]o) de (?:fallecimiento|defunci[óo]n|muerte)|muerte|mort|d[ée]c[èe]s|date d[eu] d[ée]c[èe]s|gestorben|todesdatum|todesjahr|falecimento|data de falecimento)$/i;
const YEAR = /(?<!\d)(?:1\d|20)\d\d(?!\d)/;

/** Where the dead are told of in public. Hospitals and coroners list them as well, with what they died of. */
const GRAVES = lettered(
  String.raw`(?<!\p{L})(?:graves?|graveyard|gravesite|plot|cemeter(?:y|ies)|burials?|buried|inter(?:ment|red)|columbarium|tomb(?:stone|s)?|obituar(?:y|ies)|memorials?|roll of hono(?:u)?r|war dead|cementerio|panteón|tumbas?|sepultura|esquelas?|cimetière|tombes?|inhumations?|friedhof|grab(?:stelle)?|cemitério|jazigo)(?!\p{L})`,
  'iu',
);
const CAUSE = /cause|causa|motiv|todesursache|manner|diagnos/i;

/** Whether a table lists graves or obituaries: everybody in it has died, and nothing says from where they came or of what they died. */
export function haveDied({
  roles,
  captions,
  samples,
  title,
}: {
  readonly roles: readonly Role[];
  readonly captions: readonly string[];
  readonly samples: readonly Sample[];
  readonly title: string;
}): boolean {
  if (![title, ...captions].some((text) => GRAVES.on(text).test(text))) return false;
  if (captions.some((caption) => CAUSE.test(caption))) return false;
  if (roles.some((role) => role.kind === 'fact' && role.detector.category === 'nationality')) return false;
  const rows = Math.max(0, ...samples.map(({ values }) => values.length));
  return captions.some((caption, column) => {
    const values = samples[column]?.values ?? [];
    return (
      DEATH.test(caption.trim()) &&
      values.length >= Math.max(FEWEST, rows) &&
      values.every((text) => YEAR.test(text))
    );
  });
}
