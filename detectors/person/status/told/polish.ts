/** What Polish, Czech and Slovak sentences say of one person before asylum, immigration and victims' law. */
import { statements } from './statement.ts';

/** Right behind a name, or as what somebody is. */
const JEST = '(?<=[,(] ?|(?:jest|był|była|jako|je|byl|byla|ako|jako) )';
const KONIEC = String.raw`(?= ?(?:[,.;:!?)\n–—]|$)| (?:i|z|ze|od|w|we|na|a|v|s|do|która|który)(?!\p{L}))`;
const SLOWA = String.raw`(?:[\p{L}\p{N}]{1,16} ){0,4}?`;

export const POLISH = statements(
  [
    `${JEST}(?:uchodźc(?:a|zyni|ą)|uchodźczynią|azylant(?:k[aą])?|bezpaństwowc(?:em|a)|bezpaństwowiec|uprchl(?:ík|ice|íkem)|utečen(?:ec|kyňa)|žadatel(?:ka|em|kou)? o (?:azyl|mezinárodní ochranu)|žiadateľ(?:ka)? o azyl)${KONIEC}`,
    `${JEST}(?:ofiar[aąę]|oběť|obětí|obeť|obeťou) (?:handlu (?:ludźmi|narządami)|przemocy|tortur|gwałtu|obchodování s lidmi|domácího násilí|znásilnění|mučení|obchodovania s ľuďmi|domáceho násilia)`,
    `(?:złożył[a]?|złożyli) ${SLOWA}wniosek o (?:azyl|ochronę|udzielenie|nadanie|status uchodźcy)|(?:otrzymał[a]?|uzyskał[a]?) ${SLOWA}(?:status uchodźcy|ochronę (?:międzynarodową|uzupełniającą|czasową)|azyl)|ubiega(?:jąc[aey]?)? się o (?:azyl|ochronę|status uchodźcy)`,
    `(?:požádala?|žádá|požiadala?) o (?:azyl|mezinárodní ochranu|medzinárodnú ochranu)`,
    `(?:przebywa|mieszka|umieszczon[aey]?|skierowan[aey]?|przebywał[a]?) ${SLOWA}(?:w|do) (?:\\p{L}{2,14} )?(?:ośrodku dla (?:cudzoziemców|uchodźców|ofiar)|strzeżonym ośrodku|areszcie dla cudzoziemców|pieczy zastępczej|schronisku dla (?:kobiet|ofiar)|domu samotnej matki)`,
    'małoletni[a]?(?= [^.;\\n]{2,60}bez opieki)|małoletni[a]? bez opieki',
    '(?:był[a]? |została? )(?:torturowan[ya]|zgwałcon[ya]|deportowan[ya]|wydalon[ya])',
  ],
  [
    ...['uchodź', 'azyl', 'bezpaństw', 'uprchl', 'utečen', 'ofiar', 'oběť', 'obět', 'obeť', 'ochron'],
    ...[
      'wniosek',
      'mezinárodní',
      'medzinár',
      'ośrodk',
      'aresz',
      'piecz',
      'schronisk',
      'samotnej',
      'małoletni',
    ],
    ...['torturowan', 'zgwałcon', 'deportowan', 'wydalon'],
  ],
);
