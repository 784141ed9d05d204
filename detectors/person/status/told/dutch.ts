/** What Dutch sentences say of one person before asylum, immigration and victims' law. */
import { statements } from './statement.ts';

/** Right behind a name, or as what somebody is: `…, ` and `… is `. */
const IS = '(?<=[,(] ?|(?:is|was|als|blijft) )(?:een )?';
const EINDE = String.raw`(?= ?(?:[,.;:!?)\n–—]|$)| (?:en|maar|uit|sinds|in|met|van|die|verblijft|woont)(?!\p{L}))`;
const WOORDEN = String.raw`(?:[\p{L}\p{N}]{1,14} ){0,5}?`;
const OPVANG =
  '(?:vrouwenopvang|blijf-van-mijn-lijfhuis|noodopvang|crisisopvang|azc|asielzoekerscentrum|vreemdelingenbewaring|vreemdelingendetentie|detentiecentrum|opvangcentrum|gezinslocatie)';

export const DUTCH = statements(
  [
    `${IS}(?:asielzoek(?:er|ster)|vluchteling|statushouder|uitgeprocedeerd(?:e asielzoeker)?|ongedocumenteerde?|staatloze?|hiv-positief|alleenstaande minderjarige(?: vreemdeling)?|amv)${EINDE}`,
    `${IS}slachtoffer van (?:mensenhandel|huiselijk geweld|eergerelateerd geweld|marteling|verkrachting|seksueel (?:geweld|misbruik)|loverboys)`,
    `(?:heeft|had|hebben) ${WOORDEN}(?:asiel(?:aanvraag)?|bescherming|een verblijfsvergunning) (?:aangevraagd|ingediend|gevraagd|gekregen|verkregen)|(?:vroeg|vraagt) ${WOORDEN}asiel aan`,
    '(?:haar|zijn) asiel(?:aanvraag|verzoek|procedure) (?:is|werd|loopt|wordt)',
    `(?:verblijft|verbleef|woont|woonde|zit|opgevangen|geplaatst|ondergebracht) ${WOORDEN}(?:in|bij) (?:de |het |een )?${OPVANG}`,
    '(?:is|werd|wordt) (?:\\p{L}{2,12} ){0,3}?(?:gemarteld|verkracht|uitgezet (?:naar|uit)|uitgehuwelijkt)',
    '(?:vlucht(?:te)?|gevlucht|verbergt zich) (?:\\p{L}{2,12} ){0,2}?voor (?:haar|zijn) (?:man|ex|ex-man|partner|vader|familie)|haar (?:man|ex|ex-man|partner) (?:zoekt|bedreigt|mishandelt)',
  ],
  [
    ...[
      'asiel',
      'vluchteling',
      'statushoud',
      'uitgeproced',
      'ongedocum',
      'staatlo',
      'hiv-pos',
      'alleenstaande',
    ],
    ...['^amv$', 'slachtoffer', 'bescherming', 'verblijfsv', 'opvang', 'lijfhuis', '^azc$', 'vreemdeling'],
    ...[
      'detentie',
      'gezinslocatie',
      'gemarteld',
      'verkracht',
      'uitgezet',
      'uitgehuw',
      'voor haar',
      'voor zijn',
    ],
    ...['haar man', 'haar ex', 'haar partner'],
  ],
);
