import type { Example } from '../../src/core/types.ts';

/** An entry in the record of an invented person. */
const entry = (text: string): Example => ({ text, row: { Name: 'Tzunux, Marleni', Entry: text } });

export const finds: readonly Example[] = [
  entry('I-589 pending'),
  entry('credible fear interview: positive'),
  entry('reasonable fear referral'),
  entry('withholding of removal granted'),
  entry('CAT deferral'),
  entry('I-918 U nonimmigrant, bona fide determination'),
  entry('I-821 TPS re-registration'),
  entry('SIJ I-360 approved'),
  entry('T visa denied'),
  entry('VAWA self-petition'),
  entry('unaccompanied, ORR custody'),
  entry('humanitarian parole until May'),
  entry('solicitante de asilo'),
  entry('entrevista de miedo creíble'),
  entry('visa U por delito'),
  entry('víctima de trata'),
  entry('menor no acompañado'),
  entry('orden de deportación'),
  entry('azil politik'),
  entry('W-7 ITIN application, return filed 2024'),
  { text: 'demandeur d’asile', header: 'Vulnerability' },
  { text: 'víctima de violencia doméstica', header: 'Vulnerabilidad' },
];

export const ignores: readonly Example[] = [
  'How to apply for asylum (Form I-589)',
  'U visa cap reached',
  'Asylum decisions FY 2025: 18,273',
  'asilo de ancianos',
  'T-shirt',
  'I-589 pending',
  'solicitante de asilo',
  { text: 'I-589 pending', row: { 'Form type': 'I-589 pending', Count: '18,273' } },
  entry('T-shirt, size M'),
  entry('CAT scan'),
  entry('TPS report due'),
  entry('asilo de ancianos'),
  entry('refugio de animales'),
  entry('U-turn'),
  entry('Asylum program'),
  entry('Refugee services'),
  entry('shipped'),
  entry('I-95 north'),
  entry('how to apply for asylum'),
  entry('Asylum decisions FY 2025: 18,273'),
  entry('catalogue'),
  { text: 'none', header: 'Vulnerability' },
];
