/** Captions of columns and fields. Spec `headers.json`, with synonyms. */
import type { HeaderWords } from '../../../../src/core/types.ts';

/** Captions of columns that hold names of people, whole or in parts, by language. */
// biome-ignore format: lists of words
export const HEADERS: HeaderWords = {
  en: [
    'Name', 'Names', 'Full Name', 'Person Name', 'Legal Name', 'First Name', 'FIRST_NAME', 'Given Name', 'Given Names', 'Forename',
    'Middle Name', 'Last Name', 'LAST_NAME', 'Surname', 'Surnames', '1st Surname', '2nd Surname', 'First Surname',
    'Second Surname', 'Second Last Name', 'Family Name', 'Maiden Name', 'Mother Maiden Name', 'First and Last Name', 'Name of Person',
    'FName', 'LName', 'FirstName', 'LastName', 'Fullname', 'First', 'Middle', 'Last', 'Alias', 'Aliases', 'AKA', 'Also Known As', 'Other Names',
    'Respondent', 'Applicant', 'Petitioner', 'Beneficiary', 'Detainee', 'Noncitizen', 'Alien Name', 'Subject Name', 'Inmate',
    'Client', 'Patient', 'Student', 'Taxpayer', 'Child', 'Minor', 'Sponsor', 'Mother', 'Father', 'Spouse', 'Guardian',
    'Emergency Contact', 'Contact Name', 'Contact Person', 'Last, First', 'Lastname Firstname', 'Head of Household', 'Household Member',
    'Participant', 'Victim', 'Witness', 'Refugee', 'Claimant', 'Principal Applicant', 'Derivative', 'Person', 'Person Served', 'Person Interviewed',
    'Person in Custody', 'Guest', 'Guest Name', 'Resident', 'Resident Name', 'Occupant', 'Tenant',
  ],
  es: [
    'Nombre', 'Nombres', 'Nombre(s)', 'Nombre completo', 'Nombres y apellidos', 'Nombre y apellidos', 'Nombre y apellido',
    'Apellidos y nombres', 'Apellidos, nombre', 'Primer nombre', 'Segundo nombre', 'Nombre de pila', 'Apellido', 'Apellidos', 'Apellido(s)',
    'Apellido paterno', 'Apellido materno', 'Primer apellido', 'Segundo apellido', 'Apellido de casada', '1er apellido', '2do apellido',
    'Alias', 'También conocido como', 'Conocido como', 'Otros nombres', 'Solicitante', 'Peticionario', 'Beneficiario', 'Beneficiaria', 'Detenido', 'Detenida', 'Cliente', 'Paciente', 'Alumno',
    'Alumna', 'Contribuyente', 'Menor', 'Niño/a', 'Niño', 'Niña', 'NNA', 'Patrocinador', 'Madre', 'Padre', 'Cónyuge', 'Tutor',
    'Contacto de emergencia', 'Persona', 'Persona atendida', 'Persona entrevistada', 'Persona solicitante', 'Persona usuaria',
    'Persona detenida', 'Persona beneficiaria', 'Nombre de la madre', 'Nombre del padre', 'Jefe de familia', 'Víctima', 'Testigo',
    'Huésped', 'Persona alojada', 'Persona albergada', 'Residente', 'Ocupante', 'Inquilino', 'Inquilina',
  ],
  fr: ['Nom', 'Noms', 'Prénom', 'Prénoms', 'Nom complet', 'Nom de famille', 'Nom et prénom', 'Nom de naissance', 'Patient', 'Demandeur', 'Personne hébergée', 'Résident', 'Occupant'],
  pt: ['Nome', 'Sobrenome', 'Sobrenomes', 'Nome completo', 'Apelido', 'Nome da mãe', 'Nome do pai', 'Requerente', 'Hóspede', 'Residente'],
  ht: ['Non', 'Siyati', 'Prenon', 'Non konplè', 'Manman', 'Papa'],
  ru: ['ФИО', 'Фамилия', 'Имя', 'Отчество', 'Полное имя', 'Фамилия и имя', 'Фамилия, имя, отчество'],
  el: ['Όνομα', 'Επώνυμο', 'Ονοματεπώνυμο', 'Όνομα και επώνυμο', 'Πατρώνυμο'],
  hi: ['नाम', 'पूरा नाम', 'उपनाम'],
  ne: ['नाम थर', 'पुरा नाम'],
  uk: ['ПІБ', 'Прізвище', "Ім'я", 'По батькові'],
  fa: ['نام', 'نام خانوادگی', 'نام پدر', 'نام کامل'],
  ar: ['الاسم', 'اسم العائلة', 'الاسم الكامل', 'اسم الأب', 'اسم الأم', 'الاسم الثلاثي'],
  zh: ['姓名', '姓', '名', '名字'],
  am: ['ስም', 'ሙሉ ስም', 'የአባት ስም'],
  de: ['Nachname', 'Vorname', 'Vornamen', 'Familienname', 'Vor- und Nachname', 'Name, Vorname', 'Geburtsname', 'Bewohner', 'Bewohnerin', 'Antragsteller', 'Antragstellerin',
    'Patientin', 'Klient', 'Klientin', 'Name des Kindes', 'Häftling'],
  it: ['Cognome', 'Nome e cognome', 'Cognome e nome', 'Nominativo', 'Richiedente', 'Paziente', 'Ospite', 'Detenuto'],
  nl: ['Achternaam', 'Voornaam', 'Voornamen', 'Volledige naam', 'Cliënt', 'Patiënt', 'Bewoner'],
  pl: ['Imię', 'Nazwisko', 'Imię i nazwisko', 'Pacjent'],
  sv: ['Förnamn', 'Efternamn', 'Fullständigt namn'],
  da: ['Fornavn', 'Efternavn', 'Fulde navn', 'Etternavn'],
  ro: ['Nume', 'Prenume', 'Nume și prenume'],
  cs: ['Jméno', 'Příjmení', 'Jméno a příjmení'],
  hu: ['Név', 'Vezetéknév', 'Keresztnév', 'Teljes név'],
  fi: ['Etunimi', 'Sukunimi', 'Koko nimi'],
  tr: ['Ad', 'Soyad', 'Adı', 'Soyadı', 'Ad Soyad'],
};

