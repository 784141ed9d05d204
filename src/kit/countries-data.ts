/**
 * Countries and territories of ISO 3166-1, one a line:
 * `alpha-2 alpha-3 numeric | names in English, Spanish, French, Portuguese, Haitian Creole, and agency spellings |
 * demonyms: English | Spanish (masculine) | French (masculine) | Portuguese (masculine) | Haitian Creole`.
 * Names follow Unicode CLDR (Unicode License v3) and the tables of i18n-iso-countries 7.14.0 and i18n-nationality
 * 1.4.0 (MIT, Copyright (c) 2016 widdix GmbH); Portuguese and Haitian Creole demonyms and agency spellings were added by hand.
 */
export const COUNTRY_TABLE = `
AD AND 020|Andorra;Andorre|Andorran|andorrano|andorran||
AE ARE 784|United Arab Emirates;UAE;Emiratos Árabes Unidos;Émirats arabes unis;Emirados Árabes Unidos;Emirates;EAU|Emirian|emiratí|émirien||
AF AFG 004|Afghanistan;Afganistán;Afeganistão;Afghan Islamic Republic|Afghan;Afghani|afgano|afghan|afegão|
AG ATG 028|Antigua & Barbuda;Antigua and Barbuda;Antigua y Barbuda;Antigua-et-Barbuda;Antígua e Barbuda;Antigua|Antiguan;Barbudan|antiguano|antiguayen||
AI AIA 660|Anguilla;Anguila|||||
AL ALB 008|Albania;Albanie|Albanian|albanés|albanais|albanês|
AM ARM 051|Armenia;Arménie|Armenian|armenio|arménien|armênio|
AO AGO 024|Angola|Angolan|angoleño|angolais|angolano|
AQ ATA 010|Antarctica;Antártida;Antarctique|||||
AR ARG 032|Argentina;Argentine;Ajantin|Argentine;Argentinian;Argentinean|argentino|argentin|argentino|
AS ASM 016|American Samoa;Samoa Americana;Samoa américaines|||||
AT AUT 040|Austria;Autriche|Austrian|austriaco|autrichien|austríaco|
AU AUS 036|Australia;Australie|Australian|australiano|australien|australiano|
AW ABW 533|Aruba|||||
AX ALA 248|Åland Islands;Islas Aland;Îles Åland;Åland;Ilhas Aland||alandés|||
AZ AZE 031|Azerbaijan;Azerbaiyán;Azerbaïdjan;Azerbaijão|Azerbaijani;Azeri|azerbaiyano|azerbaïdjanais|azerbaijano|
BA BIH 070|Bosnia & Herzegovina;Bosnia and Herzegovina;Bosnia y Herzegovina;Bosnie-Herzégovine;Bósnia e Herzegovina;Bosnia|Bosnian;Herzegovinian|bosnio|bosnien;bosniaque|bósnio|
BB BRB 052|Barbados;Barbade|Barbadian|barbadense|barbadien|barbadiano|
BD BGD 050|Bangladesh;Bangladés|Bangladeshi|bangladesí|bangladais|bengali|
BE BEL 056|Belgium;Bélgica;Belgique|Belgian|belga|belge|belga|
BF BFA 854|Burkina Faso;Burquina Faso|Burkinabe|burkinés|burkinabé|burquinense|
BG BGR 100|Bulgaria;Bulgarie|Bulgarian|búlgaro|bulgare|búlgaro|
BH BHR 048|Bahrain;Baréin;Bahrein|Bahraini|bareiní|bahreïnien||
BI BDI 108|Burundi|Burundian|burundés|burundais|burundês|
BJ BEN 204|Benin;Benim|Beninese|beninés|béninois|beninense|
BL BLM 652|St. Barthélemy;Saint Barthélemy;San Bartolomé;São Bartolomeu||sanbartolomense|||
BM BMU 060|Bermuda;Bermudas;Bermudes||bermudeño|bermudien||
BN BRN 096|Brunei;Brunei Darussalam|Bruneian|brunense|brunéien||
BO BOL 068|Bolivia;Bolivie;Bolivia, Plurinational State of|Bolivian|boliviano|bolivien|boliviano|
BQ BES 535|Caribbean Netherlands;Bonaire, Sint Eustatius and Saba;Caribe neerlandés;Bonaire, San Eustaquio y Saba;Pays-Bas caribéens;Bonaire, Saint-Eustache et Saba;Países Baixos Caribenhos||caribeño|||
BR BRA 076|Brazil;Brasil;Brésil;Brezil|Brazilian|brasileño|brésilien|brasileiro|brezilyen;brezilyèn
BS BHS 044|Bahamas;The Bahamas;Bahamas, The|Bahamian|bahameño|bahamien||baameyen
BT BTN 064|Bhutan;Bután;Bhoutan;Butão|Bhutanese|butanés|bhoutanais||
BV BVT 074|Bouvet Island;Isla Bouvet;Île Bouvet;Ilha Bouvet||islandés|||
BW BWA 072|Botswana;Botsuana|Motswana;Botswanan|botsuano|botswanais||
BY BLR 112|Belarus;Bielorrusia;Biélorussie;Bielorrússia|Belarusian|bielorruso|biélorusse|bielorrusso|
BZ BLZ 084|Belize;Belice|Belizean|beliceño|bélizien|belizenho|
CA CAN 124|Canada;Kanada|Canadian|canadiense|canadien|canadense|kanadyen;kanadyèn
CC CCK 166|Cocos Islands;Islas Cocos;Îles Cocos;Ilhas Cocos|Cocos|cocano|||
CD COD 180|Congo - Kinshasa;Democratic Republic of the Congo;República Democrática del Congo;République démocratique du Congo;República Popular do Congo;DEM REP OF THE CONGO;Democratic Republic of Congo;DRC;D.R. Congo;Congo, Democratic Republic of the;Zaire;RDC;Congo, Dem Rep|Congolese|congoleño;congolés|congolais|congolês|
CF CAF 140|Central African Republic;República Centroafricana;République centrafricaine|Central African|centroafricano|centrafricain||
CG COG 178|Congo - Brazzaville;Republic of the Congo;Congo;République du Congo;República do Congo;República Democrática do Congo;Congo, Republic of|Congolese|congoleño;congolés|congolais|congolês|
CH CHE 756|Switzerland;Suiza;Suisse;Suíça|Swiss|suizo|||
CI CIV 384|Côte d’Ivoire;Ivory Coast;Costa de Marfil;Costa do Marfim|Ivorian|ivoriano|ivoirien|marfinense|
CK COK 184|Cook Islands;Islas Cook;Îles Cook;Ilhas Cook||cookiano|||
CL CHL 152|Chile;Chili|Chilean|chileno|chilien|chileno|chilyen;chilyèn
CM CMR 120|Cameroon;Camerún;Cameroun;Camarões;Kamewoun|Cameroonian|camerunés|camerounais|camaronês|
CN CHN 156|China;People's Republic of China;Chine;China, Peoples Republic of;PRC;China Mainland;Lachin|Chinese|chino|chinois|chinês|chinwa
CO COL 170|Colombia;Colombie;Kolonbi|Colombian|colombiano|colombien|colombiano|kolonbyen;kolonbyèn
CR CRI 188|Costa Rica|Costa Rican|costarricense;tico|costaricain|costa-riquenho|
CU CUB 192|Cuba;Kiba|Cuban|cubano|cubain|cubano|kiben;kibèn
CV CPV 132|Cape Verde;Cabo Verde;Cap-Vert|Cape Verdean;Cabo Verdean|caboverdiano|cap verdien|cabo-verdiano|
CW CUW 531|Curaçao;Curazao||curazoleño|curacien||
CX CXR 162|Christmas Island;Isla de Navidad;Île Christmas;Ilha Christmas;Ilha de Natal||navideño|l'île christmas||
CY CYP 196|Cyprus;Chipre;Chypre|Cypriot|chipriota|chypriote||
CZ CZE 203|Czechia;Czech Republic;Chequia;República Checa;Tchéquie;République Tchèque;Tchéquia;Czechoslovakia|Czech|checo|tchèque|tcheco;checo|
DE DEU 276|Germany;Alemania;Allemagne;Alemanha|German|alemán|allemand|alemão|
DJ DJI 262|Djibouti;Yibuti;Djibuti||yibutiano|djiboutien||
DK DNK 208|Denmark;Dinamarca;Danemark|Danish|danés|danois|dinamarquês|
DM DMA 212|Dominica;Dominique|Dominican|dominiqués|dominicain||
DO DOM 214|Dominican Republic;República Dominicana;République dominicaine;Dom Rep;Dominican Rep;Rep. Dominicana;R.D.;Repiblik Dominikèn;Dominikani;Santo Domingo|Dominican|dominicano|dominicain|dominicano|dominiken;dominikèn
DZ DZA 012|Algeria;Argelia;Algérie|Algerian|argelino|algérien|argelino|
EC ECU 218|Ecuador;Équateur;Equador;Ekwatè|Ecuadorean;Ecuadorian|ecuatoriano|équatorien|equatoriano|ekwatoryen
EE EST 233|Estonia;Estonie|Estonian|estonio|estonien||
EG EGY 818|Egypt;Egipto;Égypte;Egito|Egyptian|egipcio|égyptien|egípcio|
EH ESH 732|Western Sahara;Sáhara Occidental;Saara Ocidental|Sahrawi|saharaui|sahraoui|saharaui|
ER ERI 232|Eritrea;Érythrée;Eritreia|Eritrean|eritreo|érythréen|eritreu|
ES ESP 724|Spain;España;Espagne;Espanha|Spanish|español|espagnol|espanhol|
ET ETH 231|Ethiopia;Etiopía;Éthiopie|Ethiopian|etíope|éthiopien|etíope|
FI FIN 246|Finland;Finlandia;Finlande|Finnish|finlandés|finlandais||
FJ FJI 242|Fiji;Fiyi;Fidji|Fijian|fijiano|fidjien||
FK FLK 238|Falkland Islands;Islas Malvinas;Îles Malouines;Ilhas Malvinas||malvinense|malouin||
FM FSM 583|Micronesia;Micronesia, Federated States of;Micronésie|Micronesian|micronesio|micronésien||
FO FRO 234|Faroe Islands;Islas Feroe;Îles Féroé;Ilhas Faroé||feroés|féroïen||
FR FRA 250|France;Francia;França;Lafrans|French|francés|français|francês|franse;fransèz
GA GAB 266|Gabon;Gabão|Gabonese|gabonés|gabonais|gabonês|
GB GBR 826|United Kingdom;UK;Great Britain;Reino Unido;Royaume-Uni;England;Scotland;Wales;Northern Ireland;Inglaterra;Gran Bretaña;Grande-Bretagne|British;English;Scottish;Welsh|británico|britannique|britânico|
GD GRD 308|Grenada;Granada;Grenade|Grenadian|granadino|grenadien||
GE GEO 268|Georgia;Géorgie|Georgian|georgiano|géorgien|georgiano|
GF GUF 254|French Guiana;Guayana Francesa;Guyane française;Guiana Francesa;Guyane;Lagiyàn|French|francoguayanés|français||
GG GGY 831|Guernsey;Guernesey|||guernesiais||
GH GHA 288|Ghana;Gana|Ghanaian|ghanés|ghanéen|ganês|
GI GIB 292|Gibraltar||gibralteño|gibraltariens||
GL GRL 304|Greenland;Groenlandia;Groenland;Gronelândia||groenlandés|groenlandais||
GM GMB 270|Gambia;Republic of The Gambia;The Gambia;Gambie;Gambia, The|Gambian|gambiano|gambien|gambiano|
GN GIN 324|Guinea;Guinée;Guiné;Guinea-Conakry|Guinean|guineano|guinéen|guineense|
GP GLP 312|Guadeloupe;Guadalupe||guadalupeño|guadeloupéen||
GQ GNQ 226|Equatorial Guinea;Guinea Ecuatorial;Guinée équatoriale;Guiné Equatorial|Equatorial Guinean|ecuatoguineano|équato-guinéen||
GR GRC 300|Greece;Grecia;Grèce|Greek|griego|grec|grego|
GS SGS 239|South Georgia & South Sandwich Islands;South Georgia and the South Sandwich Islands;Islas Georgia del Sur y Sandwich del Sur;Georgia del Sur y las Islas Sandwich del Sur;Géorgie du Sud-et-les Îles Sandwich du Sud;Ilhas Geórgia do Sul e Sandwich do Sul;Geórgia do Sul e Ilhas Sandwich do Sul||georgiano|||
GT GTM 320|Guatemala;Guate;Gwatemala;Guatem|Guatemalan|guatemalteco;chapín|guatémaltèque|guatemalteco|gwatemaltèk
GU GUM 316|Guam||guamés|||
GW GNB 624|Guinea-Bissau;Guinea-Bisáu;Guinée-Bissau;Guiné-Bissau|Guinea-Bissauan|guineano|bissaoguinéen|guineense|
GY GUY 328|Guyana;Guiana|Guyanese|guyanés|guyanais|guianense|
HK HKG 344|Hong Kong SAR China;Hong Kong;RAE de Hong Kong;R.A.S. chinoise de Hong Kong;Hong Kong, RAE da China||hongkonés|hongkongais||
HM HMD 334|Heard & McDonald Islands;Heard Island and McDonald Islands;Islas Heard y McDonald;Heard e Islas McDonald;Îles Heard-et-MacDonald;Ilhas Heard e McDonald;Ilha Heard e Ilhas McDonald|||||
HN HND 340|Honduras;Hondu;Ondiras;Hondur|Honduran|hondureño;catracho|hondurien|hondurenho|ondiryen
HR HRV 191|Croatia;Croacia;Croatie|Croatian|croata|croate|croata|
HT HTI 332|Haiti;Ayiti|Haitian|haitiano|haïtien|haitiano|ayisyen;ayisyèn
HU HUN 348|Hungary;Hungría;Hongrie|Hungarian|húngaro|hongrois|húngaro|
ID IDN 360|Indonesia;Indonésie|Indonesian|indonesio|indonésien|indonésio|
IE IRL 372|Ireland;Irlanda;Irlande|Irish|irlandés|irlandais|irlandês|
IL ISR 376|Israel|Israeli|israelí|israélien|israelense|
IM IMN 833|Isle of Man;Isla de Man;Île de Man;Ilha de Man|Manx|manés|||
IN IND 356|India;Inde|Indian|indio;hindú|indien|indiano|
IO IOT 086|British Indian Ocean Territory;Territorio Británico del Océano Índico;Territoire britannique de l’océan Indien;Océan Indien Britannique;Território Britânico do Oceano Índico||británico del océano índico|||
IQ IRQ 368|Iraq;Irak;Iraque|Iraqi|iraquí|irakien|iraquiano|
IR IRN 364|Iran;Islamic Republic of Iran;República Islámica de Irán;Irã;Irão;Iran, Islamic Republic of;Persia|Iranian|iraní|iranien|iraniano|
IS ISL 352|Iceland;Islandia;Islande|Icelandic|islandés|islandais||
IT ITA 380|Italy;Italia;Italie|Italian|italiano|italien|italiano|
JE JEY 832|Jersey|||jersiais||
JM JAM 388|Jamaica;Jamaïque;Jamayik|Jamaican|jamaicano;jamaiquino|jamaïquain|jamaicano|jamayiken
JO JOR 400|Jordan;Jordania;Jordanie|Jordanian|jordano|jordanien|jordaniano|
JP JPN 392|Japan;Japón;Japão|Japanese|japonés|japonais|japonês|
KE KEN 404|Kenya;Kenia;Quênia|Kenyan|keniano|kényan|queniano|
KG KGZ 417|Kyrgyzstan;Kirguistán;Kirghizstan;Kirghizistan;Quirguistão|Kyrgyz;Kyrgyzstani|kirguís|kirghiz||
KH KHM 116|Cambodia;Camboya;Cambodge;Camboja|Cambodian|camboyano|cambodgien|cambojano|
KI KIR 296|Kiribati;Quiribati|I-Kiribati|kiribatiano|kiribatiens||
KM COM 174|Comoros;Comoras;Comores|Comoran|comorense|comorien||
KN KNA 659|St. Kitts & Nevis;Saint Kitts and Nevis;San Cristóbal y Nieves;Saint Kitts y Nevis;Saint-Christophe-et-Niévès;São Cristóvão e Névis;São Cristóvão e Neves;St. Kitts and Nevis|Kittitian;Nevisian|sancristobaleño|||
KP PRK 408|North Korea;Corea del Norte;República Popular Democrática de Corea;Corée du Nord;Coreia do Norte;Korea, North;Korea, Democratic Peoples Republic of|North Korean|norcoreano|nord coréen|norte-coreano|
KR KOR 410|South Korea;Korea, Republic of;Republic of Korea;Corea del Sur;República de Corea;Corée du Sud;Coreia do Sul;Korea, South;Korea|South Korean;Korean|coreano|sud coréen|sul-coreano;coreano|
KW KWT 414|Kuwait;Koweït|Kuwaiti|kuwaití|koweïtien||
KY CYM 136|Cayman Islands;Islas Caimán;Îles Caïmans;Ilhas Cayman;Ilhas Caimão||caimanés|caïmanien||
KZ KAZ 398|Kazakhstan;Kazajistán;Cazaquistão|Kazakh;Kazakhstani|kazajo|kazakhstanais|cazaque|
LA LAO 418|Laos;Lao People's Democratic Republic;República Democrática Popular de Lao|Laotian|laosiano|laotien||
LB LBN 422|Lebanon;Líbano;Liban|Lebanese|libanés|libanais|libanês|
LC LCA 662|St. Lucia;Saint Lucia;Santa Lucía;Sainte-Lucie|Saint Lucian;St. Lucian|santaluciense|saint-lucien||
LI LIE 438|Liechtenstein|Liechtensteiner|liechtensteiniano|liechtensteinois||
LK LKA 144|Sri Lanka|Sri Lankan|esrilanqués;ceilanés|sri lankais|cingalês|
LR LBR 430|Liberia|Liberian|liberiano|liberian|liberiano|
LS LSO 426|Lesotho;Lesoto|Basotho;Mosotho|lesotense|mosotho||
LT LTU 440|Lithuania;Lituania;Lituanie|Lithuanian|lituano|lituanien||
LU LUX 442|Luxembourg;Luxemburgo|Luxembourger|luxemburgués|luxembourgeois||
LV LVA 428|Latvia;Letonia;Lettonie|Latvian|letón|letton||
LY LBY 434|Libya;Libia;Libye|Libyan|libio|libyen|líbio|
MA MAR 504|Morocco;Marruecos;Maroc;Marrocos|Moroccan|marroquí|marocain|marroquino|
MC MCO 492|Monaco|Monacan|monegasco|monégasque||
MD MDA 498|Moldova;Moldova, Republic of;Moldavia;Moldavie|Moldovan|moldavo|moldave||
ME MNE 499|Montenegro|Montenegrin|montenegrino|monténégrin||
MF MAF 663|St. Martin;Saint Martin;San Martín;São Martinho||san martiner|saint-martinois||
MG MDG 450|Madagascar|Malagasy|malgache|malgache||
MH MHL 584|Marshall Islands;Islas Marshall;Îles Marshall;Ilhas Marshall|Marshallese|marshalés|marshallais||
MK MKD 807|North Macedonia;The Republic of North Macedonia;Macedonia del Norte;Macédoine du Nord;Macedônia do Norte;Macedonia|Macedonian|macedonio|macédonien||
ML MLI 466|Mali|Malian|maliense;malí|malien|malinês|
MM MMR 104|Myanmar;Mianmar;Burma;Birmania;Birmanie|Burmese|birmano|birman|birmanês|
MN MNG 496|Mongolia;Mongolie|Mongolian|mongol|mongol||
MO MAC 446|Macao SAR China;Macao;RAE de Macao;R.A.S. chinoise de Macao;Macau, RAE da China;Macau||macaense|macanéen||
MP MNP 580|Northern Mariana Islands;Islas Marianas del Norte;Îles Mariannes du Nord;Ilhas Marianas do Norte||marianense|||
MQ MTQ 474|Martinique;Martinica||martiniqués|martiniquais||
MR MRT 478|Mauritania;Mauritanie|Mauritanian|mauritano|mauritanien|mauritano|
MS MSR 500|Montserrat;Monserrate||montserratiano|montserratien||
MT MLT 470|Malta;Malte|Maltese|maltés|maltais||
MU MUS 480|Mauritius;Mauricio;Maurice;Maurícia|Mauritian|mauriciano|mauricien||
MV MDV 462|Maldives;Maldivas|Maldivan|maldivo|maldivien||
MW MWI 454|Malawi;Malaui|Malawian||malawien||
MX MEX 484|Mexico;Mexique;Mexic;Méjico;Meksik;Estados Unidos Mexicanos|Mexican|mexicano;mejicano|mexicain|mexicano|meksiken;meksikèn
MY MYS 458|Malaysia;Malasia;Malaisie|Malaysian|malasio|malaisien||
MZ MOZ 508|Mozambique;Moçambique|Mozambican|mozambiqueño|mozambicain|moçambicano|
NA NAM 516|Namibia;Namibie|Namibian|namibio|namibien||
NC NCL 540|New Caledonia;Nueva Caledonia;Nouvelle-Calédonie;Nova Caledônia||neocaledonio|néo-calédonien||
NE NER 562|Niger|Nigerien|nigerino|nigérien|nigerino|
NF NFK 574|Norfolk Island;Isla Norfolk;Île Norfolk;Ilha Norfolk||norfolquino|norfolkais||
NG NGA 566|Nigeria;Nijerya|Nigerian|nigeriano|nigérian|nigeriano|
NI NIC 558|Nicaragua;Nikaragwa;Nicar|Nicaraguan|nicaragüense;nica;pinolero|nicaraguayen|nicaraguense|nikaragweyen
NL NLD 528|Netherlands;The Netherlands;Países Bajos;Pays-Bas;Países Baixos;Holland;Holanda|Dutch|neerlandés;holandés|néerlandais|holandês|
NO NOR 578|Norway;Noruega;Norvège|Norwegian|noruego|norvégien||
NP NPL 524|Nepal|Nepali;Nepalese|nepalí;nepalés|népalais|nepalês|
NR NRU 520|Nauru|Nauruan|nauruano|nauruan||
NU NIU 570|Niue||niueano|niuéen||
NZ NZL 554|New Zealand;Nueva Zelanda;Nouvelle-Zélande;Nova Zelândia|New Zealander|neozelandés|néo-zélandais||
OM OMN 512|Oman;Omã|Omani|omaní|omanais||
PA PAN 591|Panama|Panamanian|panameño|panaméen|panamenho|
PE PER 604|Peru;Pérou;Pewou|Peruvian|peruano|péruvien|peruano|perivyen
PF PYF 258|French Polynesia;Polinesia Francesa;Polynésie française|French|polinesio|français||
PG PNG 598|Papua New Guinea;Papúa Nueva Guinea;Papouasie-Nouvelle-Guinée;Papua-Nova Guiné|Papua New Guinean|papú|papouasien||
PH PHL 608|Philippines;Filipinas;The Philippines|Filipino;Filipina;Philippine|filipino|philippin|filipino|
PK PAK 586|Pakistan;Paquistão|Pakistani|pakistaní|pakistanais|paquistanês|
PL POL 616|Poland;Polonia;Pologne|Polish|polaco|polonais|polonês|
PM SPM 666|St. Pierre & Miquelon;Saint Pierre and Miquelon;San Pedro y Miquelón;Saint-Pierre-et-Miquelon;São Pedro e Miquelão;Saint Pierre e Miquelon||sampedrino|||
PN PCN 612|Pitcairn Islands;Pitcairn;Islas Pitcairn;Îles Pitcairn;Ilhas Pitcairn||pitcairnés|||
PR PRI 630|Puerto Rico;Porto Rico|Puerto Rican|puertorriqueño;boricua|portoricain||
PS PSE 275|Palestinian Territories;State of Palestine;Palestine;Territorios Palestinos;Palestina;Territoires palestiniens;West Bank;Gaza;Palestinian Territory;Palestinian Authority|Palestinian|palestino|palestinien|palestino;palestiniano|
PT PRT 620|Portugal|Portuguese|portugués|portugais|português|
PW PLW 585|Palau;Palaos|Palauan|palauano|palauan||
PY PRY 600|Paraguay;Paraguai|Paraguayan|paraguayo|paraguayen|paraguaio|
QA QAT 634|Qatar;Catar|Qatari|catarí|qatarien||
RE REU 638|Réunion;La Réunion;Reunião||reunionés|réunionnais||
RO ROU 642|Romania;Rumanía;Roumanie;Romênia|Romanian|rumano|roumain|romeno|
RS SRB 688|Serbia;Serbie;Sérvia;Yugoslavia;Serbia and Montenegro|Serbian|serbio|serbe||
RU RUS 643|Russia;Russian Federation;Rusia;Russie;USSR;Soviet Union;Larisi|Russian|ruso|russe|russo|ris
RW RWA 646|Rwanda;Ruanda|Rwandan|ruandés|rwandais|ruandês|
SA SAU 682|Saudi Arabia;Arabia Saudí;Arabia Saudita;Arabie saoudite;KSA|Saudi;Saudi Arabian|saudí|saoudien|saudita|
SB SLB 090|Solomon Islands;Islas Salomón;Îles Salomon;Ilhas Salomão|Solomon Islander|salomonense|salomonais||
SC SYC 690|Seychelles;Seicheles|Seychellois|seychellense|seychellois||
SD SDN 729|Sudan;Soudan;Sudão|Sudanese|sudanés|soudanais|sudanês|
SE SWE 752|Sweden;Suecia;Suède|Swedish|sueco|suédois||
SG SGP 702|Singapore;Singapur;Singapour;Singapura|Singaporean|singapurense|singapourien||
SH SHN 654|St. Helena;Saint Helena;Santa Elena;Santa Helena, Ascensión y Tristán de Acuña;Sainte-Hélène;Santa Helena||santaeleno|||
SI SVN 705|Slovenia;Eslovenia;Slovénie|Slovenian|esloveno|slovène||
SJ SJM 744|Svalbard & Jan Mayen;Svalbard and Jan Mayen;Svalbard y Jan Mayen;Svalbard et Jan Mayen;Svalbard et Île Jan Mayen;Svalbard e Jan Mayen|||||
SK SVK 703|Slovakia;Eslovaquia;Slovaquie|Slovakian|eslovaco|slovaque||
SL SLE 694|Sierra Leone;Sierra Leona;Serra Leoa|Sierra Leonean|sierraleonés|sierra léonais|serra-leonês|
SM SMR 674|San Marino;Saint-Marin|San Marinese|sanmarinés|saint-marinais||
SN SEN 686|Senegal|Senegalese|senegalés|sénégalais|senegalês|
SO SOM 706|Somalia;Somalie|Somali|somalí|somalien|somali|
SR SUR 740|Suriname;Surinam|Surinamer|surinamés|surinamais|surinamês|
SS SSD 728|South Sudan;Sudán del Sur;Soudan du Sud;Sudão do Sul|South Sudanese|sursudanés|sud-soudanais|sul-sudanês|
ST STP 678|São Tomé & Príncipe;Sao Tome and Principe;Santo Tomé y Príncipe;Sao Tomé-et-Principe;São Tomé e Príncipe|Sao Tomean|santotomense|santoméen|são-tomense|
SV SLV 222|El Salvador;Salvador;El Sal;Salvadò|Salvadoran;Salvadorian;Salvadorean|salvadoreño;guanaco|salvadorien|salvadorenho|
SX SXM 534|Sint Maarten;Saint-Martin;São Martinho||sanmartinense|saint-martinois||
SY SYR 760|Syria;Syrian Arab Republic;Siria;República Árabe Siria;Syrie|Syrian|sirio|syrien|sírio|
SZ SWZ 748|Eswatini;Esuatini;Royaume d'Eswatini;Essuatíni;Swaziland|Swazi|suazi|swazi||
TC TCA 796|Turks & Caicos Islands;Turks and Caicos Islands;Islas Turcas y Caicos;Îles Turques-et-Caïques;Ilhas Turcas e Caicos||turco|||
TD TCD 148|Chad;Tchad;Chade|Chadian|chadiano|tchadien|chadiano|
TF ATF 260|French Southern Territories;Territorios Australes Franceses;Tierras Australes Francesas;Terres australes françaises;Territórios Franceses do Sul;Terras Austrais e Antárticas Francesas|French|francés|français||
TG TGO 768|Togo|Togolese|togolés|togolais|togolês|
TH THA 764|Thailand;Tailandia;Thaïlande|Thai|tailandés|thaïlandais|tailandês|
TJ TJK 762|Tajikistan;Tayikistán;Tadjikistan;Tadjiquistão;Tajiquistão|Tajik;Tajikistani|tayiko|tadjik||
TK TKL 772|Tokelau||tokelauano|tokélaou||
TL TLS 626|Timor-Leste;Timor oriental;East Timor|Timorese;East Timorese|timorense|est-timorais||
TM TKM 795|Turkmenistan;Turcomenistão;Turquemenistão|Turkmen|turcomano|turkmène||
TN TUN 788|Tunisia;Túnez;Tunisie|Tunisian|tunecino|tunisien|tunisiano|
TO TON 776|Tonga|Tongan|tongano|tongien||
TR TUR 792|Türkiye;Turkey;Turquía;Turquie|Turkish|turco|turc|turco|
TT TTO 780|Trinidad & Tobago;Trinidad and Tobago;Trinidad y Tobago;Trinité-et-Tobago;Trinidad e Tobago;Trindade e Tobago;Trinidad|Trinidadian;Tobagonian|trinitense||trinitário|
TV TUV 798|Tuvalu|Tuvaluan|tuvaluano|tuvalais||
TW TWN 158|Taiwan;Taiwan, Province of China|Taiwanese|taiwanés|taïwanais||
TZ TZA 834|Tanzania;United Republic of Tanzania;Tanzanie;République unie de Tanzanie;Tanzania, United Republic of|Tanzanian|tanzano|tanzanien||
UA UKR 804|Ukraine;Ucrania|Ukrainian|ucraniano|ukrainien|ucraniano|
UG UGA 800|Uganda;Ouganda|Ugandan|ugandés|ougandais|ugandês|
UM UMI 581|U.S. Outlying Islands;United States Minor Outlying Islands;Islas menores alejadas de EE. UU.;Islas Ultramarinas Menores de los Estados Unidos;Îles mineures éloignées des États-Unis;Ilhas Menores Distantes dos EUA;Ilhas Distantes dos EUA||estadounidense|||
US USA 840|United States;United States of America;USA;US;Estados Unidos;États-Unis;États-Unis d'Amérique;Estados Unidos da América;EE.UU.;EUA;Etazini;Estados Unidos de América|American|estadounidense;norteamericano;americano|américain|americano;estadunidense;norte-americano|ameriken;amerikèn
UY URY 858|Uruguay;Uruguai|Uruguayan|uruguayo|uruguayen|uruguaio|
UZ UZB 860|Uzbekistan;Ouzbékistan;Uzbequistão|Uzbek;Uzbekistani|uzbeko|ouzbek|uzbeque|
VA VAT 336|Vatican City;Holy See;Ciudad del Vaticano;Santa Sede;État de la Cité du Vatican;Saint-Siège;Cidade do Vaticano;Santa Sé||vaticano|||
VC VCT 670|St. Vincent & Grenadines;Saint Vincent and the Grenadines;San Vicente y las Granadinas;Saint-Vincent-et-les Grenadines;São Vicente e Granadinas;St. Vincent and the Grenadines;St Vincent;Saint Vincent-Grenadines|Vincentian|sanvicentino|vincentais||
VE VEN 862|Venezuela;Venez;Bolivarian Republic of Venezuela;Venezuela, Bolivarian Republic of;Venezyela|Venezuelan|venezolano|vénézuélien|venezuelano|venezyelyen;venezyelyèn
VG VGB 092|British Virgin Islands;Virgin Islands, British;Islas Vírgenes Británicas;Îles Vierges britanniques;Ilhas Virgens Britânicas||virginiano|||
VI VIR 850|U.S. Virgin Islands;Virgin Islands, U.S.;Islas Vírgenes de EE. UU.;Islas Vírgenes de los Estados Unidos;Îles Vierges des États-Unis;Îles vierges américaines;Ilhas Virgens Americanas||virginiano|||
VN VNM 704|Vietnam;Vietnã;Vietname;Socialist Republic of Vietnam|Vietnamese|vietnamita|vietnamien|vietnamita|
VU VUT 548|Vanuatu||vanuatense|vanuatais||
WF WLF 876|Wallis & Futuna;Wallis and Futuna;Wallis y Futuna;Wallis-et-Futuna;Wallis e Futuna|Wallisian|wallisiano|gallois||
WS WSM 882|Samoa|Samoan|samoano|samoan||
XK XKK 983|Kosovo|Kosovar;Kosovan|kosovar|kosovar||
YE YEM 887|Yemen;Iêmen|Yemenite|yemení|yéménite|iemenita|
YT MYT 175|Mayotte||mayotés|mahorais||
ZA ZAF 710|South Africa;Sudáfrica;Afrique du Sud;África do Sul|South African|sudafricano|sud africain|sul-africano|
ZM ZMB 894|Zambia;Zambie|Zambian|zambiano|zambien|zambiano|
ZW ZWE 716|Zimbabwe;Zimbabue|Zimbabwean|zimbabuense|zimbabwéen|zimbabuano|
`;
