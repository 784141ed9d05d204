/**
 * What cells say of a person's sex, in English, Spanish, French, Portuguese, German, Italian, Dutch, Polish, Ukrainian,
 * Russian, Arabic and Turkish. Plurals are left out: they count people.
 */
export const SEX_WORDS: readonly string[] = [
  'male|female|man|woman|boy|girl|nonbinary|non-binary|transgender|other',
  'masculino|femenino|hombre|mujer|varón|niño|niña|masc|fem|otro',
  'homme|femme|masculin|féminin|garçon|fille|autre',
  'feminino|homem|mulher|menino|menina|rapaz|rapariga|outro',
  'männlich|weiblich|mann|frau|junge|mädchen|divers',
  'maschio|femmina|uomo|donna|maschile|femminile|ragazzo|ragazza|altro',
  'man|vrouw|mannelijk|vrouwelijk|jongen|meisje|anders',
  'mężczyzna|kobieta|chłopiec|dziewczynka|dziewczyna|męska|żeńska|kob|mężcz',
  'чоловік|жінка|чоловіча|жіноча|хлопець|хлопчик|дівчина|дівчинка|чол|жін',
  'мужчина|женщина|мужской|женский|мальчик|девочка|муж|жен',
  'ذكر|أنثى|رجل|امرأة|ولد|بنت|صبي|فتاة',
  'erkek|kadın|kız|diğer',
];

/** Letters for sexes in any of these languages. */
export const SEX_LETTERS = 'm|f|h|w|v|k|d|x|u|e|ж|ч|м|ذ|أ';

export const MARITAL_WORDS: readonly string[] = [
  'single|married|divorced|widowed|separated|never married|widow|widower|common law|cohabiting|engaged|unmarried',
  'soltero|soltera|casado|casada|divorciado|divorciada|viudo|viuda|separado|separada|unión libre|unión de hecho|conviviente',
  'célibataire|marié|mariée|divorcé|divorcée|veuf|veuve|séparé|séparée|pacsé|pacsée|concubinage|union libre|en couple|isolé|isolée',
  'solteiro|solteira|viúvo|viúva|união de facto|união estável|separado judicialmente',
  'ledig|verheiratet|geschieden|verwitwet|getrennt|getrennt lebend|verlobt|verpartnert|alleinstehend',
  'celibe|nubile|coniugato|coniugata|sposato|sposata|divorziato|divorziata|vedovo|vedova|convivente|single|separato|separata',
  'ongehuwd|gehuwd|getrouwd|gescheiden|alleenstaand|weduwe|weduwnaar|samenwonend',
  'kawaler|panna|żonaty|zamężna|rozwiedziony|rozwiedziona|wdowa|wdowiec|wolny|wolna|mężatka|separacja|w separacji',
  'одружений|одружена|неодружений|неодружена|заміжня|незаміжня|розлучений|розлучена|вдова|вдівець',
  'женат|не женат|холост|замужем|не замужем|разведен|разведена|вдова|вдовец|в разводе',
  'أعزب|عزباء|متزوج|متزوجة|مطلق|مطلقة|أرمل|أرملة|منفصل|منفصلة',
  'bekar|evli|boşanmış|dul|ayrı|nişanlı',
];

/** How words for religions begin. */
export const RELIGION_STEMS =
  'muslim|moslem|musulm|muculm|musulman|islam|christ|chret|crist|cath|cato|katol|kathol|katoli|orthod|ortod|protest|evang|sunni|sunn|shia|shii|schii|chiit|jud|juif|juiv|jewish|joods|hind|budd|boudd|yezid|jezid|yazid|ezid|sikh|pentec|pfingst|atheis|athee|ateo|ateu|ateis|konfessionslos|aucune religion|мусульм|христ|правосл|катол|іслам|ислам|مسلم|مسيحي|سني|شيعي|hiristiyan|musluman|sunni|alevi';

/** Languages by other names than the Unicode consortium gives them, and those of smaller peoples. */
export const FURTHER_LANGUAGES =
  'farsi|kreyol|creole|criollo|crioulo|mandinka|mandinga|garifuna|mam|kiche|quiche|qeqchi|kurmanji|kurmandschi|kurmandji|kurmanci|sorani|badini|peul|poular|pular|fulani|fulah|soussou|dioula|malinke|malinké|tigrigna|tigrinya|pidgin|edo|esan|twi|mirpuri|hazaragi|dari|pashto|pachtou|paschtu|pastho|romani|romanes|romany|urdu|bangla|sylheti|tamazight|berbère|kabyle|mixteco|zapoteco|nahuatl|kaqchikel|qanjobal|chuj|aymara|guarani';
