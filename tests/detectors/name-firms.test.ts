import { describe, expect, it } from 'vitest';
import { personName } from '../../detectors/person/name.ts';
import { marked } from './name-scripts/sentences.ts';

const found = (text: string) =>
  [...personName.find!(text, {})].map(({ start, end }) => text.slice(start, end));

/** Firms, institutions, streets and goods that are called after people. */
// biome-ignore format: a sentence a line
const NOBODY: readonly string[] = [
  'Shares of Morgan Stanley fell three percent on Tuesday.',
  'The account at Morgan Stanley was closed in March.',
  'He was represented by Hernandez & Pratt LLP in the appeal.',
  'She banks with Wells Fargo and pays by card.',
  'The vaccine from Johnson & Johnson arrived in April.',
  'The parts are made by Hooli Co., Ltd. in Shenzhen.',
  'Smith A, Jones B. Effects of heat. J. Appl. Sci. 2019;12:44.',
  'Services take place at St. John Paul II Parish every Sunday.',
  'The patient was treated at Hospital Rosa Blanca.',
  'Classes begin at Cesar Chavez Elementary School in August.',
  'The march went down Martin Luther King Boulevard.',
  'The Bill Gates Foundation funded the study.',
  'The Ford Foundation and the Rockefeller Foundation gave grants.',
  'Johns Hopkins University published the figures.',
  'Contact Baker McKenzie LLP for details.',
  'The contract went to Transportes García Hernández S.A. de C.V. last year.',
  'La empresa Construcciones Pérez y Asociados, S.R.L. ganó la licitación.',
  'El despacho Ramírez Ortega Abogados lleva el caso.',
  'Estudia en el Colegio Simón Bolívar de la capital.',
  'La Escuela Benito Juárez está cerrada.',
  'Vive cerca del Parque Francisco Morazán.',
  'Fue atendido en el Hospital Roberto Calderón Gutiérrez.',
  'La Fundación Violeta Chamorro publicó el informe.',
  'Universidad Francisco Marroquín abre inscripciones.',
  'Parroquia San Juan Pablo II, misa a las 10.',
  'Calle Manuel Antonio Ruiz 45, colonia Centro.',
  'Siemens Müller GmbH lieferte die Teile.',
  'Société Martin Dubois SARL a livré le matériel.',
  'Virtanen Oy delivered the boats.',
  'Hansen Eriksen AS built the pier.',
  'De Vries Bakker B.V. signed the lease.',
  'PT Budi Santoso Tbk reported profits.',
  'Tan Ah Kow Sdn Bhd imports rice.',
  'Suzuki Tanaka K.K. opened an office.',
  'Silva Santos Ltda. venceu a licitação.',
  'O Hospital Maria Amélia Lins fica no centro.',
  'Escola Estadual João Guimarães Rosa reabre na segunda.',
  "L'hôpital Pierre Garraud recrute.",
  'Lycée Victor Hugo, rentrée le 2 septembre.',
  'Rue Jean Jaurès 12, Lille.',
  'Avenida Presidente Carlos Luz, 300.',
  'The Clark County Sheriff said roads are open.',
  'Goldman Sachs and Merrill Lynch advised on the deal.',
  'Ernst & Young audited the accounts.',
  "Ben & Jerry's ice cream is on sale.",
  'Dow Jones rose to a new high.',
  'Harley Davidson recalled the motorcycles.',
  'Baker, Donelson, Bearman & Caldwell filed an amicus brief.',
  'Law Offices of Maria Gonzalez, P.C.',
  'Law Office of James Whitaker',
  'Garcia, Lopez & Ruiz, P.A., Attorneys at Law',
  'Robert Half International hires accountants.',
  'Eli Lilly and Company raised prices.',
  'Charles Schwab Corporation reported earnings.',
  'J.P. Morgan Chase Bank, N.A.',
  'Casa Juan Diego gives shelter in Houston.',
  'Annunciation House and Casa Marianella take in families.',
  'Clínica Monseñor Romero sees patients on weekdays.',
  'Instituto Nacional Francisco Gavidia',
  'Aeropuerto Óscar Arnulfo Romero',
  'Estadio Doroteo Guamuch Flores',
  'Biblioteca Luis Ángel Arango',
  'Teatro Teresa Carreño',
  'The Thurgood Marshall Courthouse closed early.',
  'Dirksen Senate Office Building',
  'James A. Byrne U.S. Courthouse, Room 210',
  'Lewis and Clark College',
  'Mary Baldwin Academy',
  'Joe Corley Processing Center',
  'Karnes County Residential Center',
  'The Sarah Palmer Memorial Library opens at nine.',
  'Lutheran Social Services, Jesse Brown VA Medical Center',
  'Journal of Ortiz Studies',
  'N. Engl. J. Med. 2020',
  'Am. J. Trop. Med. Hyg. 2014',
  'Proc. Natl. Acad. Sci.',
  'Marie Curie Cancer Care offers nurses.',
  'Stella Maris Hospice',
  'Tata Sons Pvt. Ltd.',
  'Ahmed Hassan Trading LLC',
  'Mohammed Ali & Sons Co. W.L.L.',
  'Rosa Parks Avenue',
  'John Deere tractors',
  'Mary Kay cosmetics',
  'The building is managed by Jones Lang LaSalle.',
  'Deals were closed by Cushman & Wakefield and by Knight Frank in May.',
  'Patek Philippe opens a shop in Lima.',
  'El concierto fue en la capilla Stella Maris del puerto.',
  'Boehringer Ingelheim makes the inhaler.',
  'Compró un bolso de Louis Vuitton y otro de Miu Miu.',
  'Andrea Doria sank off Nantucket.',
  'The offices of Davis Polk are on Lexington.',
];

