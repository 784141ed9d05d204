import { expect, test } from 'vitest';
import { isOfficeAddress, isOfSoftware } from '../../src/core/text/office-address.ts';

const STREET = '1200 Main Street NW, Suite 400';
const ask = (text: string) => {
  const start = text.indexOf(STREET);
  return isOfficeAddress(text, { start, end: start + STREET.length });
};

test.each([
  [`Dana Whitfield, Press Officer\nOffice of Public Affairs\n${STREET}\n(202) 555-0142`],
  [`Figures are attached.\n\nKaren Oduya\nDeputy Director\nStatistics Division\n${STREET}\nTel: 555 0142`],
  [`Rosa Elena Ibarra\nJefa\nComisión de Refugiados\n${STREET}\nrosa@comision.example`],
  [`Dana Whitfield visited the new office at ${STREET}, on Monday`],
  [`Dana Whitfield, Assistant United States Attorney, ${STREET}, argued for the government.`],
  [`Dana Whitfield, Deputy Attorney General, ${STREET}, for the respondent.`],
  [`Serve your answer on Petitioner's attorney, Dana R. Whitfield, ${STREET}, within 30 days.`],
  [`Notifíquese a su abogada, Rosa Ibarra, ${STREET}.`],
  [`Karen Oduya, Oduya & Whitfield LLP, ${STREET}, on the brief.`],
  [`Der Plan liegt im Rathaus, ${STREET}, aus. Karin Oduya, Bürgermeisterin`],
  [`La junta será en el Palacio Municipal, ${STREET}. Rosa Ibarra`],
  [`Karen Oduya noted that the FSF's address changed to:\n   ${STREET}`],
  [`Thanks to Karen Oduya. Example Foundation, ${STREET}`],
  [`Karen Oduya, Department of Statistics, University of Examples, ${STREET}`],
  [`Corresponding author: Karen Oduya, ${STREET}`],
  [`Rosa Ibarra visitó la sede ubicada en ${STREET}`],
])('an office: %s', (text) => expect(ask(text)).toBe(true));

test.each([
  ['a home', `Marisol Quintero\nHonduras\n${STREET}\n(202) 555-0142`],
  ['one sentence', `Marisol Quintero of the press office lives at ${STREET}, phone (202) 555-0142`],
  ['beside an office', `Marisol Quintero left the office and lives at ${STREET}`],
  ['who was counsel', `Marisol Quintero, a former Assistant United States Attorney, ${STREET}`],
  ['a client of counsel', `Marisol Quintero, client of Oduya & Whitfield LLP, ${STREET}`],
  ['with a lawyer of their own', `Marisol Quintero and her attorney Dana Whitfield live at ${STREET}`],
  ['whom an attorney represented', `clients of his attorney, Dana Whitfield, Marisol Quintero, ${STREET}`],
  ['with a lawyer', `Marisol Quintero, attorney, ${STREET}`],
  ['beside counsel', `Marisol Quintero, ${STREET}, for whom Whitfield LLP`],
  ['a student', `Marisol Quintero, student at the University of Examples, ${STREET}`],
  ['a patient', `Marisol Quintero, patient of Ocote Hospital, ${STREET}`],
  ['a client', `Client: Marisol Quintero\nOffice of Legal Aid\n${STREET}\n(202) 555-0142`],
  ['with a birth date', `Marisol Quintero\nborn 1987\nPress Office\n${STREET}\n(202) 555-0142`],
  ['nothing to reach it by', `Marisol Quintero\nPress Office\n${STREET}`],
  ['long lines', `${'word '.repeat(30)}\nPress Office\n${STREET}\n(202) 555-0142`],
  [
    'the office in another paragraph',
    `Press Office\n\nMarisol Quintero\nHonduras\n${STREET}\n(202) 555-0142`,
  ],
])('a person: %s', (_, text) => expect(ask(text)).toBe(false));

test.each([
  ['a licence', 'Permission is hereby granted, free of charge, to any person', true],
  ['a manual', 'This is free software. Write to Karen Oduya.', true],
  ['a permit', 'Permission to work was refused to Marisol Quintero', false],
  ['a client beside one', 'The client lives there. This is free software.', false],
])('of software: %s', (_, text, is) => expect(isOfSoftware(text)).toBe(is));
