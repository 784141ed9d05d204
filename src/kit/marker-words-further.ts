import type { Population } from '../core/types.ts';

/**
 * Words of confidential populations in languages that `FURTHER_MARKERS` has not, one line a language or two that share
 * words: Swedish, Danish, Norwegian, Finnish, Czech and Slovak, Hungarian, Romanian, Bulgarian, Serbian and Croatian,
 * Greek, Persian and Dari, Urdu, Pashto and Kurdish, Somali, Vietnamese, Indonesian, Swahili, Albanian, Azerbaijani and Uzbek.
 */
export const MARKERS_OF_FURTHER_LANGUAGES: Readonly<Partial<Record<Population, readonly string[]>>> = {
  fear: [
    'asylsökande|asylsökanden|flykting|flyktingar|asylboende|flyktingboende|asylansøger|asylansøgere|flygtning|flygtninge|asylcenter|asylsøker|asylsøkere|flyktning|flyktninger|asylmottak|asylmottaket',
    'turvapaikanhakija|turvapaikanhakijat|turvapaikanhakijoiden|turvapaikanhakijoita|pakolainen|pakolaiset|pakolaisten|vastaanottokeskus|vastaanottokeskuksen',
    'žadatel o azyl|žadatelé o azyl|žadatelů o azyl|žadatelky o azyl|uprchlík|uprchlíci|uprchlíků|žiadatelia o azyl|žiadateľov o azyl|utečenci|utečencov',
    'menekült|menekültek|menedékkérő|menedékkérők|menekülttábor|befogadó állomás',
    'solicitant de azil|solicitanți de azil|solicitanților de azil|refugiați|refugiaților|refugiații',
    'бежанци|бежанците|бежанец|търсещи закрила|търсещи убежище|търсещите убежище',
    'tražitelji azila|tražitelja azila|tražioci azila|tražilaca azila|izbjeglice|izbjeglica|izbeglice|izbeglica|тражиоци азила|тражилаца азила|избеглице|избеглица',
    'αιτούντες άσυλο|αιτούντων άσυλο|αιτών άσυλο|αιτούσα άσυλο|πρόσφυγας|πρόσφυγες|προσφύγων',
    'پناهجو|پناهجویان|پناهنده|پناهندگان|پناهندگی|پناہ گزین|پناہ گزینوں|مہاجرین|کډوال|پناه غوښتونکي|پەنابەر|پەنابەران|ئاوارەکان|penaber|penaberan|penaxwaz',
    'qaxooti|qaxootiga|magangelyo doon|magangalyo doon|wakimbizi|mkimbizi|waomba hifadhi',
    'người tị nạn|xin tị nạn|pengungsi|pencari suaka|azilkërkues|azilkërkuesit|refugjatë|refugjatët|qaçqınlar|qaçqınların|məcburi köçkünlər|qochqinlar',
    'idp|idps|internally displaced|displaced persons|displaced families|personas desplazadas|desplazados internos|familias desplazadas|personnes déplacées|déplacés internes|familles déplacées|deslocados internos',
  ],
  victims: [
    'våldsutsatta|brottsoffer|skyddsboende|skyddat boende|kvinnojour|kvinnojouren|voldsramte|krisecenter|krisecenteret|kvindekrisecenter|voldsutsatte|krisesenter|krisesenteret',
    'väkivallan uhrit|väkivallan uhrien|turvakoti|turvakodin|turvakodissa',
    'oběti násilí|obětí násilí|oběti domácího násilí|domácí násilí|domácího násilí|azylový dům|azylového domu|azylovém domě|obete násilia|domáce násilie|domáceho násilia',
    'bántalmazottak|bántalmazott nők|erőszak áldozatai|családon belüli erőszak|anyaotthon|emberkereskedelem',
    'victimelor|violență domestică|violenței domestice|violența domestică|trafic de persoane',
    'жертви на насилие|жертвите на насилие|домашно насилие|домашното насилие|трафик на хора',
    'žrtve nasilja|žrtava nasilja|nasilje u obitelji|nasilja u obitelji|sigurna kuća|sigurnoj kući|trgovine ljudima|жртве насиља|жртава насиља|сигурна кућа',
    'θύματα βίας|θυμάτων βίας|κακοποιημένες|κακοποιημένων|ενδοοικογενειακή βία|ενδοοικογενειακής βίας|εμπορία ανθρώπων',
    'قربانیان|قربانی خشونت|خانه امن|خانه های امن|متاثرین|korban kekerasan|korban perdagangan|waathirika wa ukatili|viktimat|nạn nhân',
    'liste des hébergés|liste des hébergées|personnes hébergées|familles hébergées|mulheres acolhidas|femmes victimes|femmes hébergées|mujeres acogidas|mujeres alojadas|mujeres albergadas|mujeres maltratadas|donne accolte|donne ospitate',
  ],
  children: [
    'child protection cases|children in care|looked after children|inobhutnahme|inobhutnahmen|pflegekinder|pflegekind|fremdunterbringung|fremdunterbringungen|enfants placés|enfants confiés|enfance en danger|minori in affidamento|minori allontanati|niños tutelados|menores tutelados|crianças acolhidas|uithuisplaatsing|uithuisplaatsingen|omhändertagna|anbragte børn|barnevernsbarn|dzieci w pieczy|huostaan otetut|діти сироти|дітей сиріт|дети сироты|детей сирот',
    'ensamkommande|ensamkommande barn|uledsagede|uledsagede mindreårige|enslige mindreårige|yksin tulleet|yksintulleet',
    'nezletilí bez doprovodu|nezletilých bez doprovodu|kísérő nélküli kiskorúak|kísérő nélküli kiskorú|minori neînsoțiți|minorilor neînsoțiți|непридружени|непридружените',
    'maloljetnici bez pratnje|maloljetnika bez pratnje|maloletnici bez pratnje|ασυνόδευτα|ασυνόδευτοι|ασυνόδευτων|کودکان بدون سرپرست',
  ],
  custody: [
    'förvarstagna|frihetsberövade|frihedsberøvede|tilbageholdte asylansøgere|säilöön otetut|säilöönotetut|säilöön otettujen',
    'zadržení|zadržených|zadržaní|zadržaných|fogvatartottak|fogvatartott|deținuți|deținuților|deținuții|задържани|задържаните',
    'pritvorenici|pritvorenika|zatvorenici|zatvorenika|притвореници|κρατούμενοι|κρατουμένων|κρατούμενες',
    'بازداشتی|بازداشت شدگان|بازداشت‌شدگان|زندانیان|قیدی|قیدیوں|maxaabiis|maxaabiista|mahabusu|wafungwa|tahanan|người bị tạm giữ',
    'personnes gardées à vue|personas privadas de libertad|personas privadas de la libertad|pessoas privadas de liberdade',
  ],
  immigration: [
    'papperslösa|käännytettävät|maastapoisto|vyhoštění|vyhostenie|kitoloncolás|expulzare|депортирани|deportiranje|απέλαση|απελάσεις',
    'اخراج از کشور|ردمرز|رد مرز|trục xuất|deportasi|wahamiaji haramu',
  ],
  patients: [
    'patienter|patientlista|pasienter|pasientliste|potilaat|potilaiden|potilasluettelo',
    'pacienti|pacientů|pacientov|pacienți|pacienților|betegek|betegeink|пациенти|пациентите|pacijenti|pacijenata|pacijentima|пацијенти|пацијената',
    'ασθενείς|ασθενών|بیماران|مریضان|مریض|مریضوں|bukaan|bukaanka|bệnh nhân|pasien|wagonjwa|pacientët',
    'nursing home residents|care home residents|heimbewohner|résidents de l ehpad|résidents ehpad|residentes del geriátrico',
  ],
};

