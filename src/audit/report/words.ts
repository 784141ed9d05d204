import type { Lang } from '../../core/types.ts';
import type { Field, Reason, Requirement, Strength } from '../types.ts';

/** All that a report of an audit says, in one language. */
export interface AuditWords {
  readonly title: string;
  readonly verdicts: Readonly<Record<'pass' | 'block' | 'incomplete', string>>;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly requirements: Readonly<Record<Requirement, string>>;
  readonly totals: Readonly<
    Record<
      | 'requests'
      | 'requestsIncomplete'
      | 'requestsUnanswered'
      | 'answers'
      | 'withoutContent'
      | 'released'
      | 'weak'
      | 'releasedOnIncompleteRequest'
      | 'withNamesakes'
      | 'mostNamesakes',
      string
    >
  >;
  readonly request: string;
  readonly response: string;
  readonly required: string;
  readonly columns: string;
  readonly column: string;
  readonly otherRows: string;
  readonly figures: string;
  readonly byStrength: string;
  readonly byDefect: string;
  readonly byReason: string;
  readonly weakRows: string;
  readonly rowColumns: readonly [string, string, string, string, string, string];
  readonly shown: (shown: string, total: string) => string;
  readonly problems: string;
  readonly law: string;
  readonly masked: string;
}

const en: AuditWords = {
  title: 'Match audit',
  verdicts: {
    pass: 'Every answer that goes out is well founded.',
    block: 'Weak matches would go out: do not release these rows.',
    incomplete: 'A file could not be read whole: nothing is cleared.',
  },
  strengths: {
    confirmed: 'confirmed: a valid number and the name agree',
    corroborated: 'corroborated: name, birth date and address agree',
    plausible: 'plausible: name and one more fact agree',
    weak: 'weak: the request is incomplete, or too little agrees',
    unfounded: 'unfounded: nobody was asked for by these facts, or they contradict the request',
  },
  reasons: {
    'no-name': 'the request has no name',
    'placeholder-name': 'the request has a placeholder for a name',
    'incomplete-name': 'the request has only part of a name',
    'no-address': 'the request has no address',
    'placeholder-address': 'the request has a placeholder for an address',
    'custody-address': 'the request gives a place of detention as the address',
    'city-only': 'the request names a town and no address in it',
    'no-house-number': 'the request names a street without a house',
    'shared-address': 'the request’s address stands for people of different names',
    'no-birth-date': 'the request has no birth date',
    'no-number': 'the request has no number',
    'no-birth-date-or-number': 'the request has neither birth date nor number',
    'nobody-asked': 'nobody was asked for by this name or number',
    'name-differs': 'another name than was asked for',
    'name-in-part': 'only part of the name is the one asked for',
    'name-spelt-otherwise': 'the name is written otherwise, or one part of it is another',
    'name-shortened': 'part of the name is left out',
    'name-only': 'nothing but the name agrees',
    'birth-date-differs': 'another birth date than was asked for',
    'birth-date-swapped': 'day and month are swapped',
    'birth-date-one-digit': 'one digit of the birth date is another, or two are transposed',
    'birth-year-only': 'only the year of birth can be compared',
    'number-differs': 'another number than was asked for',
    'number-invalid': 'the number is not what a number of its kind must be',
    'asked-address-differs': 'another house than the request states',
    'several-requests-fit': 'several people asked for fit equally well',
    'several-answers': 'the request has other answers, which say something else',
    'answer-repeated': 'the request has the same answer more than once',
    'one-answer-for-several': 'the same person is the answer to requests for several people',
    'custody-address-given': 'the answer gives a place of detention as the address',
    'shared-address-given': 'the answer’s address is given for people of different names',
    'nothing-of-who': 'the answer says nothing of who it is about but the number of the request',
  },
  fields: {
    id: 'number of the request',
    name: 'name',
    alias: 'other name',
    birth: 'birth date',
    number: 'person’s number',
    address: 'address',
    asked: 'address as asked for',
    contact: 'contact',
  },
  requirements: { name: 'name', address: 'address', birth: 'birth date', number: 'number' },
  totals: {
    requests: 'people asked for',
    requestsIncomplete: 'requests that lack what is required',
    requestsUnanswered: 'requests without an answer',
    answers: 'rows of answers',
    withoutContent: 'rows that tell nothing (no match)',
    released: 'rows that would be released',
    weak: 'of these weak or unfounded',
    releasedOnIncompleteRequest: 'of these to incomplete requests',
    withNamesakes: 'released rows that could mean more than one person by name',
    mostNamesakes: 'most people of one name',
  },
  request: 'Request',
  response: 'Response',
  required: 'What a request must state',
  columns: 'Columns',
  column: 'column',
  otherRows: 'rows read as something else than people',
  figures: 'Figures',
  byStrength: 'Released rows by strength of the match',
  byDefect: 'Requests by what they lack',
  byReason: 'Released rows by what is said of them',
  weakRows: 'Rows that should not go out',
  rowColumns: ['Answer', 'Request', 'Name', 'Match', 'Namesakes asked for / answered', 'Why'],
  shown: (shown, total) => `${shown} of ${total} rows are shown; --max-rows shows more.`,
  problems: 'What could not be read',
  law: 'A request for a taxpayer’s address may be covered by 26 USC 6103(i)(2), which asks it to state name and address. Not legal advice; see the current text.',
  masked: 'Values are masked. Rows are named by where they stand in their file.',
};

