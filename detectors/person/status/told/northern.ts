/** What Swedish, Danish, Norwegian and Finnish sentences say of one person before asylum, immigration and victims' law. */
import { statements } from './statement.ts';

/** Right behind a name, or as what somebody is. */
const ER = '(?<=[,(] ?|(?:är|var|som|er|on) )(?:en |et |ett )?';
const SLUT = String.raw`(?= ?(?:[,.;:!?)\n–—]|$)| (?:och|og|men|från|fra|i|på|med|som|ja|sedan|siden|bor)(?!\p{L}))`;
const ORD = String.raw`(?:[\p{L}\p{N}]{1,14} ){0,4}?`;

export const NORTHERN = statements(
  [
    `${ER}(?:asylsökande|asylsøker|asylansøger|flykting|flyktning|flygtning|papperslös|papirløs|statslös|statsløs|ensamkommande(?: barn| flyktingbarn)?|enslig mindreårig|uledsaget(?: mindreårig| flygtningebarn)?|turvapaikanhakija|pakolainen|paperiton)${SLUT}`,
    `(?:har|hade|hadde|havde) ${ORD}(?:sökt|søkt|søgt|fått|fået|beviljats|ansökt|ansøgt) ${ORD}(?:asyl|beskyttelse|skydd|uppehållstillstånd som flykting|flyktingstatus|flyktningstatus)(?!\\p{L})|(?:söker|søker|søger|sökte|søkte|søgte) (?:om )?(?:asyl|beskyttelse)(?!\\p{L})|on hakenut turvapaikkaa|haki turvapaikkaa|hakee turvapaikkaa`,
    `${ER}offer för (?:människohandel|våld i nära relation|hedersvåld|tortyr|våldtäkt)|${ER}offer for (?:menneskehandel|vold|tortur|voldtekt|voldtægt)|ihmiskaupan uhri|perheväkivallan uhri`,
    `(?:bor|vistas|opholder sig|oppholder seg|befinner sig|placerad|plassert|anbragt|asuu) ${ORD}(?:på|i|hos)? ?(?:ett |et |en )?(?:skyddat boende|kvinnojour\\p{L}*|krisesenter|krisecenter|asylboende|asylmottak|transittmottak|asylcenter|utrejsecenter|förvaret|vastaanottokeskuksessa|turvakodissa)`,
    '(?:blev|ble|är|har blivit|er blitt) (?:\\p{L}{2,12} ){0,2}?(?:torterad|våldtagen|utvisad till|tvångsgift|torturert|voldtatt|tvangsgift|utvist til|tortureret|voldtaget)',
    '(?:flydde|flyr|flyktet|flygtede|gömmer sig|gjemmer seg|skjuler sig) (?:\\p{L}{2,12} ){0,2}?(?:från|fra|for) (?:sin|hennes|hendes) (?:man|make|ektemann|mand|ex-man|sambo|far|familj|familie)',
  ],
  [
    ...[
      'asyl',
      'flykt',
      'flygt',
      'flyk',
      'papperslös',
      'papirløs',
      'statslös',
      'statsløs',
      'ensamkom',
      'enslig',
    ],
    ...['uledsaget', 'turvapaik', 'pakolai', 'paperiton', 'beskyt', 'skydd', 'offer', 'uhri', 'kvinnojour'],
    ...[
      'krisesent',
      'krisecent',
      'mottak',
      'utrejse',
      'förvaret',
      'vastaanotto',
      'turvakod',
      'torter',
      'tortur',
    ],
    ...['våldtag', 'voldta', 'utvis', 'tvångsg', 'tvangsg', 'flydde', 'flyr', 'gömmer', 'gjemmer', 'skjuler'],
  ],
);