/**
 * The same in scripts that do not part words, or that join small words to them, as they are written: parts of regular
 * expressions in Chinese, Japanese, Korean, Thai, Hindi and Nepali, Bengali, Tamil, Burmese, Amharic and Tigrinya, Georgian,
 * Armenian and Hebrew.
 */
export const WITHIN_WORDS: Readonly<Partial<Record<Population, string>>> = {
  fear: '难民|難民|避難民|避难民|庇护|庇護|政治避难|政治避難|脱北者|난민|망명|탈북|ผู้ลี้ภัย|ผู้แสวงหาที่พักพิง|शरणार्थी|शरणार्थि|শরণার্থী|அகதி|ဒုက္ခသည်|ስደተኞች|ስደተኛ|ጥገኝነት|ዑቕባ|ლტოლვილ|თავშესაფრის მაძიებ|დევნილ|փախստական|ապաստան|מבקשי מקלט|מבקשת מקלט|מבקש מקלט|פליטים|פליטות',
  victims:
    '受害者|シェルター入|쉼터 입소|쉼터입소|보호소 입소|被害者|被害人|家庭暴力|人口贩|人身取引|피해자|가정폭력|เหยื่อ|पीड़ित|পীড়িত|ভুক্তভোগী|ተጎጂዎች|ተጠቂዎች|მსხვერპლ|բռնության|נפגעות|נפגעי|קורבנות|מקלט לנשים',
  children: '无人陪伴|無人陪伴|孤身未成年|無伴奏の未成年|보호자 없는',
  custody:
    '被拘留|在押|羁押|被收容|收容人员|被収容者|収容者|수용자|구금|ผู้ต้องกัก|ผู้ต้องขัง|बंदियों|कैदी|বন্দী|বন্দি|እስረኞች|እሱራት|დაკავებულ|პატიმრ|կալանավոր|עצורים|כלואים',
  immigration: '遣返|驱逐出境|強制送還|退去強制|강제퇴거|강제 퇴거',
  patients: '患者|病人|환자|ผู้ป่วย|रोगी|रोगियों|मरीज|রোগী|நோயாளி|လူနာ|ታካሚ|ታማሚ|პაციენტ|հիվանդների|מטופלים|חולים',
};
