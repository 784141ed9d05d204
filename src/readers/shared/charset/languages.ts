/** How a language is written beyond ASCII, in lower case. */
export type Language =
  /** Its letters stand among those of ASCII: those of most texts, and those of a few. */
  | { readonly script: 'latin'; readonly frequent: string; readonly rare: string }
  /** Words are made of them alone: the most frequent first. */
  | { readonly script: 'other'; readonly letters: string };

const latin = (frequent: string, rare = ''): Language => ({ script: 'latin', frequent, rare });
const other = (letters: string): Language => ({ script: 'other', letters });

/** Spanish, Portuguese, French, German, Italian, Dutch, Swedish, Danish, Icelandic, Catalan; and lists that mix them. */
export const WESTERN: readonly Language[] = [
  latin('áéíóúüñ'),
  latin('áâãçéêíóõú', 'àôü'),
  latin('éèêàçùîô', 'âæëïœûüÿ'),
  latin('äöüß'),
  latin('àèéìòù', 'íîóú'),
  latin('ëïéèöüáó', 'ê'),
  latin('äåö', 'éü'),
  latin('æøå', 'éèòó'),
  latin('áéíóúö', 'ýþæð'),
  latin('àèéíòóç', 'ïúü·'),
  latin('', 'àáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿßðþšž'),
];
/** Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian. */
export const CENTRAL: readonly Language[] = [
  latin('ąćęłóśż', 'ńź'),
  latin('áčéěířšýž', 'ďňóťúů'),
  latin('áčéíľšýžú', 'äďĺňóôŕť'),
  latin('áéíóöő', 'úüű'),
  latin('čćđšž'),
  latin('ăâîşţ'),
];
export const TURKISH: readonly Language[] = [latin('çğıöşü', 'âî')];
/** Lithuanian, Latvian, Estonian. */
export const BALTIC: readonly Language[] = [latin('ąčęėįšųūž'), latin('āčēģīķļņšūž'), latin('äöüõ', 'šž')];

/** Russian, Ukrainian, Bulgarian, Belarusian, Serbian and Macedonian. */
export const CYRILLIC: readonly Language[] = [
  other('оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё'),
  other('оанивіетрсклдмупязьбгйчхцжїєюшщфґ'),
  other('аоиентрсвлдкмпзъуябгчщжшцхйюфь'),
  other('аніеолыркстдпямвўубцзгшчйьжхюэёф'),
  other('аоиенрстукдвмјплзбгчцћшжљњђхфџѓќѕ'),
];
export const GREEK: readonly Language[] = [other('ατοιεσνηυρπκμλςίόάωέγδήχθύφβώξζψϊϋΐΰ')];
export const HEBREW: readonly Language[] = [other('יוהלאתרמבשנםדחקעפכגטסצןזךץף')];
/** Arabic, Persian. */
export const ARABIC: readonly Language[] = [
  other('اليمنرتوةبدعسهفكحقأجشصطىخإضذغثزئءؤآظ'),
  other('اينردهمتوبسشكزفگخقجعحلپطصضچظغثذآءئژ'),
];
export const THAI: readonly Language[] = [
  other('านรอกเง่มยล้วิดีทสัตะปบคหแจพชขุใไูโ็ธณืถำึญษศซผฟ์ฉภฎฏฐฑฒฌฬฮฤฦๅๆ๊๋ํฯ๐๑๒๓๔๕๖๗๘๙'),
];

/** Characters of which texts, names and captions are made, in the scripts of which there are thousands. */
export const CHINESE =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力' +
  '里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又' +
  '利比或但质气第向道命此变条只没结解问意建月公无系情者最立代想已通并提直题程展五果料员位入常文总次品式活设及管特件长求老头基资流路级少图山统接知' +
  '较将组见计别她手期论运农指几九区强放决西被干做必先回则任取据处姓名性别籍证号码址话王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹' +
  '彭曾肖田董袁潘于蒋蔡余杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏伟芳娜秀英敏静丽磊军洋勇艳杰娟涛超兰霞刚桂海红玉华建文志春';
export const TRADITIONAL_CHINESE =
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力' +
  '裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又' +
  '利比或但質氣第向道命此變條只沒結解問意建月公無系情者最立代想已通並提直題姓名別籍址話身證號陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂' +
  '江何蕭羅潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴范宋鄧杜傅侯曹薛丁卓阮馬董唐藍蔣石淑美惠玉麗秀華志明俊雅芳英婷文建宏家怡';
export const JAPANESE =
  '氏名生年月日国籍住所電話番号性別男女大学会人本一二三十中出入者場事自分時間今東京都県市区町村田山川木藤佐小高林井上松口石渡辺伊加吉清水森池橋阿部子美' +
  '郎太真由恵和健裕正明智直義行後前内外下法申請難民在留許可施設相談支援保護被害児童長野島原谷崎福岡千葉神奈愛知広岸坂近遠斎竹宮菊安平新金光信幸久雄';
export const KOREAN =
  '이가는의에을를은다고하지로서한사기도인자나시리어대정해수있것그들안부보일전제동주상성조김박최강윤장임오신권황송류홍문손양배백허유남심노곽차우구원년월생국' +
  '적민번호연락처명영철현미숙희진경준혜선옥순재승훈연아름소학교시군읍면길직업여';
