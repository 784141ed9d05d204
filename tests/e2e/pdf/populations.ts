/** Whose names must not go out, and how offices list them and write of them, in English and in Spanish. */
import type { Day } from '../../../fixtures/make/dates.ts';
import { aNumber, fullName, type NameStyle, type Person } from '../../../fixtures/make/people.ts';
import type { Random } from '../../../fixtures/make/random.ts';

/** What holds for all of a list. */
export interface Listed {
  date(day: Day): string;
  readonly random: Random;
}

export interface Population {
  readonly lang: 'en' | 'es';
  readonly titles: readonly string[];
  columns(
    people: readonly Person[],
    listed: Listed,
  ): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  sentence(one: Person, listed: Listed): string;
  /** Counts of the same matter. */
  readonly harmless: { readonly titles: readonly string[]; readonly head: readonly string[] };
}

/** A column: the captions that it may have, and its text. */
interface Column {
  readonly captions: readonly string[];
  text(one: Person, listed: Listed): string;
}

const column = (captions: string, text: Column['text']): Column => ({ captions: captions.split('|'), text });

/** Each list has the captions and the way of writing names that its seed picks. */
function columnsOf(named: string, columns: readonly Column[]): Population['columns'] {
  return (people, listed) => {
    const { random } = listed;
    const styles: readonly NameStyle[] = ['given-family', 'family-comma', 'upper-comma'];
    const style = random.pick(styles);
    const all = [column(named, (one) => fullName(one, style)), ...columns];
    return {
      head: all.map(({ captions }) => random.pick(captions)),
      rows: people.map((one) => all.map(({ text }) => text(one, listed))),
    };
  };
}

const name = (one: Person) => fullName(one, 'given-family');
const born = (captions: string) => column(captions, (one, { date }) => date(one.birth));
const alien = (captions: string) => column(captions, (one) => aNumber(one.aNumber, 'A-groups'));
const home = (captions: string) => column(captions, (one) => one.address.line);
const record = (one: Person) => `${(Number(one.aNumber) % 9_000_000) + 1_000_000}`;

