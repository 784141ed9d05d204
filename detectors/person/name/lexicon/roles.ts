/**
 * Words beside names. Matched as whole folded words only: "lic" is not in "duplicate" (spec traps 14).
 */
import { list } from './list.ts';

/** Before a name, part of how the person is addressed. */
export const HONORIFICS = list(`
  mr mrs ms miss mx dr dra sr sra srta don doña lic licda ing prof profa arq mme mlle monsieur madame mesye madan
  mister señor señora señorita sheikh imam rev sor hno hna
  herr frau signor signora signorina mevrouw meneer mevr dhr mw pani panią herra rouva gospodin gospođa hanım domnul doamna
`);

/** Honorifics that are written small as well; `ms` may be milliseconds, `miss` a verb. */
export const SMALL_HONORIFICS = list(
  `mr mrs dr dra sr sra srta don doña lic señor señora señorita monsieur madame signor signora signorina mevrouw meneer pani panią
  domnul doamna gospodin gospođa`,
);

/** What the person is in the paper at hand (spec 5.3), and kin of that person. */
export const ROLES = list(`
  respondent respondents applicant petitioner beneficiary detainee alien noncitizen victim witness minor child sponsor
  client patient student taxpayer decedent claimant asylee refugee migrant inmate prisoner defendant plaintiff survivor
  resident subject individual named name names nombre nombres apellido apellidos alias
  mother father wife husband son daughter brother sister uncle aunt cousin spouse partner guardian grandmother
  grandfather nephew niece parent friend
  solicitante solicitantes clienta peticionario peticionaria beneficiario beneficiaria detenido detenida extranjero extranjera
  víctima testigo menor niño niña nna patrocinador patrocinadora cliente paciente alumno alumna contribuyente ciudadano
  ciudadana migrante refugiado refugiada interno interna señalado señalada joven adolescente sobreviviente
  llamado llamada llamarse llamaba llama compareciente demandante imputado imputada acusado acusada afiliado afiliada
  madre padre esposa esposo hijo hija hermano hermana tío tía primo prima cónyuge abuela abuelo sobrino sobrina tutor
  tutora suegra suegro pareja
  menina menino criança jovem utente senhora senhor irmã irmão filha filho mulher marido
  usuaria usuario parroquiano parroquiana parishioner
  demandeur demandeuse requérant requérante requerente nommé nommée moun manman papa pitit
  cliente patiente mineur mineure témoin mère père fils fille frère sœur époux épouse mari femme usager usagère hébergée résidente
  klient klientin antragsteller antragstellerin asylbewerber asylbewerberin geflüchtete geflüchteter bewohner bewohnerin patientin
  mutter vater sohn tochter bruder schwester ehemann ehefrau mandant mandantin minderjährige minderjähriger jugendliche jugendlicher zeugin zeuge
  richiedente minore minorenne vittima ospite paziente figlio figlia fratello sorella marito moglie assistito assistita detenuto detenuta ricorrente
  cliënt cliënte bewoonster bewoner asielzoeker asielzoekster verzoeker verzoekster slachtoffer moeder vader zoon dochter echtgenoot echtgenote betrokkene
  klientka małoletni małoletnia pacjent pacjentka wnioskodawca wnioskodawczyni cudzoziemiec cudzoziemka pokrzywdzony pokrzywdzona podopieczny podopieczna
  klienten patienten sökanden søkeren ansøgeren pasienten mağdur müvekkil başvurucu žadatel žadatelka
`);

/** Acts in public office or as author; a name beside one is no leak (spec 5.4). */
export const PUBLIC_ROLES = list(`
  secretary director directora directors judge justice hon honorable senator senador senadora congressman congresswoman
  representative rep sen gov governor gobernador gobernadora president presidente presidenta vicepresident chairman
  chairwoman chair chairperson mayor alcalde alcaldesa spokesperson spokesman spokeswoman vocero vocera portavoz
  minister ministro ministra secretario secretaria subsecretario subsecretaria commissioner comisionado comisionada
  ambassador embajador embajadora sheriff author authors autor autora juez jueza magistrado magistrada fiscal
  administrator chief superintendent warden commander attorneygeneral firmado editor reporter columnist coach
  prosecutor procurador procuradora diputado diputada procuradora ceo cfo coo
  ministre maire préfet préfète juge présidente président directeur directrice député députée sénateur sénatrice
  ministerin bürgermeister bürgermeisterin oberbürgermeister staatssekretär staatssekretärin richter richterin präsident präsidentin sprecher sprecherin
  leiter leiterin geschäftsführer geschäftsführerin bundeskanzler bundeskanzlerin abgeordnete abgeordneter landrat landrätin
  ministra sindaco sindaca presidente giudice prefetto questore assessore assessora direttore direttrice portavoce onorevole deputato
  prefeito prefeita juiz juíza diretor diretora deputado deputada vereador vereadora
  staatssecretaris burgemeester rechter voorzitter directeur woordvoerder wethouder kamerlid
  burmistrz sędzia dyrektor dyrektorka kierownik kierowniczka rzecznik rzeczniczka poseł posłanka wojewoda
  statsråd borgmester ordfører statsminister borgmästare bakan bakanı vali valisi başkan başkanı müdür müdürü
`);

/** With one of these, "by" names who signs or wrote: `prepared by`, `elaborado por`. */
export const SIGNING_VERBS = list(`
  prepared written authored signed approved reviewed published compiled submitted edited photographed translated
  release issued posted
  elaborado preparado escrito firmado aprobado revisado publicado redactado traducido autorizado fdo
`);
export const BY = list('by por par');

/** In a title: a page of people in public office, or who wrote it (spec 5.4, page types). */
export const PUBLIC_PAGES = list(
  `staff press newsroom authors contributors leadership prensa autores directorio`,
);

/** May stand between a role and the name: "Secretary of Homeland Security A. B.", "Director General: A. B.". */
export const LINKS = list(`of for the de del la las los el y and e a to at in en da do du des`);

/** Staff and officers, where they stand right before the name: `Deportation Officer …`, `el comandante …`. */
export const STAFF = list(`
  officer agent general colonel captain lieutenant sergeant major detective trooper marshal clerk
  agente oficial coronel capitán capitana teniente sargento comandante cabo inspector inspectora notario notaria cónsul
`);
