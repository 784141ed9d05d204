import type { HeaderWords } from '../src/core/types.ts';

/**
 * Captions of columns that no detector reads: identifiers of kinds that have none yet, and everything else that
 * tables are made of. Where a caption is also a detector's, the detector is asked first. They take a column away from the detectors: nine digits under `Parcel` are no SSN.
 * `staff.role`, `.official` and `.sign` say that a table lists people in public roles, `stats.count` that it holds figures.
 */

/** Captions of one kind by language, separated by `|`. */
type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where a detector has the same caption it is asked first; what it declines is nobody's name or number, either. */
const IDENTIFIERS: Table = {
  'us.organisation': {
    en: 'EIN|FEIN|Employer ID|Employer Identification Number|Fed Tax ID',
    es: 'EIN|Número patronal',
  },
  'us.person-key': {
    en: `Unique Identifier|UniqueID|Anonymized Identifier|anonymized_identifier|Anon ID|anon_id|
Hashed A Number|person_hash|pseudo_id`,
    es: 'Identificador único|Identificador anónimo|ID anonimizado',
  },
  'us.hearing': {
    en: `Hearing Date|Next Hearing|Master Date|Individual Hearing|Immigration Judge|IJ|Hearing Location|
NTA Date|Hearing|Hearing Type|Court Location|Judge|Courtroom|Next Hearing Date`,
    es: 'Fecha de audiencia|Próxima audiencia|Juez de inmigración|Lugar de audiencia|Audiencia|Juez',
    ht: 'Dat odyans',
  },
  'net.address': {
    en: 'IP|IP Address|login_ip|remote_addr|client_ip',
    es: 'Dirección IP',
  },
  'net.device': {
    en: 'MAC|MAC Address|Device ID',
    es: 'Dirección MAC',
  },
  'device.number': {
    en: 'IMEI|IMEI Number',
    es: 'IMEI',
  },
  'device.unit': {
    en: 'ATD device|ATD device serial|Ankle monitor|GPS unit|GPS unit serial|SmartLINK ID',
    es: 'Grillete|Tobillera GPS|Brazalete electrónico',
  },
  /** Positions of things, too coarse ones, and those in a system of their own. */
  'geo.position': {
    en: 'Lat|Latitude|Lon|Lng|Long|Longitude|Coordinates|GPS|X Coord|Y Coord|X Coordinate|Y Coordinate|Easting|Northing',
    es: 'Latitud|Longitud|Coordenadas|Coordenada X|Coordenada Y',
    fr: 'Latitude|Longitude',
    pt: 'Latitude|Longitude',
  },
  'bio.picture': {
    en: `Fingerprint|Fingerprint status|fp_template|Minutiae|Iris|face_embedding|face_photo|Photo|Mugshot|
Portrait|Biometric|WSQ|NFIQ|DNA|Voiceprint`,
    es: 'Huella|Huellas|Huella dactilar|Minucias|Iris|Rostro|Foto|Fotografía|Biometría',
    fr: 'Empreinte|Empreintes digitales|Visage|Photo',
    pt: 'Impressão digital|Biometria|Foto',
    ht: 'Anprent|Foto',
  },
  'national-id.any': {
    en: 'ID|ID Number|ID_NUM|National ID|NID|Foreign ID|Identity Number|Document Number',
    es: `Cédula|Documento|No. Documento|Num_Doc|Documento de identidad|Identificación|No. de identificación|
Carné|Carnet`,
    fr: "Carte d'identité|Numéro d'identité",
    pt: 'Identidade|RG|Documento',
    ht: 'Kat idantite|Nimewo idantite',
  },
  'us.tax-figure': {
    en: `Refund|Tax Year|Dependents|Wages|Return Filed|Balance Due`,
    es: 'Reembolso|Año fiscal|Dependientes',
  },
  'us.case-number': {
    en: 'Case Number|Case No|Case #|Case ID|Docket|Docket Number|Docket No|Cause Number',
    es: `Número de caso|No. de caso|Expediente|No. de expediente|Núm. de expediente|Número de expediente`,
    fr: 'Numéro de dossier',
    pt: 'Número do processo',
    ht: 'Nimewo ka',
  },
  /** Figures of people, so far as no cell is small. */
  'population.count': {
    en: `Persons|People|Individuals|Detainees|Applicants|Children|Deaths|Grants|Asylum grants|
Released|Removed|Share released|Denied|Number of Persons`,
    es: `Personas|Detenidos|Solicitantes|Solicitudes|Niñas y niños|Fallecidos|Concedidas|Denegadas|Liberados`,
  },
  'population.household': {
    en: 'Family Unit|Family Unit Number|FAMU ID|Household ID',
    es: 'Unidad familiar|Núcleo familiar',
  },
};

