/** Contacts that offices give to all, and people beside such words. */
import { expect, test } from 'vitest';
import { isOfficeContact } from '../../src/core/text/office-contact.ts';

const STREET = '1200 Main Street';
const ask = (text: string, heading?: string) => {
  const start = text.indexOf(STREET);
  return isOfficeContact(text, { start, end: start + STREET.length }, heading);
};

test.each([
  [`Media contact:\nKaren Oduya\n${STREET}\nBoise, ID 83702`],
  [`**Press contact:** Karen Oduya, City of Eastmere, ${STREET}`],
  [`Contacto de prensa: Rosa Ibarra, ${STREET}`],
  [`Pressekontakt\nKarin Oduya\n${STREET}`],
  [`Contact presse : Odile Lund, ${STREET}`],
  [`Ufficio stampa: Bruna Sen, ${STREET}`],
  [`Our data protection officer is Karen Oduya, ${STREET}, dpo@city.example`],
  [`Datenschutzbeauftragter: Karl Oduya, ${STREET}`],
  [`Delegada de protección de datos: Rosa Ibarra, ${STREET}`],
  [`Impressum\n\nKarin Oduya\nOduya Gartenbau\n${STREET}`],
  [`Send written comments to Karen Oduya, District Ranger, ${STREET}.`],
  [`For further information, please contact Karen Oduya, ${STREET}.`],
])('an office: %s', (text) => expect(ask(text)).toBe(true));

test.each([
  [`Press Office\nMarisol Quintero\n${STREET}`],
  [`Contact:\nMarisol Quintero\n${STREET}`],
  [`Press contact was made with Marisol Quintero, ${STREET}`],
  [`The data protection officer visited Marisol Quintero at ${STREET}`],
  [`Media contact: Karen Oduya\n\nOur guests\n\nMarisol Quintero\n${STREET}`],
  [`Media contact: Karen Oduya. Client: Marisol Quintero, ${STREET}`],
  [`For further information contact the family of Marisol Quintero, ${STREET}`],
  [`Send applications to the court for Marisol Quintero, applicant, ${STREET}`],
  [`Contacto de prensa: Rosa Ibarra, que vive en ${STREET}`],
  [`Press contact: Karen Oduya, ${STREET} (home)`],
  [`Aviso legal. Marisol Quintero, nacida en 1987, ${STREET}`],
  [`Press contact: ${'word '.repeat(50)} Marisol Quintero, ${STREET}`],
  [`Marisol Quintero, ${STREET}\nPress contact: Karen Oduya`],
])('a person: %s', (text) => expect(ask(text)).toBe(false));

test('a heading above says it as well', () => {
  expect(ask(`Odile Lund\n${STREET}\n69003 Lyon`, 'Contact presse')).toBe(true);
  expect(ask(`Odile Lund\n${STREET}\n69003 Lyon`, 'Nos hôtes')).toBe(false);
});
