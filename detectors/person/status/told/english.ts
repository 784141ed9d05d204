/** What English sentences say of one person before asylum, immigration and victims' law. */
import { ENDS, statements } from './statement.ts';

/** Right behind a name, or as what somebody is: `…, ` and `… is `. */
const BE_EN = "(?<=[,(] ?|(?:is|was|are|as|being|remains|he[’']s|she[’']s|i[’']m|am) )";
/** What nobody described: `The API is undocumented.` */
const NOT_CODE =
  '(?<!(?:api|function|option|feature|flag|method|interface|command|variable|behaviou?r|class|field|syntax|format|parameter|module|it|this|that|which)s? (?:is|are|was|were|remains) )';
/** Not of many: `ICE detained 300`. */
const NOT_MANY = String.raw`(?! (?:\d|more|about|nearly|over|some|at least|hundreds|dozens|thousands|people|immigrants|migrants|families|children|men|women))`;
const MATTER_EN =
  'asylum|withholding|credible fear|reasonable fear|tps|[ut][- ]visa|vawa|sijs?|siv|u certification|humanitarian parole|cancellation of removal|i-(?:589|918|914|360|821|730)';
const IMMIGRATION_POLICE = '(?:ice|immigration|border patrol|cbp|la migra)';

export const ENGLISH = statements(
  [
    `(?:(?:has |have |will |to )?(?:filed|file) (?:an |the |her |his |their )(?:i-(?:589|918|914|360|821|730)|asylum)|(?:signed|took|accepted|agreed to|requested) (?:a |his |her )?voluntary departure)(?!s)`,
    `(?:filed|files|petitioned|asked|asks|is applying|is asking|is waiting|waits) for (?:[\\p{L}-]{1,12} ){0,2}(?:${MATTER_EN})`,
    `(?<=(?<!(?:or|and) |/)(?:his|her|their|my|\\p{L}[’']s?) (?:pending |approved )?)(?:${MATTER_EN}|immigration) (?:claim|case|application|petition|interview|appeal|court date|merits|hearing|status)(?!s)`,
    `(?<=(?:his|her|my|\\p{L}[’']s|^|[.;:,\\n]) ?)(?:${MATTER_EN}|parole|work permit) (?:has |have |had |was |is |just |finally ){0,3}(?:expired|expires|runs out|ran out|lapsed|ended|came through|went through|terminated|revoked)`,
    '(?:has|had|have|for|to) (?:an |her |his |their |a |my )(?:[\\p{L}-]{3,10} ){0,2}?(?:individual|master|master calendar|asylum|credible fear|reasonable fear|immigration|removal|withholding) (?:merits )?(?:hearing|interview|case)(?!s)',
    `(?:picked up|arrested|detained|taken|seized|grabbed|held|stopped|deported) (?:[\\p{L}]{2,10} ){0,2}by ${IMMIGRATION_POLICE}(?!\\p{L})`,
    `${IMMIGRATION_POLICE} (?:has |have |just )?(?:detained|arrested|deported|picked up|took|came for|is holding)${NOT_MANY}`,
    '(?:was|got|been|being|get|gets|is being) (?:just |already |recently |later |then |almost |nearly )?deported',
    '(?<=(?:is|was|are|he|she|and|now|,) )facing (?:deportation|removal)(?! (?:policy|policies|rules))',
    '(?:missed|has|had|attended|for|to|before|after) (?:his|her|an|my|their) (?:next |last |annual |first )?ice (?:check[- ]?in|appointment)',
    '(?:has|had|have|with|under) (?:a |an |no )?(?:final |outstanding |old |prior )?(?:removal|deportation) order(?!s)',
    'overstayed|(?:entered|came in|crossed) (?:without inspection|illegally|(?:the (?:border|country|us|u\\.s\\.|states) )illegally)|(?:is|was|are|been|lives|living|works|working) (?:here |in the (?:us|u\\.s\\.|country) )?(?:illegally|out of status)',
    `${BE_EN}${NOT_CODE}undocumented${ENDS}`,
    'released from (?:ice|immigration) (?:detention|custody)|(?:in|under|from|into) (?:ice|orr|immigration) (?:detention|custody)',
    '(?<=\\bice (?:agents |officers )?[^.;\\n]{0,60}(?:and|to|they|who|,) )(?:took|arrested|detained|grabbed|picked up|handcuffed)' +
      NOT_MANY,
    '(?:on|with|wears|wearing) (?:an? |her |his )?ankle (?:monitor|bracelet)|check(?:s|ed)? in with ice|with (?:orr|ice) (?:now|since|in)',
    '(?:asylum|tps|vawa|visa|immigration|deportation|removal|withholding) (?:case|claim|application|petition|hearing|interview|file|appeal)(?= (?:of|for) (?!the |a |an |all |any |those|people|immigrants|migrants|families|children|victims|\\d|\\p{Ll}{3,}s(?!\\p{L})))',
    '(?:tested )?positive for hiv|(?:scars|injuries|wounds) (?:are )?(?:consistent with|from) (?:the )?torture|protected witness(?!e)|arriv(?:ed|ing) (?:alone|unaccompanied) at the border',
    `(?<=(?:has|have|had|with|and|,) )no (?:immigration |legal |lawful |valid )?(?:papers|status)${ENDS}|without (?:legal |lawful |immigration |any )?(?:status|papers)${ENDS}`,
    `${BE_EN}(?:an? )?(?:[\\p{L}-]{3,14} )?(?:asylum[- ]seeker|asylee|parolee|tps (?:holder|recipient|beneficiary)|daca recipient|[ut][- ]visa (?:applicant|petitioner|holder|recipient|beneficiary|derivative)|vawa (?:self-)?petitioner|siv (?:applicant|holder)|trafficking (?:victim|survivor)|torture survivor|unaccompanied (?:minor|child|alien))(?!s)`,
    '(?<=(?:is|was|been|as|,) )(?:a )?(?:victim|survivor) of (?:(?:human|labor|sex) )?(?:trafficking|domestic violence|torture)|(?:was|been) (?:trafficked|tortured|persecuted)',
    '(?:sign|signed|signing|requested|certify|granted|denied) (?:the|a|her|his) (?:u|t)(?:[- ]visa)? (?:certification|declaration)',
    "(?:safe ?house|(?:women['’]?s|dv|domestic violence|battered women['’]?s|confidential) (?:shelter|refuge))(?<=(?<!\\p{L})(?:placed|moved|staying|stays|brought|took|taken|arrived|admitted|living|lives|hiding|sheltered|transferred)[^.;\\n]{0,90})",
    '(?<=(?:is|was|he|she|and|also|still|who|\\p{L}) )(?:afraid of|afraid to|scared of|scared to|terrified of|terrified to|fears|feared|fearing) (?:(?:a )?return(?:ing)?(?: to)?|(?:to )?go(?:ing)? (?:back|home)|being (?:deported|sent back)|deportation)',
    '(?:is|was|tested) hiv[- ]?positive|(?:has|had|with|have) (?:hiv|aids)(?!\\p{L})(?! (?:experience|activism|program|research|prevention))',
  ],
  [
    ...[
      'asylum',
      'asylee',
      'withholding',
      'fear',
      '^tps',
      'visa',
      'vawa',
      'sij',
      '^siv',
      'certification',
      'parole',
    ],
    ...['^i-', 'immigration', 'voluntary', 'deport', 'removal', 'daca', 'work permit'],
    ...[
      'by ice',
      '^ice',
      'border patrol',
      'cbp',
      'la migra',
      'overstayed',
      'inspection',
      'illegal',
      'out of status',
    ],
    ...[
      'undocumented',
      'papers',
      ' status',
      'traffick',
      'domestic violence',
      'tortur',
      'unaccompanied',
      'safe',
    ],
    ...[
      'shelter',
      'refuge',
      'returning',
      'going back',
      'go back',
      'to return',
      'sent back',
      '^hiv',
      'aids',
      'individual hearing',
      '^orr',
      'ankle',
      'witness',
      'arriv',
    ],
    ...['master hearing', 'master calendar'],
  ],
);
