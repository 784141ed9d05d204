/**
 * Other scripts in Latin letters, so that one model serves them all. Spellings are those of passports where there is
 * a rule (ICAO Doc 9303, part 3, section 6: Cyrillic; ELOT 743: Greek; BGN/PCGN: Georgian, Armenian, Amharic,
 * Nepali), simplified to what the letters alone say.
 */

const pairs = (text: string): Record<string, string> =>
  Object.fromEntries(text.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));

/** Letters that Unicode decomposition leaves alone, and those of alphabets, each followed by its spelling. */
const allAlphabets = (): Readonly<Record<string, string>> => ({
  ...pairs('øo łl đd ðd ıi ßss æae œoe þth əe ŋng ħh'),
  // Cyrillic
  ...pairs('аa бb вv гg ґg дd еe єie ёe жzh зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu ўu фf хkh'),
  ...pairs('цts чch шsh щshch ъie ыy ь эe юiu яia ђd јj љlj њnj ћc џdz ѓg ќk ѕdz үu өo әa қk ғg ңng һh'),
  // Greek
  ...pairs('αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo'),
  // Georgian
  ...pairs('აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch'),
  ...pairs('ცts ძdz წts ჭch ხkh ჯj ჰh'),
  // Armenian
  ...pairs('աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch'),
  ...pairs('պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf'),
  // Arabic script is left in its letters, since it has no short vowels; Persian and Urdu spellings count as one.
  ...pairs('یي ىي ےي کك ةه ہه ھه ءا ںن'),
});
let alphabets: Readonly<Record<string, string>> | undefined;
const LETTER =
  /[øłđðıßæœþəŋħ\u0370-\u03ff\u0400-\u04ff\u0561-\u0586\u0620-\u064a\u0671-\u06d3\u10d0-\u10f0]/g;
/** Two letters for one sound. */
const GREEK_PAIRS: Readonly<Record<string, string>> = { ου: 'ou', αυ: 'av', ευ: 'ev', μπ: 'b', γκ: 'g' };

/** Lower case text of alphabets without accents; signs of other scripts are left as they are. */
export function romaniseAlphabet(text: string): string {
  alphabets ??= allAlphabets();
  const known = alphabets;
  return text
    .replace(/ου|αυ|ευ|μπ|γκ/g, (pair) => GREEK_PAIRS[pair]!)
    .replaceAll('ու', 'u')
    .replaceAll('և', 'ev')
    .replace(LETTER, (letter) => known[letter] ?? letter);
}

/** Devanagari: consonants carry an `a` unless a vowel sign or the virama follows, or the word ends. */
const CONSONANTS = pairs(
  'कk खkh गg घgh ङng चch छchh जj झjh ञn टt ठth डd ढdh णn तt थth दd धdh नn पp फph बb भbh मm यy रr लl वv शsh षsh सs हh ळl',
);
const VOWELS = pairs('अa आa इi ईi उu ऊu ऋri एe ऐai ओo औau');
const SIGNS = pairs('ाa िi ीi ुu ूu ृri ेe ैai ोo ौau ् ंn ँn ःh ़');
const BARE = /[\u093e-\u094d]/;

function devanagari(text: string): string {
  let out = '';
  const letters = [...text];
  letters.forEach((letter, i) => {
    const consonant = CONSONANTS[letter];
    if (consonant === undefined) {
      out += VOWELS[letter] ?? SIGNS[letter] ?? letter;
      return;
    }
    const next = letters[i + 1];
    out += consonant + (next === undefined || BARE.test(next) ? '' : 'a');
  });
  return out;
}

/** Ge'ez: each row of eight signs is a consonant with its seven vowels, from U+1200. */
const ROWS =
  'h l h m s r s sh k k k k b v t ch h h n ny  k k h h w  z zh y d d j g g g t ch p ts ts f p'.split(' ');
const ORDERS = ['e', 'u', 'i', 'a', 'e', '', 'o', 'wa'];

function geez(sign: string): string {
  const at = sign.charCodeAt(0) - 0x1200;
  const consonant = ROWS[at >> 3]!;
  // The rows without a consonant begin with `a`, and their sixth sign is a vowel too.
  if (consonant === '') return ['a', 'u', 'i', 'a', 'e', 'i', 'o', 'a'][at & 7]!;
  return consonant + (consonant === 'h' && (at & 7) === 0 ? 'a' : ORDERS[at & 7]!);
}

/** Scripts whose marks are vowels: read before marks are dropped. Other text is returned as it is. */
export function romaniseSyllables(text: string): string {
  if (/[\u0900-\u0963]/.test(text)) return devanagari(text);
  return text.replace(/[\u1200-\u1357]/g, geez);
}