const KINDS: Table = {
  /** Files are often named after whom they show: numbers in their names that tell by themselves are read. */
  'other.file': {
    en: 'File|File Name|Filename|Path|File Path|Document Path|Attachment|Attachments',
    es: 'Archivo|Nombre del archivo|Ruta|Adjunto|Adjuntos',
    fr: 'Fichier|Nom du fichier|Pièce jointe',
    pt: 'Arquivo|Nome do arquivo|Anexo',
  },
  /** Numbers of many kinds. Some of the captions are also a detector's, which is asked first. */
  'other.reference': {
    en: `Receipt|Receipt Number|Receipt No|Receipt #|Card|Card Number|Account|Account Number|Acct|Acct No|
License Number|License No|License #|Registration Number|Registration No|Register Number|Reg No|
State ID|Person ID|Event Number|Event #|Booking Number|Booking #|Tag|Plate|Patient ID|Tax ID|TIN|
Taxpayer ID|Taxpayer Identification Number|Routing|Routing Number|ABA|FIN|PAN|SID|Code|Record|
Record Number|Record ID|Customer ID|Customer Number|Row ID`,
    es: `Recibo|Número de recibo|No. de recibo|Tarjeta|Número de tarjeta|Cuenta|Número de cuenta|
No. de licencia|Número de licencia|Número de registro|Placa|Placas|Matrícula|Patente|
Número de contribuyente|Folio|Registro|Código|Nº`,
    fr: 'Numéro de reçu|Numéro de compte|Numéro de carte|Numéro de licence|Code|Référence',
    pt: 'Número do recibo|Conta|Número do cartão|Placa|Código',
    ht: 'Nimewo resi|Nimewo kont|Nimewo kat|Kòd',
  },
  'other.number': {
    en: `Parcel|Parcel Number|Parcel ID|APN|Meter|Meter Number|Meter ID|Invoice|Invoice Number|Invoice No|
Invoice #|Order|Order Number|Order No|Order ID|SKU|Part No|Part Number|Part #|Item Number|Item No|
Item ID|Model|Model Number|Permit|Permit Number|Permit No|Tracking|Tracking Number|Tracking No|
Serial|Serial Number|Serial No|Version|Build|Release|Revision|NAICS|SIC|FIPS|GEOID|ISBN|ISSN|DOI|
Grant|Grant Number|Grant No|Award Number|Award ID|Contract|Contract Number|Contract No|PIID|UEI|
DUNS|CFDA|OMB No|Row|Row Number|Sequence|Seq|Line|
Line Number|Index|Batch|Batch Number|Lot Number|Lot No|Catalog Number|Barcode|UPC|EAN|Asset Tag|
Asset ID|Ticket|Ticket Number|Transaction ID|Confirmation Number|Check Number|Vendor ID|
Vendor Number|Account Code|GL Code|Project Number|Project ID|
Work Order|PO Number|Purchase Order|Bill Number|Block|Block Number|Lot|Tract|Precinct|Ward|Zone|
Type Code|School ID|NPI|Station|Station ID|Site ID|Facility ID|Game ID|Match ID|Race ID|
Poll ID|Pollster ID|Question ID|Player ID|Team ID|Tweet ID|URL|Link|Website|Checksum|SHA256|MD5|Hash|UUID|GUID|OID|Objectid`,
    es: `Factura|No. de factura|Pedido|Número de pedido|Orden|Orden de compra|Folio de factura|Serie|
Número de serie|Modelo|Versión|Medidor|Catastro|Clave catastral|Número de parcela|Permiso|Contrato|
No. de contrato|Guía|Número de guía|Código de barras|Lote|Renglón|Fila|Consecutivo|
Partida|Artículo|Enlace`,
    fr: `Numéro de facture|Commande|Numéro de commande|Numéro de série|Modèle|Ligne`,
    pt: 'Nota fiscal|Pedido|Número do pedido|Número de série|Modelo|Contrato|Linha',
    ht: 'Nimewo fakti',
  },
  'other.date': {
    en: `Date|Date Time|Datetime|Timestamp|Time|Day|Month|Year|Week|Quarter|Fiscal Year|FY|Period|As Of|
Hearing Date|Next Hearing Date|Filed|Filed Date|Date Filed|Filing Date|Published|Publication Date|
Date Published|Posted|Posted Date|Updated|Last Updated|Update Date|Date Updated|Modified|Created|
Created At|Created Date|Updated At|Release|Release Date|Date Released|Book In Date|Book-in|
Book-in Date|Book Out Date|Book-out|Stay Book In Date Time|Stay Book Out Date Time|
Detention Book In Date And Time|Detention Book Out Date Time|Booking Date|Entry Date|Date of Entry|
Arrival Date|Date of Arrival|Departure Date|Departed Date|Admission Date|Date of Admission|
Discharge Date|Hire Date|Date Hired|Start Date|End Date|From Date|To Date|Expiry|Expiry Date|
Expiration|Expiration Date|Expires|Valid Until|Issue Date|Issued|Date Issued|Effective Date|
Decision Date|Order Date|Final Order Date|Removal Date|Transfer Date|Apprehension Date|Arrest Date|
Date of Arrest|Event Date|Interview Date|Appointment Date|Visit Date|Service Date|Received Date|
Date Received|Due Date|Deadline|Inspection Date|Transaction Date|Payment Date|Invoice Date|
Death Date|Date of Death|DOD|Detainer Prepare Date|Bond Date|Meeting Date|Poll Date|Game Date|
Match Date|Season Year|Tax Year|Model Year|Year Built|Sale Date|Signature Date|Date Signed|
Field Dates|Start|End`,
    es: `Fecha|Fecha y hora|Hora|Día|Mes|Semana|Trimestre|Periodo|Período|Ejercicio|Fecha de audiencia|
Fecha de publicación|Publicado|Actualizado|Fecha de actualización|Última actualización|
Fecha de ingreso|Fecha de egreso|Fecha de entrada|Fecha de salida|Fecha de llegada|Fecha de alta|
Fecha de baja|Fecha de contratación|Fecha de inicio|Fecha de término|Fecha de fin|
Fecha de vencimiento|Vencimiento|Vigencia|Fecha de expedición|Fecha de emisión|Fecha de registro|
Fecha de resolución|Fecha de detención|Fecha de arresto|Fecha de aprehensión|Fecha de traslado|
Fecha de liberación|Fecha de deportación|Fecha de entrevista|Fecha de cita|Fecha de corte|
Fecha de defunción|Fecha de pago|Fecha de presentación|Fecha de recepción|Fecha límite`,
    fr: `Date d'audience|Date de publication|Mis à jour|Date d'entrée|Date d'arrivée|Date de sortie|
Date d'expiration|Date de délivrance|Date de décision|Année|Mois|Jour|Heure|Date de décès`,
    pt: `Data|Data da audiência|Data de publicação|Atualizado|Data de entrada|Data de saída|
Data de admissão|Data de validade|Data de emissão|Mês|Dia|Hora|Data de óbito`,
    ht: 'Dat|Dat odyans|Dat antre|Dat sòti|Ane|Mwa|Jou',
  },
  'other.geography': {
    en: `City|State|State Code|Province|ZIP|Zip Code|ZIP Code|Postal Code|Postcode|County|Region|
District Name|Municipality|Town|Village|Neighborhood|Borough|Location|Place|Territory|
Departure Country|Country of Departure|Destination|Destination Country|Country of Removal|
Port of Entry|POE|Area|Sector|Field Office|Metro|Continent|
Ambassador to|Ambassador in|High Commissioner to|Envoy to|Consul in|Country of Accreditation|Accredited to`,
    es: `Ciudad|Estado|Municipio|Colonia|Col.|C.P.|Código postal|Provincia|Departamento|Distrito|Región|
Localidad|Población|Aldea|Barrio|Cantón|Comarca|Entidad|Entidad federativa|Lugar|Ubicación|
Destino|País de destino|Zona|Delegación|Alcaldía|Parroquia|
Embajador en|Embajadora en|Embajador ante|Cónsul en|País de acreditación`,
    fr: `Ville|Code postal|Commune|Département|Province|Région|Lieu|Ambassadeur en|Ambassadeur au|Ambassadeur auprès de|
Pays d'accréditation`,
    pt: 'Cidade|Bairro|CEP|Estado|UF|Município|Província|Região|Local|Embaixador em|Embaixadora em|Embaixador no|País de acreditação',
    ht: 'Vil|Komin|Depatman|Seksyon',
  },
  'other.organisation': {
    en: `Company|Company Name|Organization|Organisation|Organization Name|Org|Business|Business Name|DBA|
School|School Name|Agency|Agency Name|Vendor|Vendor Name|Contractor|Supplier|
Employer|Employer Name|Institution Name|University|College|Hospital|Clinic|Bank|Firm|Law Firm|
Provider|Provider Name|Operator|Manufacturer|Brand|Product|Product Name|Publisher|Pollster|
Sponsor Organization|Source|Site Name|Building|Building Name|Venue|Stadium|Team Name|Channel|
Network|Website Name|Program Office|Recipient|Recipient Name|Grantee|Awardee`,
    es: `Empresa|Nombre de la empresa|Organización|Institución|Escuela|Nombre de la escuela|Dependencia|
Proveedor|Contratista|Razón social|Negocio|Universidad|Hospital|Clínica|Banco|Marca|Producto|
Fuente|Edificio|Nombre del centro|Beneficiario del contrato|Patrón|Empleador`,
    fr: 'Entreprise|Société|Organisation|École|Établissement|Fournisseur|Employeur|Produit',
    pt: 'Empresa|Organização|Instituição|Escola|Fornecedor|Razão social|Produto',
    ht: 'Konpayi|Òganizasyon|Lekòl',
  },
  /** Things that bear people's names, and where they are registered. */
  'other.named-thing': {
    en: `Vessel|Vessel Name|Ship|Ship Name|Boat Name|Flag|Flag State|Aircraft|Locomotive|Horse|Horse Name|Storm|Storm Name|
Hurricane|Cyclone|Variety|Cultivar|Breed|Typeface|Font`,
    es: 'Buque|Embarcación|Nombre del buque|Nave|Bandera|Caballo|Huracán|Tormenta|Variedad',
    fr: 'Navire|Bateau|Pavillon|Cheval|Tempête|Cépage|Variété',
    pt: 'Navio|Embarcação|Bandeira|Cavalo|Furacão|Variedade',
  },
  /** What only people in public have. */
  'staff.role': {
    en: `Party|Political Party|Office Held|Office Sought|Elected Office|Congressional District|Player Position|Chamber|
Caucus|Bioguide|Incumbent|Jersey|Assists|Album|Film|Movie|Court of Appeals|Hall of Fame|Bar Number|Bar No|Medal|
Committee Name|Recipient Committee|Officer Role|Date of Accreditation|Chancery Address|Appointing President|
Artist Bio|IOC|NOC|Elo|FIDE ID|Driver Ref|Parliamentary Group|Known For Titles|
Novels|Notable Works|Notable Work|Known For|Filmography|Discography|Character Name|IMDb ID|IMDb|Wikidata|
Wikidata ID|Wikipedia|Bats|Throws|Final Game|Gold Medals|Silver Medals|Bronze Medals|Space Flights|
Space Walks|Spacewalks|Took Office|Left Office|Shares Held|Shares Owned|Shareholding|Director Since|
Other Directorships`,
    es: `Partido|Partido político|Dorsal|Cámara legislativa|Cámara de origen|Película|Medalla|Novelas|Obras notables|
Filmografía|Discografía|Medallas de oro|Acciones que posee`,
    fr: 'Parti',
    pt: 'Partido',
    de: 'Partei|Listenplatz|Fraktion',
    ht: 'Pati',
  },
  /** What people in public are called: whom the column names, and nobody beside. */
  'staff.official': {
    en: `Director|Producer|Actor|Actress|Voice Actor|Artist|Author|Judge Name|Nominee|Laureate|Astronaut|Cosmonaut|
Ambassador|Consul|Consul General|Envoy|Head of State|Head of Government|Head of Mission|Prime Minister|
Minister|President|Vice President|Mayor|Governor|Senator|Medalist|Medallist|Winner|Champion|Athlete|Player|
Coach|Speaker|Presenter|Keynote|Panelist|Moderator|Principal Investigator|PI|Investigator|Contact PI|Warden|
Facility Administrator|Administrator|Superintendent|Inspector|Sheriff|Chief of Police|Poet|Writer|Composer|
Painter|Sculptor|Architect|Photographer|Illustrator|First Author|Lead Author|Corresponding Author|
Fighter|Fighter Name|Player Name|Editor|Reviewer|Expert|Juror|Jury Member|Keynote Speaker|Soloist|Curator|
Rapporteur|Panellist|Lobbyist|Honorary Consul`,
    es: `Autor|Artista|Embajador|Embajadora|Cónsul|Jefe de Estado|Jefe de Gobierno|Primer ministro|Ministro|Ministra|
Presidente|Presidenta|Alcalde|Alcaldesa|Gobernador|Gobernadora|Senador|Senadora|Medallista|Ganador|Campeón|
Atleta|Deportista|Jugador|Entrenador|Ponente|Investigador principal|Actor de doblaje|Actor de voz|Actriz|
Escultor|Escultora|Pintor|Pintora|Arquitecto|Compositor|Escritor|Escritora|Editora|Experto|Experta|Jurado|
Cabildero|Cónsul honorario`,
    fr: 'Auteur|Joueur|Joueuse|Artiste|Sculpteur|Peintre|Compositeur|Réalisateur|Entraîneur',
    pt: 'Autor|Jogador|Jogadora|Atleta|Artista|Escultor|Pintor|Treinador',
    de: 'Autor|Autorin|Künstler|Künstlerin|Bildhauer|Komponist|Regisseur|Spieler|Spielerin',
    it: 'Autore|Autrice|Artista|Scultore|Pittore|Compositore|Regista|Giocatore|Giocatrice|Allenatore',
    nl: 'Auteur|Kunstenaar|Componist|Regisseur|Speler|Speelster',
    pl: 'Autor|Autorka|Artysta|Kompozytor|Reżyser|Zawodnik|Zawodniczka',
    tr: 'Yazar|Sanatçı|Besteci|Yönetmen|Oyuncu|Futbolcu',
    ru: 'Автор|Художник|Композитор|Режиссёр|Игрок|Футболист',
  },
  /** What others have as well: a caseworker’s team, a client’s goals. */
  'staff.sign': {
    en: `Team|Club|League|Season|Pos|Salary|Annual Salary|Pay Grade|Committee|Seed|Term|Award|Prize|Appointed By|Caps|
Goals|Primary Profession|Alma Mater|Stance`,
    es: 'Equipo|Club|Liga|Temporada|Salario|Sueldo|Remuneración|Nombramiento|Tipo de nombramiento|Comisión|Legislatura',
    fr: 'Équipe|Club|Saison|Salaire',
    pt: 'Equipe|Clube|Temporada|Salário|Remuneração',
    de: 'Verein|Mannschaft',
    it: 'Squadra',
    nl: 'Ploeg',
    pl: 'Klub',
    tr: 'Takım|Kulüp',
    ru: 'Команда',
    ht: 'Ekip',
  },
  'staff.job': {
    en: 'Title|Position|Job Title|Job|Employee Title|Occupation Title',
    es: 'Cargo|Puesto|Título|Posición|Función|Plaza',
    fr: 'Titre|Poste|Fonction',
    pt: 'Cargo|Função|Título',
    ht: 'Tit|Pòs',
  },
  'stats.count': {
    en: `Count|Number|N|Total|Cases|Filed|Pending|Rate|Percent|Percentage|Pct|Share|Average|Mean|Median|
Sum|Subtotal|Grand Total|Population|ADP|Average Daily Population|ALOS|Amount|Price|Cost|Budget|
Votes|Score|Points|Wins|Losses|Rating|Probability|Sample Size|Capacity|Per Capita|Change|
Difference|Quantity|Qty|No of Cases`,
    es: `Número|Total|Casos|Tasa|Porcentaje|Promedio|Media|Mediana|Suma|Subtotal|Población|Monto|Importe|
Precio|Costo|Presupuesto|Votos|Cantidad|Capacidad|Variación|Diferencia`,
    fr: 'Nombre de cas|Total|Taux|Pourcentage|Moyenne|Montant|Prix|Effectif',
    pt: 'Total|Quantidade|Taxa|Percentual|Média|Valor|Preço',
    ht: 'Total|Kantite',
  },
};

/** Each is split when it is asked for: where their table was made with the program, none is. */
export const OTHER_HEADERS: Readonly<Record<string, HeaderWords>> = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries({ ...IDENTIFIERS, ...KINDS }).map(([id, languages]) => [
      id,
      { enumerable: true, get: () => split(languages) },
    ]),
  ),
);

function split(languages: Readonly<Record<string, string>>): HeaderWords {
  return Object.fromEntries(
    Object.entries(languages).map(([lang, words]) => [lang, words.split(/\s*\|\s*/)]),
  );
}
