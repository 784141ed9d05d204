/** Words beside a name that show that a person is spoken of. Folded; see `list`. */
import { list } from './list.ts';

/** After a name: what people do, and hardly any institution or thing does. */
export const PERSON_VERBS = list(`
  fled flees testified testifies cried weeps wept slept walked swam crossed escaped migrated emigrated immigrated
  married divorced remarried died dies suffers suffered lives lived resides resided studied speaks spoke explained
  replied answered shouted yelled screamed whispered laughed smiled nodded begged pleaded complained fears feared
  believes believed thinks thought knows knew wants wanted hopes hoped loves loved hated remembers remembered forgot
  recalls recalled recounts recounted confessed swore wishes wished woke awoke fell hid limped bled miscarried
  disappeared vanished hugged kissed worries worried prayed understands understood tried feels felt identifies
  surrendered reentered
  huyó huyeron huye testificó testificaron declaró declararon manifestó manifestaron lloró durmió caminó cruzó cruzaron
  escapó escaparon migró emigró casó divorció murió murieron falleció fallecieron padece padecía sufre sufrió sufría
  vive viven vivía vivían reside residía estudió estudia habla hablaba explicó respondió contestó gritó rogó suplicó teme temía
  cree creía piensa pensaba sabe sabía quiere quería recuerda recordó olvidó confesó juró relató narró refirió
  refiere desapareció desaparecieron compareció comparece padeció nació nacieron ingirió siente sintió despertó
  viajaba dormía caminaba tenía
  pediu fugiu chegou mora morava nasceu morreu sofre sofreu relatou contou precisa teme vit vivait habite dort souffre craint raconte
  fuit arriva
`);

/** After a name: done by institutions as well, and by things that arrive or end. */
export const ACTIVE_VERBS = list(`
  said says stated states told asked reported wrote writes signed filed submitted requested applied received appeared
  took left went came returned arrived entered met denied refused alleges alleged claimed called sent gave
  described describes worked works joined attended traveled travelled brought pointed noted spent moved has had agrees
  agreed seeks sought lost found points earned owns owned plays played grew
  dijo dijeron dice afirmó afirma señaló indicó contó cuenta pidió solicitó solicita recibió llegó llegaron entró
  ingresó ingresaron salió regresó volvió firmó firmaron presentó acudió negó denunció trabaja trabajaba trabajó llamó
  espera aguarda necesita busca obtuvo consiguió pasó goza perdió viajó viajaron tiene había ha contestó
`);

/** Between a name and a participle: `was arrested`, `ha sido trasladada`. */
export const AUXILIARIES = list(`
  was were is are be been being has had have got gets will may also then never still not remains remained
  fue fueron es era está estaba estuvo ha han sido siendo será quedó sigue seguía permanece resultó también luego no se
  le les lo la
  foi está estava tem será ainda est était sera ont a
`);

/** What only people are: done to them, or their state. */
export const PERSON_STATES = list(`
  arrested detained deported beaten raped kidnapped abducted tortured threatened interviewed questioned interrogated
  hospitalized handcuffed shackled born married apprehended paroled sentenced convicted indicted arraigned
  killed murdered shot stabbed wounded injured pregnant afraid missing diagnosed examined vaccinated fingerprinted
  jailed imprisoned bonded deceased dead sick ill alive homeless single divorced widowed asleep tired unemployed undocumented
  separated reunited recruited extorted assaulted harassed persecuted blindfolded crying scared hungry fluent hiding trafficked undocumented
  admitted released transferred moved removed taken ordered granted told asked represented placed held
  arrestado arrestada detenido detenida detenidos detenidas deportado deportada deportados deportadas golpeado golpeada violada
  secuestrado secuestrada torturado torturada amenazado amenazada entrevistado entrevistada interrogado interrogada hospitalizado hospitalizada
  esposado esposada capturado capturada casado casada soltero soltera condenado condenada herido herida
  asesinado asesinada embarazada enfermo enferma muerto muerta desaparecido desaparecida vivo viva
  internado internada atendido atendida trasladado trasladada trasladados trasladadas liberado liberada liberados expulsado expulsada
  puesto puesta originario originaria acusado acusada separado separada extorsionado extorsionada nacido nacida
  dado dada ingresado ingresada
`);

/** What things and institutions are, and people are not. */
export const THING_STATES = list(`
  founded built opened closed published established created launched located headquartered based printed sold produced
  fundado fundada construido construida abierto abierta cerrado cerrada publicado publicada creado creada ubicado ubicada
  vendido vendida producido producida fundó inauguró cerró abrió publica
`);