/** People, in square brackets, beside such words. All are invented. */
// biome-ignore format: a sentence a line
const SOMEBODY: readonly string[] = [
  'Our tenant [Morgan Stanley], born 4 May 1991, lost her card.',
  '[Maria Hernandez] works for Hernandez & Pratt LLP.',
  'The applicant, [Juan Pablo Segundo], lives on the second floor.',
  '[John Johnson] and [Mary Johnson] arrived in April.',
  '[Jorge Wells] was detained at the border.',
  'My client [Ana Lucía Colegio] asked for asylum.',
  '[Carlos Parque] is detained at Joe Corley.',
  '[Luis Calle] was deported in May.',
  '[Pedro Iglesias] y su esposa [Ana Torres] llegaron en marzo.',
  'Our client [Sergio Campos] was detained.',
  '[Andre Young] was deported in 2019.',
  '[Ernst Young] was deported in 2019.',
  '[Erik Hansen] As the hearing began, he left.',
  '[Marta Villa] fue detenida en mayo.',
  'Our tenants [Juan Pérez] and [Ana Pérez] moved to Parish Street.',
  '[Sato Hiroshi] was deported in 2019.',
  'The patient [Andre Baker], 34, works for Baker, Lopez & Ruiz LLP.',
  '[María García], P. A. núm. 12, fue detenida.',
  '[Harley Davidson], 29, was arrested in Tulsa.',
  'The shares of [Maria Lopez] and [Ana Lopez] in the house are equal.',
  '[Maria Lopez] reported the theft to the police.',
  '[Juan Ramírez] reportó la muerte de su hermano.',
  'My uncle [Daniel Beckett] is listed on the log of visitors.',
  'The son of [Daniel Beckett] was detained.',
  '[Maria Lopez] stores her papers at home.',
  '[Andrea Doria], 41, was detained in Genoa.',
  'My client [Stella Maris], born 3 May 1990, asked for asylum.',
  'The applicant, [Paul Smith], has two children.',
  'The detainee [Carolina Herrera] was moved in June.',
  'Mi hermana [Sara Lee] llegó en 2019.',
  'Our tenant [Peter Kaiser] moved out in May.',
  'La señora [Violeta Chamorro] pidió asilo.',
  'Mi clienta [Rosa Blanca Juárez] pidió asilo en 2019.',
  '[Oscar Mayer] was deported to Honduras.',
];

describe('firms and institutions in prose', () => {
  it.each(NOBODY)('finds nobody in %s', (text) => expect(found(text)).toEqual([]));
  it.each(SOMEBODY)('finds who is named in %s', (sentence) => {
    const { text, names } = marked(sentence);
    expect(found(text)).toEqual(names);
  });
});

