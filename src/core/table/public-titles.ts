/** What calls those whom a list tells of people in public: its title, or what it counts of them; in English, Spanish, French, Portuguese and German. */
import { lettered } from '../text/lettered.ts';

const BODIES = {
  en: 'board of (?:directors|trustees|governors|commissioners|supervisors|regents|education)|(?:city|county|town|village|borough) council|executive (?:board|officers)|directors and officers|supervisory board|(?:members of|the) (?:parliament|congress)|editorial (?:board|team)|(?:pro?gram(?:me)?|organi[sz]ing|scientific|steering) committee|(?:keynote|invited|plenary) speakers|(?:hereditary|life) peers|kings and queens',
  es: '(?:consejo|junta) (?:de administración|directiv[oa]|de directores)|miembros del (?:consejo|congreso|parlamento|cabildo|patronato|gabinete)|(?:consejo|comité) (?:editorial|científico|organizador)',
  fr: "conseil (?:d'administration|municipal|de surveillance)|membres du (?:conseil|gouvernement|parlement|bureau)|comité (?:de rédaction|scientifique|d'organisation)",
  pt: 'conselho (?:de administração|fiscal|editorial)|comissão (?:organizadora|científica)|membros d[oa] (?:conselho|câmara|diretoria|parlamento)',
  de: 'aufsichtsrat|verwaltungsrat|redaktionsbeirat|programmkomitee|mitglieder des (?:vorstands|bundestages|landtags|gemeinderats|kabinetts)',
};
const CALLINGS =
  'heads? of (?:state|government)|kings|queens|monarchs|emperors|popes|reyes|monarcas|papas|rois|könige|presidents?|prime ministers?|governors?|mayors?|senators?|ambassadors?|(?:nobel )?laureates?|medal{1,2}ists?|olympians?|astronauts?|cosmonauts?|authors?|novelists?|poets?|composers?|painters?|actors|voice actors|cast|footballers?|players?|squad(?: list)?|athletes?|swimmers?|referees?|ministers?|prize ?winners|jugador(?:[ae]s|a)?|plantilla|deportistas?|ministros?|ministras?|joueurs?|joueuses|athlètes?|ministres|jogadoras?|jogador(?:es)?|atletas?|spieler|kader|premios nobel|autor(?:es|as)|escritor(?:es|as)|actores|reparto|elenco|medallistas|alcaldes?|gobernador(?:es)?|senador(?:es)?|auteurs?|écrivains?|acteurs?|lauréats|médaillés|escritoras|medalhistas|autoren|schriftsteller|schauspieler|preisträger';

/** As the whole title, the name of each row or a line's worth of it: `Presidents of Chile`, `Our authors`, `Board of Directors 2024`. */
const IN_PUBLIC = lettered(
  String.raw`(?<!\p{L})(?:${Object.values(BODIES).join('|')})(?!\p{L})|^(?:(?:our|the|list of|all|nuestr[oa]s|l[oa]s|nos|les|lista de|liste des|unsere) )?(?:${CALLINGS})(?: (?:of|de|du|des|del|da|do|von) .{1,60})?$`,
  'iu',
);

/** Whoever is said to be served by them, or beside them, is none of them. */
const OF_OTHERS =
  /(?<!\p{L})(?:applica|petition|solicit|complain|denunci|client|patient|paciente|victim|v[ií]ctima|survivor|refuge|asyl|asilo|detain|deten|inmate|child|niñ|menor|student|alumn|famil|hearing|audiencia|resident|beneficiar|witness|testig)/iu;

/** Whoever comes to a conference is listed by it; to a course, a workshop or a group, people come for themselves. */
const CONFERENCE =
  /(?<!\p{L})(?:conference|congress|symposium|simposio|simpósio|conferencia|conferência|congreso|congresso|colloque|symposium|tagung|kongress)(?!\p{L})/iu;
const PARTICIPANTS =
  /(?<!\p{L})(?:participants?|delegates?|speakers?|participantes|ponentes|delegad[oa]s|intervenante?s|orateurs|teilnehmer(?:innen|liste|verzeichnis)?|referent(?:en|innen))(?!\p{L})/iu;

const CONTEST = lettered(
  String.raw`(?<!\p{L})(?:championships?|world cup|grand prix|regatta|tournament|(?:start|entry) list|campeonato|torneo|torneio|carrera popular|championnats?|tournoi|meisterschaft(?:en)?|weltcup|volkslauf|startliste|ergebnisliste|campionat[oi])(?!\p{L})`,
  'iu',
);

/** Whether a title is of a contest, which lists who took part by name, year and club. */
export const callsContest = (title: string): boolean =>
  title.length <= LONGEST_TITLE && CONTEST.on(title).test(title) && !OF_OTHERS.test(title);

const LONGEST_TITLE = 160;

/**
 * Whether a title says that a list is one of people in public. Figures of years and bare signs around it say nothing
 * else; what comes before a colon or a dash may say of what they are.
 */
export function callsPublic(title: string): boolean {
  if (title.length > LONGEST_TITLE || OF_OTHERS.test(title)) return false;
  if (CONFERENCE.test(title) && PARTICIPANTS.test(title)) return true;
  return [title, ...title.split(/:\s|\s[–—-]\s/)].some((part) => {
    const said = part.replace(/[\d()[\]–—_:,.\s-]+/g, ' ').trim();
    return said !== '' && said.length <= 120 && IN_PUBLIC.on(said).test(said);
  });
}

const MEDALS = [
  'gold silver bronze',
  'oro plata bronce',
  'or argent bronze',
  'ouro prata bronze',
  'gold silber bronze',
].map((metals) => metals.split(' '));

/** Whether columns count the medals of athletes. */
export function countMedals(captions: readonly string[]): boolean {
  const said = new Set(captions.map((caption) => caption.trim().toLowerCase()));
  return MEDALS.some((metals) => metals.every((metal) => said.has(metal)));
}