/** After `a`, `an`, `un`, `una` or a comma: who it is. */
export const PERSON_NOUNS = list(`
  native citizen national man woman boy girl teen teenager mother father widow widower farmer teacher nurse journalist
  activist immigrant migrant refugee resident detainee asylum grandmother grandfather survivor student
  hombre mujer niño niña adolescente madre padre viuda viudo campesino campesina maestro maestra enfermera periodista
  activista migrante refugiado refugiada estudiante ciudadano ciudadana nacional originario originaria vecino vecina oriundo
  oriunda joven sobreviviente comerciante agricultor jornalero ama
`);

/** What belongs to a person: `…'s attorney`, `… and her children`. */
export const BELONGINGS = list(`
  attorney lawyer counsel mother father wife husband son daughter brother sister children child family parents siblings
  uncle aunt cousin sponsor declaration testimony affidavit statement passport phone asylum death body arrest detention
  deportation removal release bond hearing injuries fear life house home claim case file partner baby mom dad grandmother
  grandfather friend friends address name birthday interview hand face neighbor neighbors roommate cell medical illness
`);

/** Right before a name: what is done to people. English; Spanish says `a` between. */
export const OBJECT_VERBS = list(`
  told asked met interviewed arrested detained deported examined treated married accompanied notified represented
  schedule scheduled reschedule remember remembers remembered contact contacted remind reminded named identified informed advised
  raped shot killed murdered kidnapped abducted threatened apprehended questioned convicted charged thanked helped
  called hired sponsored released transferred removed paroled saw visited joined persuaded begged reach handcuffed
  released warned comforted hugged kissed buried adopted raised fingerprinted vaccinated starring assaulted
  seeing meeting interviewing treating accompanying notifying representing reminding contacting helping examining
  releasing drive drove driving notify inform interview transfer release examine deport call invite bring escort diagnosed evaluated
`);

/** Before a preposition and a name: what is done with, to, for, of people. */
export const BEFORE_PREPOSITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  to: list(`
    granted addressed spoke speak spoken speaking talked talk talking said listened issued given gave explained related married awarded
    mailed handed assigned shown offered apologized returned read served lent writing wrote written relative denied attention
    happened known entrusted belonged proposed sentenced sent
  `),
  at: list('shouted yelled screamed laughed shot pointed glared'),
  with: list(`
    spoke spoken speak speaking talked talk talking met mtg meet meeting interview interviewed interviews traveled travelled traveling
    travelling living lived lives conversation consultation consulted appointment session call reunited left stay stayed
    contact fled crossed arrived married came working accompanied
  `),
  for: list(`
    posted attorney attorneys counsel lawyer lawyers bond petition behalf searching interpreter interpreted guardian detainer warrant
    request requests records number appointment parole waited waiting looked looking prayed testified surgery brief visa form subpoena passport interview pray prayer prayers
  `),
  of: list(`
    declaration testimony affidavit statement arrest detention removal release death murder killing body custody file
    interview family attorney attorneys lawyer counsel mother father wife husband son daughter brother sister children parents
    deposition deportation transfer identity photo photograph fingerprints disappearance kidnapping favor behalf care
    name signature birth rape beating assault torture parole naturalization remains custody adoption funeral relative examination
    friend persecution whereabouts injuries health
  `),
  by: list('accompanied represented'),
  against: list('charges complaint threats allegations warrant testified order proceedings case'),
  about: list('spoke talked asked told worried'),
  con: list(`
    hablamos hablé habló hablaron hablar hablado comunicarse comunicó comunicamos viajó viajaba viajaban viajar vive vivía vivir
    casada casado casó entrevista entrevistas reunión llamada reunió reunimos reunirse cita conversación conversamos conversó llegó cruzó huyó
    contactar contacto encontró encontrarse quedó convive sesión
  `),
  de: list(`
    declaración testimonio expediente detención fianza familia abogado abogada abogados cuerpo muerte asesinato
    homicidio arresto deportación traslado solicitud entrevista identidad nombre favor custodia firma huellas paradero
    desaparición secuestro captura liberación libertad madre padre hijo hija hijos hermano hermana esposa esposo viuda
    salida nacimiento defensa excarcelación expulsión pasaporte acta cédula restos pertenencias salud relato
    ficha fotografía foto hermanos padres tutela audiencia teléfono pretensiones cartas
  `),
  para: list('cita fianza intérprete visa permiso'),
  contra: list('orden cargos denuncia amenazas proceso acusación agresión demanda'),
  por: list(
    'representada representado acompañada acompañado oración oraciones oren oremos recen recemos rezar preguntó',
  ),
};

