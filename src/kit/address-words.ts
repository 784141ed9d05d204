/**
 * Words of postal addresses outside the grammars of single countries, folded by `plain`, without dots at the end
 * [UPU S42 address templates; USPS Publication 28, Appendix C].
 */
import { lettered } from '../core/text/lettered.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Kinds of streets that stand before the name: `rue Capois`, `Via Roma`, `ул. Мира`, `شارع النيل`. */
export const STREET_BEFORE = words(`
  rue avenue av ave boulevard bd blvd boul place impasse allee allees chemin quai cours square route rte passage ruelle ri
  street road via viale v.le corso piazza p.zza vicolo largo contrada strada rua travessa alameda rodovia estrada praca
  quadra beco ul ulica jalan jl οδος calle carrera cra crr kra kr ak ac cl cll clle calz dg tv c/ avda avenida diagonal transversal pasaje psje pje
  jiron jr camino paseo ronda pza callejon privada priv andador delmas senda
  ул улица вул вулиця пр пр-т просп проспект пер переулок бульвар шоссе мкр наб
  شارع زقاق خيابان خیابان كوچه کوچه`);

/** Kinds that stand behind it as words of their own: `Hawthorn Road`, `Lale Sok.`, `Ленинский проспект`. */
export const STREET_BEHIND = words(`
  street st str road rd avenue ave drive dr lane ln boulevard blvd court ct circle cir way terrace ter trail trl parkway
  pkwy highway hwy close gardens crescent cres mews grove rise row square sq cottage
  sokak sok sk cadde caddesi cad cd bulvari strasse straat laan gatan vagen vej gade utca проспект улица шоссе бульвар`);
/** Those that are seldom anything else, so that a list of their names is one of streets. */
export const ONLY_STREETS = words(`
  street st road rd avenue ave av drive dr lane ln boulevard blvd court ct circle cir way pl terrace ter trail trl
  parkway pkwy highway hwy crescent cres mews`);
/** Kinds that end the name itself, the house number behind: `Rosenweg 12`, `Kerkstraat 9`. */
export const STREET_END = lettered(
  String.raw`\p{L}{3}(?:strasse|straße|str|allee|weg|platz|gasse|damm|ufer|steig|straat|laan|gracht|plein|gatan|vagen|vegen|veien|vej|gade|utca)$`,
  'u',
);

/** Parts of houses, and houses, with their number behind: `Flat 4`, `H.No. 7`, `Blk 3`, `кв. 5`, `شقة 9`. */
export const UNITS = words(`
  flat apt apartment apartments appt app appartement bat batiment room house hse h.no hno door plot block blk bldg building
  lot phase apto ap apartamento depto dpto dto departamento piso puerta edificio edif bloco bloque torre int interior casa
  polig poligono senda z kat daire no mz mza manzana lt lote villa kapi bus section km parcela fundos
  кв квартира д дом буд корп стр شقة دار خانه عمارة پلاک رقم محلة ناحيه ناحیه`);

/** Quarters, villages and districts, beside their name. */
export const SETTLEMENTS = words(`
  brgy barangay purok sitio subd village vill tehsil taluk dist district sector colony nagar mahalla zuqaq kebele woreda
  habitation quartier col colonia barrio bairro aldea caserio canton comunidad reparto residencial urb urbanizacion fracc
  mah mahallesi mh pos пос село حي محله`);

/** Small words inside of names, and of ways to a house: `de la iglesia 2 cuadras al sur`. */
export const CONNECTORS = words(`
  de del la las los el le les l d du des di dei della delle da do das dos y e und der den am im an in zum zur of the van al
  г n nr nro num pb norte sur este oeste arriba abajo lago a cuadra cuadras c metros m mts varas iglesia escuela parque
  central estatua semaforo semaforos quinta esq aa.hh`);

/** How far it is to a house, and whither, where streets have no names. */
export const BLOCKS = words('cuadra cuadras c metros m mts varas');
export const DIRECTIONS_ES = words('norte sur este oeste arriba abajo lago');

/** After a number they make it one of years, people or things. */
export const NOT_HOUSES =
  /^(?:anos?|years?|ans|jahren?|anni|лет|months?|mes(?:es)?|mois|children|hijos|enfants|filhos|people|personas|dias?|days|jours|km|miles|horas|hours)$/;
