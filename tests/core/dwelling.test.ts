import { expect, test } from 'vitest';
import { isDwelling } from '../../src/core/text/dwelling.ts';

const PLACE = '1827 Alder Ave, Fresno, CA 93701';
const ask = (text: string, category = 'address') => {
  const start = text.indexOf(PLACE);
  return isDwelling(text, { start, end: start + PLACE.length, detector: { category } });
};

test.each([
  [`${PLACE} — asylum seeker, hearing in March`],
  [`${PLACE}: ordered removed in absentia`],
  [`- ${PLACE} (a trafficking victim and her son)`],
  [`Asylum applicant: ${PLACE}`],
  [`An undocumented family lives at ${PLACE}`],
  [`The confidential shelter is located at ${PLACE}`],
  [`Safe house for survivors, address: ${PLACE}`],
  [`${PLACE} — solicitante de asilo`],
  [`Una víctima de trata vive en ${PLACE}`],
  [`El refugio para víctimas se encuentra en ${PLACE}`],
  [`${PLACE}, demandeuse d’asile`],
  [`${PLACE} – solicitante de refúgio`],
])('somebody is there: %s', (text) => expect(ask(text)).toBe(true));

test.each([
  [`${PLACE} — asylum office`],
  [`Asylum seekers meet at ${PLACE}`],
  [`${PLACE} — asylum seekers welcome`],
  [`Legal help for an asylum applicant: ${PLACE}`],
  [`An undocumented worker spoke at the church, ${PLACE}`],
  [`The animal shelter is located at ${PLACE}`],
  [`The shelter for homeless men is located at ${PLACE}`],
  [`Domestic violence shelter, administrative office: ${PLACE}`],
  [`${PLACE} — atención a solicitantes de asilo`],
  [`Una víctima de trata declaró. El juzgado está en ${PLACE}`],
  [`La oficina del solicitante de asilo: ${PLACE}`],
  [`An asylum seeker lives in the county.\n${PLACE}`],
])('nobody is said to be there: %s', (text) => expect(ask(text)).toBe(false));

test('names and dates are no places', () => {
  expect(ask(`${PLACE} — asylum seeker`, 'name')).toBe(false);
});
