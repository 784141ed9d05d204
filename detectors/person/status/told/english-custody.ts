/** What English sentences say of one person's custody, bond, hearings and stay: where they were moved, what was decided. */
import { ENDS, NAMED, statements } from './statement.ts';

const THEM = String.raw`(?:him|her|them|me|(?:my|his|her|their|our) \p{Ll}{3,12}|(?:M[rs]|Mrs)\. ${NAMED}|${NAMED})`;
const THEIRS = String.raw`(?<=(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|\p{L}[’']s) (?:next |first |final |last |immigration )?)`;
const POLICE =
  '(?:ICE|ERO|CBP|DHS|Border Patrol|[Ii]mmigration|[Ll]a migra)(?: agents| officers| police| officials)?';
/** Behind somebody who is looked for; a noun would be what is looked for: `looking for Spanish speakers`. */
const CLOSES = String.raw`(?= ?(?:[,.;:!?)\n]|$)| (?:and|at|in|on|for|since|because|who|but|again|now)(?!\p{L}))`;
const DETENTION =
  '(?:ICE |immigration )?detention(?! (?:polic|rates?|numbers|reform|hearings?|figures|bed|facilities|centers|centres))';
const WAS = '(?:was|were|is|been|got|being|gets)';
const AGAIN = '(?:again |just |already |now |recently |finally |still ){0,2}';