// biome-ignore format: a column a line
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  banks: ['Morgan Stanley', 'Wells Fargo', 'Goldman Sachs', 'Merrill Lynch', 'Charles Schwab', 'Raymond James', 'Edward Jones', 'JP Morgan', 'Legg Mason', 'Bear Stearns', 'Lehman Brothers', 'Northern Trust'],
  law: ['Hernandez & Pratt LLP', 'Baker McKenzie', 'Garcia, Lopez & Ruiz, P.A.', 'Kirkland & Ellis', 'Jones Day', 'Morrison & Foerster', 'Davis Polk', 'Skadden Arps', 'Law Offices of Maria Gonzalez', 'Sidley Austin LLP', 'Arnold & Porter', 'Ramírez Ortega Abogados'],
  firms: ['Hooli Co., Ltd.', 'Transportes García Hernández S.A. de C.V.', 'Hansen Eriksen AS', 'Virtanen Oy', 'De Vries Bakker B.V.', 'PT Budi Santoso Tbk', 'Suzuki Tanaka K.K.', 'Silva Santos Ltda.', 'Martin Dubois SARL', 'Müller Schmidt GmbH', 'Ahmed Hassan Trading LLC', 'Tan Ah Kow Sdn Bhd'],
  firmsAs: ['Hansen Eriksen AS', 'Berg Olsen AS', 'Nilsen Haugen AS', 'Johansen Lund AS', 'Larsen Bakke AS', 'Andersen Moen AS', 'Kristiansen Dahl AS', 'Pedersen Strand AS'],
  firmsBv: ['Bakker Visser B.V.', 'De Vries Jansen B.V.', 'Mulder Smit B.V.', 'Meijer Bos BV', 'Dekker Vos BV', 'Peters Hendriks BV', 'Dijkstra Kok BV', 'Van Dam Post B.V.'],
  firmsOy: ['Virtanen Oy', 'Korhonen Mäkinen Oy', 'Nieminen Laine Oy', 'Heikkinen Oy', 'Koskinen Järvinen Oy', 'Lehtonen Salo Oyj'],
  firmsKK: ['Suzuki Tanaka K.K.', 'Yamamoto Kenji K.K.', 'Sato Hiroshi KK', 'Nakamura K.K.', 'Kobayashi Ito K.K.', 'Kato Yoshida K.K.'],
  sons: ['Patel & Sons', 'Khan & Sons', 'Hernández e Hijos', 'Mohammed Ali & Sons', 'Pérez y Asociados', 'Silva & Filhos', 'Dupont et Fils', 'Rossi & C.', 'Singh Brothers', 'Gupta Bros'],
  hospitals: ['Hospital Rosa Blanca', 'Hospital Roberto Calderón', 'Hospital María Auxiliadora', 'Clínica Monseñor Romero', 'Hospital Juan Bosch', 'Hospital José María Vargas', 'Hospital Rosales', 'Maternidad Concepción Palacios'],
  schools: ['Cesar Chavez Elementary', 'Rosa Parks Middle School', 'Thurgood Marshall High School', 'Jane Addams Academy', 'Roberto Clemente School', 'Frederick Douglass Academy', 'Harriet Tubman Elementary', 'George Washington High'],
  escuelas: ['Escuela Benito Juárez', 'Escuela Miguel Hidalgo', 'Colegio Simón Bolívar', 'Instituto Francisco Gavidia', 'Liceo José Martí', 'Escuela Juana de Asbaje', 'Escuela Rafael Landívar', 'Colegio Rubén Darío'],
  streets: ['Martin Luther King Blvd', 'Rosa Parks Ave', 'Cesar Chavez St', 'Calle Manuel Ruiz', 'Avenida Carlos Luz', 'Rue Jean Jaurès', 'Calle Francisco Madero', 'Rua João Pessoa'],
  parishes: ['St. John Paul II Parish', 'St. Francis Xavier', 'Our Lady of Guadalupe', 'St. Martin de Porres', 'Santa Rosa de Lima', 'St. Vincent de Paul Parish', 'San Juan Diego', 'St. Thomas Aquinas Church'],
  journals: ['J. Appl. Sci.', 'N. Engl. J. Med.', 'Am. J. Trop. Med. Hyg.', 'Proc. Natl. Acad. Sci.', 'J. Biol. Chem.', 'Ann. Phys.', 'Phys. Rev. Lett.', 'J. Chem. Soc.'],
  foundations: ['Ford Foundation', 'Rockefeller Foundation', 'Fundación Violeta Chamorro', 'Bill Gates Foundation', 'Fundación Carlos Slim', 'Konrad-Adenauer-Stiftung', 'Friedrich-Ebert-Stiftung', 'Robert Wood Johnson Foundation'],
  brands: ['Calvin Klein', 'Ralph Lauren', 'Tommy Hilfiger', 'Hugo Boss', 'Giorgio Armani', 'Louis Vuitton', 'Michael Kors', 'Jimmy Choo', 'Kate Spade', 'Tory Burch'],
};
// biome-ignore format: a column a line
const PEOPLE: readonly (readonly string[])[] = [
  ['Morgan Stanley', 'Maria Hernandez', 'Carlos Parque', 'Luis Calle', 'Andre Young', 'Marta Villa', 'Jorge Wells', 'Daniel Church'],
  ['Erik Hansen', 'Suzuki Tanaka', 'Rosa Blanca', 'Juan Bosch', 'Silva Santos', 'Martin Dubois', 'Budi Santoso', 'Ahmed Hassan'],
  ['HANSEN, ERIK A', 'BAKKER, JAN B', 'TANAKA, KENJI K', 'VIRTANEN, OLLI', 'KHAN, SALIM AB', 'SINGH, KULDIP KK', 'OLSEN, KARI AS', 'VOS, PIET BV'],
];

const column = (header: string) => ({
  header,
  personTable: false,
  ...(header && { hit: { detector: 'person.name', strength: 1, lang: 'en' } }),
});

describe('firms and institutions in columns', () => {
  it.each(Object.entries(COLUMNS))('takes no %s for people', (_, values) => {
    expect(personName.column!(values, column(''))).toBeLessThan(0.5);
    expect(personName.column!(values, column('Name'))).toBeLessThan(0.5);
  });
  it.each(PEOPLE)('takes %s … for people', (...values) => {
    expect(personName.column!(values, column('Name'))).toBeGreaterThan(0.5);
  });
});
