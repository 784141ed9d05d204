/** What German sentences say of one person before asylum, immigration and victims' law. */
import { statements } from './statement.ts';

/** Right behind a name, or as what somebody is: `…, ` and `… ist `. */
const IST = '(?<=[,(] ?|(?:ist|war|sei|bin|als|bleibt) )(?:eine?r? )?(?:anerkannte[rn]? |abgelehnte[rn]? )?';
const SATZENDE = String.raw`(?= ?(?:[,.;:!?)\n–—]|$)| (?:aus|und|aber|seit|der|die|in|im|mit|bei|lebt|wohnt|hat|ist|wurde)(?!\p{L}))`;
const WOERTER = String.raw`(?:[\p{L}\p{N}.]{1,14} ){0,6}?`;
const UNTERKUNFT =
  '(?:frauenhaus|schutzwohnung|schutzhaus|abschiebehaft|abschiebungshaft|gemeinschaftsunterkunft|erstaufnahme[a-zäöüß]*|asylunterkunft|asylheim|flüchtlingsunterkunft|flüchtlingsheim|ankerzentrum|notunterkunft)';

export const GERMAN = statements(
  [
    `${IST}(?:asylbewerber(?:in)?|asylsuchende[rn]?|asylantragsteller(?:in)?|flüchtling|geflüchtete[rn]?|geduldete[rn]?|geduldet|asylberechtigte?[rn]?|subsidiär schutzberechtigte?[rn]?|(?:vollziehbar )?ausreisepflichtig|staatenlose?[rn]?|hiv-positiv)${SATZENDE}`,
    `(?:hat|habe|hatte|haben) ${WOERTER}(?:asyl|(?:einen |ihren |seinen )?asyl(?:antrag|folgeantrag|gesuch)|internationalen schutz|subsidiären schutz|eine duldung|flüchtlingsschutz) (?:beantragt|gestellt|erhalten|bekommen|gesucht|zurückgezogen)`,
    `(?:beantragte|erhielt|stellte|bekam|besitzt|sucht) ${WOERTER}(?:asyl(?:antrag)?|eine duldung|flüchtlingsschutz|subsidiären schutz)(?!\\p{L})`,
    '(?:ihr|sein) asyl(?:antrag|gesuch|folgeantrag) (?:wurde|ist) (?:\\p{L}{2,16} ){0,3}?(?:abgelehnt|anerkannt|bewilligt|anhängig|entschieden)',
    `(?:lebt|wohnt|wohnte|untergebracht|befindet sich|floh|flüchtete|zog|aufgenommen|sitzt|ist) ${WOERTER}(?:im|ins|in|in einem|in einer|in ein|in eine|in der|in die|in das) ${UNTERKUNFT}`,
    `(?:im|in einem|in der|in einer) ${UNTERKUNFT} (?:[\\p{L}\\p{N}]{1,14} ){0,4}?(?:untergebracht|aufgenommen)`,
    `${IST}opfer (?:von (?:menschenhandel|folter|gewalt|häuslicher gewalt|zwangsprostitution|zwangsheirat)|häuslicher gewalt|sexueller gewalt|einer vergewaltigung|sexuellen missbrauchs)`,
    '(?:wurde|worden|wird) (?:\\p{L}{2,16} ){0,4}?(?:gefoltert|vergewaltigt|zwangsverheiratet|abgeschoben|zwangsprostituiert|in abschiebehaft genommen)|(?:gefoltert|vergewaltigt|zwangsverheiratet) (?:wurde|worden)',
    '(?:flieht|floh|flüchtete|geflohen|versteckt sich) vor (?:ihrem|seinem|ihrer|seiner|dem) (?:gewalttätigen )?(?:ehemann|mann|ex-mann|partner|vater|familie|bruder|schwiegervater)|ihr (?:ehemann|mann|ex-mann|partner) (?:sucht (?:nach )?|bedroht|schlägt|schlug|misshandelt)',
    'unbegleitete[rn]? (?:minderjährige[rn]?|flüchtling)(?=[ ,.;)]|$)',
  ],
  [
    ...['asyl', 'flücht', 'schutz', 'duld', 'ausreisepf', 'staatenlos', 'hiv-pos', 'frauenhaus', 'abschieb'],
    ...['unterkunft', 'aufnahme', 'ankerz', 'menschenhandel', 'folter', 'gewalt', 'vergewalt', 'missbrauch'],
    ...['zwangs', 'unbegleitet', 'ehemann', 'ex-mann', 'partner', 'vor ihrem', 'vor seine', 'vor ihrer'],
  ],
);