export const HELD_EN = statements(
  [
    `${POLICE} (?:has |have |had |just |then |later |already ){0,2}(?:moved|transferred|sent|released|flew|handed|returned|put|took)(?= ${THEM} (?:to|from|into|back|over|away|on (?:a |the )?(?:plane|flight|bus))(?!\\p{L}))`,
    `${POLICE} (?:(?:is|are|was|were|keeps?|kept|came) (?:still )?(?:looking for|asking for|after|holding)|(?:has|have|had) (?:a |an )?(?:warrant|detainer) for)(?= ${THEM}${CLOSES})`,
    `${WAS} ${AGAIN}(?:denied|refused|granted|given) (?:an? )?(?:immigration )?bond(?! (?:rating|measure|issue|fund|contract))`,
    `(?:denied|refused|granted|gave|set|lowered) (?:him|her|them|me)(?: an?)? bond|(?:post|posted|pay|paid|raise|raised) (?:his|her|their|my) bond(?!s)`,
    `${THEIRS}bond (?:hearing|money|request|motion|(?:was|is|has been) ${AGAIN}(?:set|denied|posted|paid|granted|revoked|reduced|lowered))`,
    '(?:needs?|for|no|raising) (?:the |his |her )?bond money|(?:[Rr]eleased|freed|out|got out) on (?:an? )?(?:\\$ ?[\\d,]{3,8} )?bond',
    `${THEIRS}(?:merits|master|master calendar|individual|bond|deportation|removal|credible fear|reasonable fear|custody) (?:hearing|interview)(?!s)`,
    '(?:has|had|have|missed|with|got|attended) (?:an? |her |his |their |my )(?:next |new |first )?(?:immigration|asylum|EOIR) (?:court )?(?:date|court date|hearing|check-?in|appointment)(?! (?:guide|tips|checklist|workshop|hotline))(?!s)',
    `(?:[Hh]e|[Ss]he|[Tt]hey|who)(?:[’'](?:s|re)| is| are| was| were| has been| have been) (?:now |still |being |currently |also |just ){0,2}(?:held|detained|locked up) (?:at|in|by|since|for|without)(?! (?:contempt|high|great|esteem))`,
    `(?:is|was|been|being) (?:still |now |being |currently )?detained (?:at|by (?:ICE|CBP|[Ii]mmigration|(?:the )?Border Patrol)|in (?:ICE|immigration))|[Dd]etained (?:since|for (?:\\d+|\\p{L}+) (?:days|weeks|months|years))(?! \\d{1,2} \\p{L})`,
    `(?:visit(?:ed|ing)?|saw|met|interviewed|called|spoke (?:to|with)|talked (?:to|with))(?= ${THEM} (?:in|at|from|inside) (?:the )?${DETENTION}(?!\\p{L}))`,
    `(?:is|was|been|still|remains|back|put|placed|him|her|days|weeks|months|years) in ${DETENTION}`,
    `(?:drove|collected|released|freed|calls|called|calling|picked|moved|transferred|bailed)(?: up| out)?(?=(?: ${THEM})?(?: up| out)? (?:from|of) (?:the |inside (?:the )?)?${DETENTION}(?!\\p{L}))`,
    '(?:has|had|have|with|got|received) (?:a |an )?(?:old |prior )?final order(?= (?:from|since|of removal|of deportation|dated|in|and)(?!\\p{L}))|reports? to (?:ICE|ERO)(?!\\p{L})|ankle (?:monitor|bracelet) on (?:him|her|me)',
    "(?:taken|swept up|rounded up) (?:away )?(?:in|during) (?:the|a|an|that|this|last) (?:[\\p{L}’']{2,12} )?raid|(?:caught|arrested|picked up|detained|grabbed) (?:in|during) (?:the|a|an|that|last) (?:[\\p{L}’']{2,12} )?(?:ICE|immigration|workplace|worksite|factory|farm|restaurant|plant|warehouse) raid",
    '(?:lost|won|filed|files|filing|in) (?:an |the |his |her |their )appeal (?:at|to|with|before) the (?:BIA|Board of Immigration|immigration|AAO)',
    `(?<!(?:who|that|if) )${WAS} ${AGAIN}(?:refused|offered|denied|granted|given) (?:political |conditional )?(?:asylum|refugee status)(?! (?:seekers|rights|hearings|protections))|(?<!(?:people|migrants|thousands|hundreds|families|\\d|who|can|may) )(?:claims|claimed) (?:political )?asylum`,
    `leave to remain (?:ran out|runs out|expired|expires|lapsed|(?:was|has been|is) (?:refused|granted|curtailed|revoked))|(?:has|have|had|with) no recourse to public funds|${WAS} refused (?:entry|leave to (?:enter|remain)) (?:at|in|to)|pending (?:removal|deportation) to(?!\\p{L})`,
    '(?:NRM|National Referral Mechanism) referral (?:was |has been )?(?:made|accepted|submitted)|(?:[Cc]onclusive|[Rr]easonable) grounds (?:decision )?(?:awaited|pending|positive|negative|granted|refused)',
    `(?<=(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|U4U|CHNV|[Hh]umanitarian|\\p{L}[’']s) )parole (?:was |has been |is |gets |got |will be |will |about to ){0,2}(?:cancell?ed|revoked|terminated|denied|renewed|expires?|expired|ends|ended)`,
    `${THEIRS}(?:SIV|TPS|work permit|green card case|asylum case) (?:is|was|has been|got) (?:stuck|pending|delayed|on hold|denied|revoked|closed|reopened)|${THEIRS}overstay(?!s)|(?:[Hh]is|[Hh]er|[Tt]he) (?:emergency )?stay of removal (?:was|is|has been) (?:granted|denied|pending)`,
    `(?:was|were|been) (?:finally |later |recently )?resettled(?= (?:from|in|to|with|here))|(?:waits?|waiting|waited|hopes|hoping|approved|referred) for resettlement|to sign (?:his|her) voluntary departure`,
    `(?:does(?:n[’']t| not)|did(?:n[’']t| not)) have (?:any |legal |valid )?(?:papers|immigration status|legal status)${ENDS}|(?<=(?:, |has |had |with ))no (?:identity |travel )?documents at all`,
  ],
  [
    ...[
      '^ice',
      '^ero ',
      'cbp',
      '^dhs',
      'border patrol',
      'immigration',
      'la migra',
      'bond',
      'merits h',
      'master',
      'individual h',
      'individual i',
    ],
    ...[
      'credible',
      'reasonable',
      'custody h',
      'custody i',
      'removal h',
      'removal i',
      'deportation h',
      'deportation i',
      'eoir',
      'detained',
      'locked up',
      'held at',
    ],
    ...[
      'held in',
      'held by',
      'held since',
      'held for',
      'held without',
      'detention',
      'final order',
      'ankle',
      'raid',
      'asylum',
      'refugee status',
      'leave to',
    ],
    ...[
      'recourse',
      'refused entry',
      'pending removal',
      'pending deport',
      '^nrm',
      'national referral',
      'conclusive',
      'parole',
      '^siv ',
      '^tps ',
      'work permit',
      'green card',
    ],
    ...[
      'overstay',
      'stay of removal',
      'resettle',
      'voluntary',
      'papers',
      'legal status',
      'documents at all',
      'aao',
      '^bia',
    ],
  ],
  'gu',
);