/** Spanish verbs, by how they begin, whose object with `a` is a person: `trasladaron a …`, `citar a …`. */
export const PERSONAL_A = list(`
  detuv arrest examin trasl entrevist interrog llam cit record recuerd explic pid preg otorg conced entreg conoc acompa
  repres golp amenaz mat ases deport expuls liber notif ayud busc encontr identif secues tortur dispar captur dijo dij
  atend atiend avis inform neg revis dieron dio dar diga dig vio vier ver escuch oy cas cri cuid esper extorsion viol solt solic abraz
  bes inter recib reconoc entreg denunc acus impus mand env oblig hosp ingres permit ofrec dirigid devolv
`);

/** Open a sentence and are no part of the name after them. */
export const OPENERS = list(`
  fyi btw asap nb ps attn yesterday today tomorrow tonight then when while after before since until once if although though because but and or
  so yet as at in on by for from with without to of the a an this that these those there here now later next last
  during under both each every no not only also however meanwhile according please dear his her their our my your its he she they
  we you it i who what why how where which whose both did does do was were is are has have had can could would should may
  might must let unlike like hi hello thanks regarding re about against between among instead despite given
  our per via upon was fue era eran son hay me te se le les nos han ha había favor gracias within fellow former late young old poor
  ayer hoy mañana entonces cuando mientras después antes desde hasta una un uno si aunque porque pero y o ni como en el
  la los las al del de por para con sin según su sus mi mis tu nuestro nuestra este esta ese esa aquel ahí aquí allí
  luego ahora también además durante entre ante bajo contra sobre hacia no sí ya favor estimado estimada querido
  querida señores quien que qué cómo dónde cuándo ambos cada todo toda solo sólo tampoco finalmente posteriormente
`);

/** Small words of place: what follows is rather a place. */
export const WHERE = list(
  'in near at into toward towards throughout inside outside across around via en hacia desde',
);

/** Captions of the field after a name, on the same line: `Ana Xol Correo electrónico: …`. */
export const LABELS = list(`
  correo correos email mail dirección teléfono telf tel tfno telefax fax móvil celular phone telephone mobile address dob edad sexo
  age sex gender ncol nºcol colegiado nacionalidad nationality domicilio
`);

/** Before a second name of the same person. */
export const ALIASES = list('aka fka nka nee née nacida nacido formerly alias aliases');
/** The last words of what says that a further name follows, see `core/text/further-name.ts`. */
export const ENDS_ALIAS = list(`
  a aka fka nka nee née alias aliases as by called named nacida nacido como por de name names used nombre nombres usado usados
  nickname apodo sobrenombre soltera born
`);
/** Before `as`, `como`. */
export const KNOWN_AS = list(
  'known identified named registered conocido conocida identificado identificada registrado registrada',
);

/** Verbs that stand before who does it. */
export const VERBS_FIRST = list(`
  said says asked replied answered explained compareció comparece comparecieron declaró declararon dijo dijeron manifestó nació
  recalls recalled recounts adds added insists recuerda recordó relata relató asegura aseguró lamenta lamentó agrega agregó
  añade añadió nacieron falleció fallecieron murió murieron firmó acudió testificó desapareció respondió contestó contó relató explicó
`);

/** Captions of lists of people: `Present: …`. */
export const PEOPLE_LABELS = list(`
  present attendees participants attending absent excused asistentes presentes participantes concurrentes ausentes
`);

/** Whom somebody knows: `my neighbor, …`, `su cuñada …`. */
export const ACQUAINTANCES = list(`
  neighbor neighbour roommate cellmate boyfriend girlfriend fiancé fiancée colleague coworker classmate godfather godmother
  grandson granddaughter stepfather stepmother stepson stepdaughter twin baby wife boss landlord
  vecino vecina novio novia compañero compañera colega amigo amiga cuñado cuñada padrino madrina nieto nieta padrastro
  madrastra hijastro hijastra prometido prometida yerno nuera bebé ahijado ahijada comadre compadre gemelo gemela
`);
/** Before them. */
export const POSSESSIVES = list(
  'my his her their our your mi mis su sus tu tus nuestro nuestra nuestros nuestras',
);
