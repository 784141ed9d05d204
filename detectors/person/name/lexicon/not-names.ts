/** Words that show that capitalised words beside them are not a person. Folded; see `list`. */
import { list } from './list.ts';

/** Institutions, facilities, offices, companies, groups, programmes. */
export const INSTITUTIONS = list(`
  academy administration agency alliance annex elementary middle primaria secundaria preparatoria army arena assembly associates association authority bakery bank bar barracks
  battalion board brigade brothers bros bureau cafe campus cartel cathedral center centers centre chamber chapel church circuit city
  clinic club coalition college commission committee community company complex congress consortium consulate
  cooperative corp corporation council county court courthouse department dept district division embassy enterprise
  enterprises estate facility factory farm federation festival firm force forum foundation fund gallery garage
  government group grill guild hall harbor headquarters hospital hotel house inc incorporated industries initiative
  inn institute institution insurance international jail laboratory laboratories league legislature library limited
  llc llp lodge lp ltd mall market ministry mission monastery mosque motel motors museum network news office offices
  orchestra organization organisation pharmacy parish partners party penitentiary plant plaza police pool post
  prison program programme project ranch region registry republic residence residential resort restaurant room school schools
  senate service services shelter shop society solutions squad stadium state station store studio studios synagogue
  syndicate systems task team technologies temple theater theatre tower township trust tribe tribunal union united
  university unit village warehouse workshop works zoo airlines airport systems capital holdings securities
  sa cv gmbh ag plc pty bv srl sas sarl ltda tbk sdn bhd pvt kft zrt eireli oyj kgaa
  hospice nursery kindergarten orphanage basilica seminary conservatory observatory dispensary hospitals clinics cemetery
`);

/** The same, in languages that put them first: `Hospital Juan …`; what stands before them may be a person. */
export const INSTITUTIONS_BEFORE = list(`
  academia agencia alcaldía albergue almacén archivo arquidiócesis asamblea asociación ayuntamiento banco
  biblioteca brigada cámara cárcel casa catedral centro clínica club colegio comandancia comedor comisaría comisión
  comité compañía comunidad congreso consejo consulado cooperativa corte delegación departamento diócesis dirección
  editorial ejército embajada empresa escuela estación facultad farmacia federación fiscalía fundación gobernación
  gobierno grupo hogar hospital hotel iglesia instituto institución internado juzgado laboratorio ministerio misión
  municipalidad museo oficina organización parlamento parroquia partido penal pensión policía prefectura procuraduría
  programa proyecto puesto reclusorio red refugio registro restaurante sala secretaría sede senado servicio sindicato
  aeropuerto estadio auditorio liceo preescolar polideportivo santuario cementerio orfanato ferretería panadería ateneo
  escola colégio faculdade creche prefeitura paróquia fundação universidade igreja biblioteca aeroporto estádio maternidade
  école lycée collège clinique paroisse fondation université bibliothèque aéroport théâtre lhôpital lécole léglise luniversité
  sociedad supermercado taller teatro terminal tienda tribunal unidad universidad hôpital école université église mairie
`);

/** Of the words here, those that are common surnames: a given name before them makes a person. */
export const SURNAMES_TOO = list('hall church park parks lane law temple bridge hills');

/** And those that are given names or surnames of other languages: `José Refugio`, `Camara, Mamadou`. */
export const BORNE = list(
  'refugio calle corte camino puente plaza villa rio monte valle isla lago camara bay law',
);
/** Given names among them, which stand first: `Refugio Tovar`, `Law Htoo`. */
export const BORNE_FIRST = list('refugio law');

/** After a name: a street or a place. */
export const STREETS_AFTER = list(`
  blvd boulevard ave avenue st street rd road dr drive ln lane ct court pl place pkwy parkway hwy highway way ter
  terrace cir circle sq square trail trl expressway freeway bridge tunnel pass beach park lake river creek island
  islands mountain mountains valley springs falls heights hills bay county parish forest canyon gardens field dam
  rd airport border region province peninsula desert coast gulf ocean sea strait
`);

/** Before a name: a street, a place, a building. */
export const STREETS_BEFORE = list(`
  calle calles avenida av avda bulevar boulevard carretera camino calzada callejón paseo plaza plazuela pasaje puente
  parque colonia col barrio aldea caserío cantón reparto urbanización urb residencial fraccionamiento municipio
  departamento provincia distrito comuna vereda sector ciudad pueblo villa puerto río lago volcán cerro isla zona
  finca hacienda lotificación edificio torre autopista kilómetro rue avenue rua rodovia lake mount mt fort port cape
  camp isla estado monte valle
`);

/** Begin the name of a place, however many words follow. */
export const PLACE_STARTS = list(`
  san santa santo santos saint st ste são sao new north south east west nueva nuevo fort port puerto villa ciudad lake
  mount mt cape camp costa rio isla
`);
/** Begin the name of a place of two words: `El Progreso`, `Los Angeles`. */
export const ARTICLES = list('el la los las le les al');

/** Laws, cases, programmes, prizes, plans. */
export const STATUTES = list(`
  act acts law laws bill amendment code rule rules regulation reform protocol treaty accord agreement convention
  settlement case matter decision doctrine order resolution plan initiative award prize scholarship memorial
  ley leyes código reglamento decreto acuerdo convenio tratado protocolo sentencia caso doctrina premio beca operativo
  operation operación syndrome disease síndrome enfermedad test scale escala score method método index índice theorem
  effect law virus hurricane tropical storm huracán tormenta
`);

/** End the names of typefaces. */
export const TYPEFACES = list('sans serif mono gothic grotesk grotesque');

/** Named after people, with or without "de": `síndrome de …`, `virus …`, `ley …`. Written small before the name. */
export const NAMED_AFTER = list(`
  virus síndrome enfermedad mal factor tinción tinciones escala ley leyes premio beca test índice signo maniobra método
  técnica fórmula ecuación criterios clasificación syndrome disease law statute method sign scale prize award theorem
  hurricane storm typhoon huracán tormenta operación operativo plan
`);

/** Labels of fields that hold a place: `Domicilio: …`. */
export const PLACE_LABELS = list(`
  domicilio dirección address adresse endereço adrès localidad provincia municipio departamento city state country county
  ciudad país estado lugar location place centro facility hospital site residence residencia vecindad colonia barrio
`);

/** Left and right of a case title. */
export const VERSUS = list('v vs versus contra');

/** Months and days, English and Spanish. Some are given names too. */
export const CALENDAR = list(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
  lunes martes miércoles jueves viernes sábado domingo
`);

/** Captions, totals, answers: never a cell of a column of names. */
export const CAPTIONS = list(`
  total totals subtotal grand sum average mean median count overall other others all yes no si true false male female
  none null nan na unknown anonymous pending tbd various misc miscellaneous etc test sample example
  otro otros otra otras todos todas suma promedio ninguno ninguna desconocido anónimo pendiente varios ejemplo prueba hombre mujer
`);
