/** What Italian sentences say of one person before asylum, immigration and victims' law. */
import { statements } from './statement.ts';

/** Right behind a name, or as what somebody is: `…, ` and `… è `. */
const ESSERE = '(?<=[,(] ?|(?:è|era|stat[oa]|come|resta|risulta) )(?:una? |un’|già )?';
const FINE = String.raw`(?= ?(?:[,.;:!?)\n–—]|$)| (?:e|ma|dal|dalla|da|di|in|a|con|che|ospite|presso|nel|nella)(?!\p{L}))`;
const PAROLE = String.raw`(?:[\p{L}\p{N}’']{1,14} ){0,4}?`;

export const ITALIAN = statements(
  [
    `${ESSERE}(?:richiedente (?:asilo|protezione(?: internazionale)?)|rifugiat[oa]|titolare di protezione(?: \\p{L}+)?|apolide|clandestin[oa]|sieropositiv[oa]|minore stranier[oa](?: non accompagnat[oa])?|(?:minore|minorenne) non accompagnat[oa]|msna)${FINE}`,
    `${ESSERE}vittima (?:di (?:tratta|tortura|violenza|sfruttamento|matrimonio forzato|mutilazione|abusi)|della tratta)`,
    `(?:ha|aveva|avendo|hanno) (?:già )?(?:chiesto|richiesto|presentato|ottenuto|ricevuto|fatto) ${PAROLE}(?:asilo|protezione (?:internazionale|sussidiaria|speciale|umanitaria)|decreto di espulsione|foglio di via)`,
    "(?:la )?sua (?:domanda|richiesta) (?:di |d['’])(?:asilo|protezione)",
    `(?:collocat[oa]|ospitat[oa]|accolt[oa]|inserit[oa]|ospite|trasferit[oa]|trattenut[oa]|vive|alloggia) ${PAROLE}(?:in|nel|nella|presso|al|alla|di|del|della|dal|dalla) ${PAROLE}(?:casa rifugio|comunità protetta|casa protetta|centro antiviolenza|cpr|cas|sai|sprar|centro di accoglienza|hotspot|comunità per minori)(?!\\p{L})`,
    '(?:è stat[oa]|fu|venne) (?:\\p{L}{2,12} )?(?:torturat[oa]|violentat[oa]|stuprat[oa]|espuls[oa]|respint[oa] alla frontiera|rimpatriat[oa]|costrett[oa] (?:a prostituirsi|al matrimonio))',
    '(?:fugge|fugg[iì]|fuggit[oa]|scappat[oa]|scappa|si nasconde) (?:dal|da|dalla) (?:su[oa] |propri[oa] )?(?:marito|ex|compagno|padre|famiglia|guerra|fidanzato)|(?:il|suo) (?:marito|ex marito|compagno) (?:violento|la (?:cerca|minaccia|picchia))',
  ],
  [
    ...['richiedente', 'rifugiat', 'protezione', 'apolid', 'clandest', 'sieropos', 'minore', 'minorenne'],
    ...['msna', 'vittima', 'asilo', 'espulsion', 'foglio di via', 'rifugio', 'protetta', 'antiviolenza'],
    ...['^cpr$', '^cas$', '^sai$', 'sprar', 'accoglienza', 'hotspot', 'per minori', 'torturat', 'violentat'],
    ...[
      'stuprat',
      'espuls',
      'respint',
      'rimpatri',
      'costrett',
      'marito',
      'compagno',
      'fugg',
      'scappa',
      'nasconde',
    ],
  ],
);