/** Words that show that a caption with "name" in it is about something else, or not about a name. */
// biome-ignore format: a list of words
export const NOT_HEADERS: readonly string[] = [
  'file', 'filename', 'facility', 'company', 'county', 'school', 'event', 'product', 'sheet', 'program', 'programme', 'place', 'city',
  'country', 'state', 'agency', 'organization', 'organisation', 'org', 'project', 'category', 'type', 'code', 'number', 'id', 'date',
  'count', 'total', 'age', 'sex', 'gender', 'status', 'address', 'street', 'phone', 'email', 'column', 'table', 'field', 'variable',
  'dataset', 'layer', 'domain', 'host', 'server', 'user name', 'username', 'brand', 'model', 'species', 'drug', 'team', 'league', 'site',
  'location', 'district', 'region', 'province', 'hospital', 'office', 'court', 'bank', 'business', 'vendor', 'store', 'station', 'street name',
  'building', 'department', 'class', 'course', 'report', 'nationality', 'language', 'month', 'day',
  'seen', 'decision', 'release', 'detention', 'known', 'stay', 'transfer', 'updated', 'modified', 'visit', 'arrival', 'entry', 'booking', 'contact date', 'quarter', 
  'centro', 'empresa', 'archivo', 'escuela', 'evento', 'producto', 'hoja', 'programa', 'lugar', 'ciudad', 'país', 'estado',
  'municipio', 'departamento', 'agencia', 'organización', 'institución', 'oficina', 'proyecto', 'categoría', 'tipo', 'código',
  'número', 'fecha', 'edad', 'sexo', 'dirección', 'calle', 'teléfono', 'correo', 'usuario', 'marca', 'modelo', 'equipo', 'sitio',
  'hospital', 'juzgado', 'banco', 'tienda', 'curso', 'nacionalidad', 'idioma', 'mes', 'fichier', 'ville',
  'pays', 'cidade', 'arquivo', 'vil', 'peyi',
];
