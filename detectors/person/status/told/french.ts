/** What French sentences say of one person before asylum, immigration and victims' law. */
import { ENDS, statements } from './statement.ts';

/** Right behind a name, or as what somebody is: `…, ` and `… is `. */
const BE_FR = '(?<=[,(] ?|(?:est|était|suis|reste|comme|fut) )';
const OBJET =
  '(?:asile|statut de réfugiée?|protection (?:subsidiaire|temporaire|internationale)|titre de séjour|réexamen)(?!\\p{L})';
const MOTS =
  "(?:(?:sa|son|une?|la|le|ma|mon|première|nouvelle|seconde|demande|dossier|récépissé|réponse|décision|entretien|de|du|pour|sur|au) |l['’]|d['’]){0,6}";

export const FRENCH = statements(
  [
    `(?:a|ai|avait|ayant|vient de|va|souhaite|veut) ?(?:déposé|déposer|demandé|demander|sollicité|solliciter|formulé|introduit|obtenu|reçu|perdu|fait enregistrer) ${MOTS}${OBJET}`,
    `(?:attend|attendait|attends) ${MOTS}(?:${OBJET}|l?['’]?(?:ofpra|cnda))`,
    `(?:a|ont|avait) (?:accordé|octroyé|refusé|rejeté|reconnu|retiré) ${MOTS}${OBJET}(?= (?:à|de) (?!\\d|des |aux |plusieurs))`,
    `s['’](?:est|était) vue? (?:refuser|accorder|notifier|reconnaître|retirer) ${MOTS}(?:${OBJET}|oqtf)`,
    "déboutée? (?:de l['’]asile|du droit d['’]asile|par (?:la |l['’])?(?:cnda|ofpra))",
    `obligation de quitter le territoire|n['’]a plus de papiers|(?:refus|rejet|convocation|courrier|décision) (?:de l['’]ofpra|de la cnda)|cicatrices compatibles|(?:a été|est) renvoyée? (?:à|au|en|vers) (?=\\p{L})`,
    `bénéficiaire de (?:la |l['’])?${OBJET}|(?:son|arrêté de|un) transfert dublin|${BE_FR}dublinée?|en procédure dublin`,
    '(?:non reconnue?|évaluée?|déclarée?) (?:mineure?|majeure?)(?!\\p{L})',
    `(?:demande|dossier|récépissé|entretien) (?:d['’]asile|ofpra|cnda)(?= (?:de|pour) (?:m\\.|mme|mlle|monsieur|madame))`,
    "(?:sa|leur|son) (?:demande|dossier|recours) (?:d['’]asile |ofpra |cnda )(?:est|a été|sera)",
    `${BE_FR}(?:une? )?demandeu(?:r|se) d['’]asile`,
    "(?:passera|passe|passé|passée|convoquée?|entendue?|rendez-vous|auditionnée?) (?:[\\p{L}’']{2,12} ){0,2}?(?:devant|par|à|au|avec) (?:la |le |l['’])?(?:ofpra|cnda|ofii|cgra|guda|spada)(?!\\p{L})",
    "(?:fait l['’]objet d['’]une|sous|reçu (?:une|son)|notifié une|contre (?:son|l['’])) oqtf",
    `sans[- ]papiers${ENDS}|sans titre de séjour|${BE_FR}en situation irrégulière`,
    "(?:a été|avoir été|est|sera|était|fut|être) (?:[\\p{L}]{3,12} )?(?:torturée?|reconduite? à la frontière|expulsée? (?:vers|du territoire|de france|de belgique)|interpellée? par la (?:paf|police aux frontières)|(?:placée?|maintenue?) en (?:rétention|zone d['’]attente)|refoulée? (?:à|vers|en))|(?:remise? aux autorités|transférée?) [^.;\\n]{0,30}dublin",
    "(?<=[,(] ?|(?:est|été|était|comme) )(?:une )?victime (?:de (?:la )?(?:traite|torture|violences conjugales|mariage forcé|proxénétisme)|d['’]excision)",
    '(?:mineure? (?:isolée?|non accompagnée?))(?!\\p{L})',
    "(?:craint|peur|redoute) (?:de |d['’])(?:retourner|rentrer|y retourner|être (?:renvoyée?|expulsée?))",
    '(?:fuit|fuyait|a fui|se cache de) (?:son|sa) (?:mari|conjoint|compagnon|ex|ex-mari|famille|père|frère|belle-famille)|(?:son|du) (?:mari|conjoint|compagnon|ex-mari) violent|victime de (?:son|sa) (?:mari|conjoint|compagnon|ex)(?!\\p{L})',
    `${BE_FR}(?:séropositi(?:f|ve))|(?:a|vit avec) le (?:vih|sida)(?!\\p{L})`,
  ],
  [
    ...[
      'asile',
      'réfugié',
      'protection',
      'séjour',
      'réexamen',
      'ofpra',
      'cnda',
      'ofii',
      'cgra',
      'guda',
      'spada',
    ],
    ...[
      'oqtf',
      'interpell',
      'autorités',
      'papiers',
      'territoire',
      'cicatrices',
      'renvoy',
      'irréguli',
      'frontière',
      'expuls',
      'rétention',
      'attente',
      'refoul',
      'dublin',
      'traite',
    ],
    ...[
      'tortur',
      'conjugal',
      'forcé',
      'proxén',
      'excision',
      'mineur',
      'retourner',
      'rentrer',
      'renvoy',
      'séroposit',
      'majeur',
      'papiers',
    ],
    ...['vih', 'sida', 'mari', 'conjoint', 'compagnon', '^fui', '^fuy', 'victime'],
  ],
);