export const POPULATIONS: readonly Population[] = [
  {
    lang: 'en',
    titles: ['Asylum applicants', 'Pending asylum cases by applicant', 'Applicants for protection'],
    columns: columnsOf('Name|Applicant|Full name', [
      born('Date of Birth|DOB|Birth date'),
      column('Nationality|Country of citizenship', (one) => one.country.en),
      alien('A-Number|A#|Alien number'),
      column('Status|Case status', (one) => one.status),
    ]),
    sentence: (one, { date }) =>
      `${name(one)}, born ${date(one.birth)}, a national of ${one.country.en}, ${aNumber(one.aNumber, 'A')}, ${one.status.toLowerCase()}`,
    harmless: {
      titles: ['Asylum decisions by office', 'Affirmative filings by office'],
      head: ['Office', 'Year', 'Nationality', 'Decisions', 'Median days'],
    },
  },
  {
    lang: 'es',
    titles: ['Solicitantes de asilo', 'Personas solicitantes de refugio'],
    columns: columnsOf('Nombre|Solicitante|Nombre completo', [
      born('Fecha de nacimiento|F. de nacimiento'),
      column('Nacionalidad|País de nacionalidad', (one) => one.country.es),
      alien('Número A|Núm. A'),
      column('Estado del caso|Situación', (one) => one.estado),
    ]),
    sentence: (one, { date }) =>
      `${name(one)}, fecha de nacimiento ${date(one.birth)}, nacionalidad ${one.country.es}, número A ${aNumber(one.aNumber, 'groups')}`,
    harmless: {
      titles: ['Resoluciones de asilo por oficina', 'Solicitudes presentadas por oficina'],
      head: ['Oficina', 'Año', 'Nacionalidad', 'Resoluciones', 'Promedio de días'],
    },
  },
  {
    lang: 'en',
    titles: ['Persons in custody', 'Detainee roster', 'Book-ins by facility'],
    columns: columnsOf('Detainee|Detainee name|Name', [
      alien('A-Number|Alien file number|A No.'),
      column('Country of birth|Citizenship', (one) => one.country.agency),
      born('DOB|Birth date|Date of birth'),
      column('Facility|Detention facility', (one) => one.facility.name),
    ]),
    sentence: (one, { date }) =>
      `${name(one)} (DOB ${date(one.birth)}, A# ${aNumber(one.aNumber, 'groups')}) was moved to ${one.facility.name}`,
    harmless: {
      titles: ['Average daily population', 'Book-ins by month and place'],
      head: ['City', 'Fiscal year', 'Citizenship', 'Book-ins', 'Average stay'],
    },
  },
  {
    lang: 'es',
    titles: ['Personas detenidas', 'Relación de personas bajo custodia'],
    columns: columnsOf('Persona detenida|Nombre y apellidos|Nombre', [
      born('Fecha de nacimiento|Fecha nac.'),
      column('País de nacimiento|Nacionalidad', (one) => one.country.es),
      alien('Número A|Número de extranjero'),
      column('Centro de detención|Centro', (one) => one.facility.name),
    ]),
    sentence: (one, { date }) =>
      `${name(one)}, de nacionalidad ${one.country.gentilicio}, nacimiento: ${date(one.birth)}, número A ${aNumber(one.aNumber, 'digits')}, recluido en ${one.facility.name}`,
    harmless: {
      titles: ['Estancias por centro', 'Ingresos por ciudad y año'],
      head: ['Ciudad', 'Ejercicio', 'Nacionalidad', 'Ingresos', 'Estancia media'],
    },
  },
  {
    lang: 'en',
    titles: ['Patients seen', 'Clinic appointments', 'Patients referred'],
    columns: columnsOf('Patient|Patient name', [
      born('Date of birth|DOB'),
      column('MRN|Medical record number', record),
      home('Address|Home address'),
      column('Phone|Telephone', (one) => one.phone),
    ]),
    sentence: (one, { date }) =>
      `Patient ${name(one)}, date of birth ${date(one.birth)}, lives at ${one.address.line}, phone ${one.phone}`,
    harmless: {
      titles: ['Visits by clinic', 'Vaccinations by clinic'],
      head: ['Clinic', 'Year', 'Visits', 'Rate'],
    },
  },
  {
    lang: 'es',
    titles: ['Pacientes atendidos', 'Citas de la clínica'],
    columns: columnsOf('Paciente|Nombre del paciente', [
      born('Fecha de nacimiento|F. nacimiento'),
      home('Domicilio|Dirección'),
      column('Teléfono|Tel.', (one) => one.phone),
      column('Correo electrónico|Correo', (one) => one.email),
    ]),
    sentence: (one, { date }) =>
      `Paciente: ${name(one)}, nacimiento: ${date(one.birth)}, domicilio: ${one.address.line}`,
    harmless: {
      titles: ['Consultas por clínica', 'Vacunas aplicadas por clínica'],
      head: ['Clínica', 'Año', 'Consultas', 'Tasa'],
    },
  },
  {
    lang: 'en',
    titles: ['Children in care', 'Unaccompanied children', 'Pupils enrolled'],
    columns: columnsOf("Child's name|Child|Minor's name", [
      born('Date of birth|Birthdate'),
      column('Sex|Gender', (one) => one.sex),
      column('Country of birth|Nationality', (one) => one.country.en),
      home('Home address|Address'),
    ]),
    sentence: (one, { date }) =>
      `The child ${name(one)}, born on ${date(one.birth)} in ${one.country.en}, lives at ${one.address.line}`,
    harmless: {
      titles: ['Places in shelters', 'Enrolment by town'],
      head: ['Town', 'School year', 'Enrolment', 'Share'],
    },
  },
  {
    lang: 'en',
    titles: ['Taxpayers', 'Returns under review', 'Refunds withheld'],
    columns: columnsOf('Taxpayer|Taxpayer name', [
      column('SSN|Social Security Number', (one) => one.ssn),
      born('Date of birth|DOB'),
      home('Mailing address|Address'),
      column(
        'Balance due|Amount owed',
        (_, { random }) => `$${random.int(12, 98)},${random.int(100, 999)}.00`,
      ),
    ]),
    sentence: (one, { date }) =>
      `Taxpayer ${name(one)}, SSN ${one.ssn}, born ${date(one.birth)}, mailing address ${one.address.line}`,
    harmless: {
      titles: ['Returns by county', 'Refunds by county'],
      head: ['County', 'Tax year', 'Returns', 'Percent'],
    },
  },
];
