import type { PolicyCase } from './types.ts';

export const cases: readonly PolicyCase[] = [
  [
    'block',
    'credible-fear-interviews.csv',
    'Name,Interview date\nIxchel Tzoc Caal,2024-03-12\n',
    'one name under a title that says it (C1)',
  ],
  [
    'block',
    'list.csv',
    'Applicant,Asylum\nTigist Abebe Worku,pending\n',
    'one name under a caption that says it',
  ],
  [
    'block',
    'hearings.csv',
    'Respondent,Hearing type\nYusniel Perdomo Roque,Asylum merits\n',
    'a hearing lets infer the claim',
  ],
  [
    'block',
    'docket.csv',
    'Name,Relief sought\nIxchel Tzoc Caal,Withholding of removal\n',
    'withholding is fear of return',
  ],
  [
    'block',
    'entrevistas-temor-creible.csv',
    'Nombre,Fecha\nIxchel Tzoc Caal,2024-03-12\n',
    'the title in Spanish',
  ],
  [
    'block',
    'solicitantes.csv',
    'Nombre,Trámite\nYusniel Perdomo Roque,Solicitud de asilo pendiente\n',
    'the row in Spanish',
  ],
  [
    'block',
    'refugees.txt',
    'Ixchel Tzoc Caal, from Guatemala, applied for asylum in May and waits for her hearing.\n',
    'a text with name, country and claim',
  ],
  [
    'block',
    'asylum-office.csv',
    'Name,Receipt number\nTigist Abebe Worku,ZLA1890123456\n',
    'a receipt number of the asylum office (C2)',
  ],
  [
    'block',
    'asylum-clinic.txt',
    'Asylum clients: call Ixchel Tzoc Caal at 415-555-0134 or ixchel.tzoc@gmail.com about her interview.\n',
    'a client’s telephone and mail',
  ],
  [
    'block',
    'arrivals.csv',
    'Date of birth,Country,Claim\n1987-03-12,Guatemala,Credible fear found\n',
    'no name, but birth date, country and claim',
  ],
  [
    'pass',
    'asylum-decisions.csv',
    'Month,Asylum granted,Asylum denied\nJanuary,120,340\nFebruary,131,322\n',
    'figures, no people',
  ],
  [
    'pass',
    'asylum-judges.csv',
    'Court,Asylum cases,Grant rate\nFresno,1200,31%\nTulsa,980,22%\n',
    'figures by court',
  ],
  [
    'pass',
    'asylum-officers.txt',
    'Director Dana Whitcomb said that the asylum office in Fresno will open in May.\n',
    'an official speaks of asylum',
  ],
  [
    'pass',
    'asylum-form.txt',
    'Form I-589, Application for Asylum. Write your name, your date of birth and your country.\n',
    'an empty form',
  ],
  [
    'pass',
    'training.csv',
    'Course,Hours\nCredible fear screening,12\nCountry conditions,8\n',
    'what is taught',
  ],
  [
    'pass',
    'partners.csv',
    'Organization,City,Phone\nFresno Legal Aid,Fresno,559-555-0100\nTulsa Shelter Network,Tulsa,918-555-0100\n',
    'organisations',
  ],
  [
    'pass',
    'contact.csv',
    'Name,Title,Phone\nDana Whitcomb,Press Officer,202-555-0143\nLuis Arrieta,Deputy Director,202-555-0178\n',
    'press contacts, no word of asylum',
  ],
  ['pass', 'bread.csv', 'Baker,Loaves\nFresno Bakery,120\nTulsa Bakery,90\n', 'nothing of people'],
  [
    'block',
    'asylum-seekers.csv',
    'Home address,Nationality,Language\n"1827 Alder Ave, Fresno, CA 93701",Guatemala,Mam\n"455 Birch St Apt 4, Tulsa, OK 74103",Honduras,Garifuna\n',
    'homes by themselves (C8)',
  ],
  [
    'pass',
    'asylum-hearings.csv',
    'Hearing location,Address,Courtrooms\nFresno,"1827 Alder Ave, Fresno, CA 93701",4\nTulsa,"455 Birch St Apt 4, Tulsa, OK 74103",2\n',
    'where hearings are',
  ],
];