const es: AuditWords = {
  title: 'Auditoría de coincidencias',
  verdicts: {
    pass: 'Toda respuesta que sale está bien fundada.',
    block: 'Saldrían coincidencias débiles: no entregue estas filas.',
    incomplete: 'Un archivo no se pudo leer por completo: nada queda autorizado.',
  },
  strengths: {
    confirmed: 'confirmada: coinciden un número válido y el nombre',
    corroborated: 'corroborada: coinciden nombre, fecha de nacimiento y domicilio',
    plausible: 'verosímil: coinciden el nombre y otro dato',
    weak: 'débil: la petición está incompleta o coincide muy poco',
    unfounded: 'infundada: no se preguntó por nadie con estos datos, o contradicen la petición',
  },
  reasons: {
    'no-name': 'la petición no tiene nombre',
    'placeholder-name': 'la petición lleva un relleno en lugar del nombre',
    'incomplete-name': 'la petición lleva solo parte de un nombre',
    'no-address': 'la petición no tiene domicilio',
    'placeholder-address': 'la petición lleva un relleno en lugar del domicilio',
    'custody-address': 'la petición da un lugar de detención como domicilio',
    'city-only': 'la petición nombra una población y ningún domicilio en ella',
    'no-house-number': 'la petición nombra una calle sin casa',
    'shared-address': 'el domicilio de la petición figura para personas de nombres distintos',
    'no-birth-date': 'la petición no tiene fecha de nacimiento',
    'no-number': 'la petición no tiene número',
    'no-birth-date-or-number': 'la petición no tiene fecha de nacimiento ni número',
    'nobody-asked': 'no se preguntó por nadie con este nombre o número',
    'name-differs': 'otro nombre que el pedido',
    'name-in-part': 'solo parte del nombre es la pedida',
    'name-spelt-otherwise': 'el nombre está escrito de otro modo, o una parte es otra',
    'name-shortened': 'falta parte del nombre',
    'name-only': 'no coincide más que el nombre',
    'birth-date-differs': 'otra fecha de nacimiento que la pedida',
    'birth-date-swapped': 'día y mes están cambiados',
    'birth-date-one-digit': 'una cifra de la fecha de nacimiento es otra, o hay dos cambiadas',
    'birth-year-only': 'solo se puede comparar el año de nacimiento',
    'number-differs': 'otro número que el pedido',
    'number-invalid': 'el número no es como debe ser uno de su clase',
    'asked-address-differs': 'otra casa que la que declara la petición',
    'several-requests-fit': 'varias personas pedidas encajan igual de bien',
    'several-answers': 'la petición tiene otras respuestas, que dicen otra cosa',
    'answer-repeated': 'la petición tiene la misma respuesta más de una vez',
    'one-answer-for-several': 'la misma persona responde a peticiones por varias',
    'custody-address-given': 'la respuesta da un lugar de detención como domicilio',
    'shared-address-given': 'el domicilio de la respuesta se da para personas de nombres distintos',
    'nothing-of-who': 'la respuesta no dice de quién trata, salvo el número de la petición',
  },
  fields: {
    id: 'número de la petición',
    name: 'nombre',
    alias: 'otro nombre',
    birth: 'fecha de nacimiento',
    number: 'número de la persona',
    address: 'domicilio',
    asked: 'domicilio según la petición',
    contact: 'contacto',
  },
  requirements: { name: 'nombre', address: 'domicilio', birth: 'fecha de nacimiento', number: 'número' },
  totals: {
    requests: 'personas por las que se pregunta',
    requestsIncomplete: 'peticiones a las que falta algo exigido',
    requestsUnanswered: 'peticiones sin respuesta',
    answers: 'filas de respuestas',
    withoutContent: 'filas que no dicen nada (sin coincidencia)',
    released: 'filas que se entregarían',
    weak: 'de ellas débiles o infundadas',
    releasedOnIncompleteRequest: 'de ellas a peticiones incompletas',
    withNamesakes: 'filas entregadas que por el nombre podrían ser de varias personas',
    mostNamesakes: 'más personas de un mismo nombre',
  },
  request: 'Petición',
  response: 'Respuesta',
  required: 'Lo que una petición debe declarar',
  columns: 'Columnas',
  column: 'columna',
  otherRows: 'filas leídas como otra cosa que personas',
  figures: 'Cifras',
  byStrength: 'Filas entregadas según la fuerza de la coincidencia',
  byDefect: 'Peticiones según lo que les falta',
  byReason: 'Filas entregadas según lo que consta de ellas',
  weakRows: 'Filas que no deberían salir',
  rowColumns: [
    'Respuesta',
    'Petición',
    'Nombre',
    'Coincidencia',
    'Homónimos pedidos / respondidos',
    'Por qué',
  ],
  shown: (shown, total) => `Se muestran ${shown} de ${total} filas; --max-rows muestra más.`,
  problems: 'Lo que no se pudo leer',
  law: 'La petición del domicilio de un contribuyente puede estar cubierta por 26 USC 6103(i)(2), que exige que declare nombre y domicilio. No es asesoría legal; vea el texto vigente.',
  masked: 'Los valores están enmascarados. Las filas se nombran por su lugar en el archivo.',
};

export const auditWords: Readonly<Record<Lang, AuditWords>> = { en, es };
