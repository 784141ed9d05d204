import { describe, expect, it } from 'vitest';
import { personName } from '../../detectors/person/name.ts';

const found = (text: string) =>
  [...personName.find(text, {})].map(({ start, end }) => text.slice(start, end));

/** Names that only what follows them shows to be names, and what else stands before a comma and a date. */

// biome-ignore format: one a line
describe('names at the beginning of a record', () => {
  it.each([
    ['Yahoska Chamorro Cuesta, fecha de nacimiento 19/04/1952, número A A553-812-068', 'Yahoska Chamorro Cuesta'],
    ['Ipatzi Calle, born 10/02/1982, A432557884, in removal proceedings', 'Ipatzi Calle'],
    ['Thangavanan, Indian, born December 5, 2015, A# 546-741-860', 'Thangavanan'],
    ['Puvanesan Sivatharan, Sri Lankan, born December 10, 1988', 'Puvanesan Sivatharan'],
    ['Santos Ixquiac Us, 34, Guatemalan, born March 4, 1988', 'Santos Ixquiac Us'],
    ['• Blessing Nwachukwu (DOB 1988-05-03) moved to another facility', 'Blessing Nwachukwu'],
    ['12. Hêvo Zanar Salihi – A212-555-147', 'Hêvo Zanar Salihi'],
    ['Rosmara dela Cruz, Filipino, born July 2, 1977', 'Rosmara dela Cruz'],
    ['Número A A212-555-147: Obanda Querala, nacida el 3 de mayo de 1988', 'Obanda Querala'],
    ['MELGRAVE TURVIN, Haitian, M, DOB 02/03/1990', 'MELGRAVE TURVIN'],
    ['The list is closed. Elira Hoxhanaj, f. nac. 29/08/2001, was first.', 'Elira Hoxhanaj'],
    ['Nino Khutsianidze, Georgian, born July 31, 2002', 'Nino Khutsianidze'],
    ['Patient Azucena Obando Chamorro, date of birth 10/08/1990, lives at 14 Elm Street', 'Azucena Obando Chamorro'],
    ['Patient Hêro Rasul, date of birth 27-DEC-1993', 'Hêro Rasul'],
    ['Patient Azucena Obando Chamorro was born 10/08/1990.', 'Azucena Obando Chamorro'],
    ['In her letter the applicant, Hero Rasul, born 12 March 1990 in Erbil, says', 'Hero Rasul'],
    ['La solicitante Yahoska Cuesta Chamorro nació el 3 de mayo de 1990 en Rivas', 'Yahoska Cuesta Chamorro'],
    ['El menor Wilmer Us nació el 3 de mayo de 2012', 'Wilmer Us'],
    ['PÉREZ XICAY, Rosalía, Guatemalan, born March 4, 1988', 'PÉREZ XICAY, Rosalía'],
  ])('%s', (text, name) => expect(found(text)).toEqual([name]));

  const BEFORE = [
    'Ixchel Tzoc Pérez (DOB 1991-03-04, A212555147) moved to Alder Creek Processing Center',
    'Ixchel Tzoc Pérez (DOB 1991-03-04, A212555147), who was moved to Stewart County Detention Camp',
    'Ixchel Tzoc Pérez, fecha de nacimiento 04/03/1991, trasladada ayer a Laredo',
    'Ixchel Tzoc Pérez, born March 4, 1991, A212-555-147, Final order of removal, Guatemalan',
  ];
  it.each(BEFORE)('on a line of their own, after: %s', (line) => {
    for (const name of ['Isauro Cruz Feria', 'Yahoska Chamorro Cuesta', 'Thangavanan']) {
      const record = `${name}, Mexican, born October 2, 1982, A# 432-557-884`;
      expect(found(`${line}\n${record}`)).toEqual(['Ixchel Tzoc Pérez', name]);
      expect(found(`${line}\r\n${record}\r\n${line}`)).toEqual(['Ixchel Tzoc Pérez', name, 'Ixchel Tzoc Pérez']);
    }
  });

  it('a name that was broken by width goes on in the next line', () => {
    const text = 'The officer wrote that at the time of the arrest the respondent Ixchel\nTzoc Pérez lived in Nebaj.';
    expect(found(text)).toEqual(['Ixchel\nTzoc Pérez']);
  });
});

// biome-ignore format: a list
describe('no names, whatever follows', () => {
  it.each([
    'Alder Creek Processing Center, opened October 2, 1982',
    'Alder Creek Processing Center, A# 432-557-884',
    'San Salvador, El Salvador, born June 3, 1990',
    'Sri Lankan, born June 18, 1994, A# 432-557-884',
    'Honduran, born June 18, 1994, A# 432-557-884',
    'His family comes from a village that is a day on foot from the town of\nSan Pedro Ayampuc, nacido el 3 de junio de 1990',
    'Unaccompanied Children, born after January 1, 2010',
    'Foreign Nationals, born 01/01/1990 or later',
    'US Citizens, born January 1, 1990 or later, are not counted',
    'He was born on November 2, 1990.',
    'Ella nació el 3 de mayo de 2012',
    'Patient Safety Act, date of birth 06/08/1994',
    'Client Services Office, DOB 06/08/1994',
    'Applicant Name, date of birth 06/08/1994',
    'Child Passport, born 06/08/1994',
    'The minor, Guatemalan, born June 3, 1990',
    'The student, Spring Term, born 06/08/1994',
    'Mr. Speaker, born 06/08/1994',
    'The company Acme Holdings was born 12/03/1963',
    'Birth Certificate, DOB 06/08/1994',
    'Passport Number, date of birth 06/08/1994',
    'Name, Date of Birth, A-Number',
    'Date of Birth, DOB 06/08/1994',
    'Calle Benito Juárez, 12/03/1990',
    'Hospital Juan Ramón Molina, nacido el 3 de junio de 1990',
    'Lugar: Nueva Ocotepeque, nacido el 3 de junio de 1990',
    'Field Office Director, born June 3, 1970',
    'Miami Field Office, A212-555-147',
    'Credible Fear, A# 212-555-147',
    'DACA, born June 18, 1994',
    'Jane Doe, born June 18, 1994',
    'First Child, born June 3, 2021',
    'Laredo, Texas, 10/14/2022\nDetention Statistics, October 2, 2022',
    'Burkina Faso, Sierra Leone, Costa Rica',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it('nothing on a line after what somebody else is', () => {
    expect(found('Secretary Alexander Harkness, born November 24, 1959')).toEqual([]);
  });
});
