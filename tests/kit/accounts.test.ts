import { describe, expect, it } from 'vitest';
import {
  holdsOath,
  isForEverybody,
  isOfTeaching,
  isRecordTitle,
} from '../../src/kit/accounts/record-title.ts';
import { areOnePersons, SIGN, signsIn } from '../../src/kit/accounts/signs.ts';
import { processorTime } from '../helpers/processor-time.ts';

describe('titles of records', () => {
  it.each([
    ...['Credible fear notes', 'ASYLUM INTERVIEW NOTES', 'Asylum interview notes - client 14', 'Intake'],
    ...['Declaration of M.X.', 'Declaration in support of application for asylum', 'Affidavit', 'Case notes'],
    ...[
      'I-589 supplemental statement',
      'Psychosocial assessment',
      'U visa personal statement',
      'Home study notes',
    ],
    ...['# Reasonable fear worksheet', 'Interview notes (confidential)', 'Best interests assessment 3/14'],
    ...[
      'Notas de entrevista',
      'Declaración jurada',
      'Historia clínica',
      'Informe psicosocial',
      'Relato de los hechos',
    ],
    ...['Ficha de ingreso al albergue', 'Notas de caso', 'Récit de vie', 'Declaração do solicitante'],
  ])('%s', (title) => expect(isRecordTitle(title)).toBe(true));

  it.each([
    ...[
      'How to take asylum interview notes',
      'Sample declaration',
      'Asylum declaration template',
      'Meeting notes',
    ],
    ...[
      'Declaration of Independence',
      'Universal Declaration of Human Rights',
      'Release notes',
      'Field guide',
    ],
    ...['Asylum interview notes reveal pattern of denials', 'Credible fear screenings', 'Annual case report'],
    ...[
      'Case notes: best practices',
      'Medical history of trauma care',
      'Statement of the Secretary',
      'Case study',
    ],
    ...[
      'Informe anual',
      'Modelo de declaración jurada',
      'Cómo preparar su declaración',
      'Declaración universal',
    ],
    ...[
      'Notas de prensa',
      'Historia de El Salvador',
      'Taller: la entrevista',
      'Interview with the director',
      '',
    ],
  ])('not %s', (title) => expect(isRecordTitle(title)).toBe(false));

  it('lets the name of a file hold the name of whom it is about', () => {
    expect(isRecordTitle('declaration marleni tzunux final', true)).toBe(true);
    expect(isRecordTitle('sample declaration marleni tzunux', true)).toBe(false);
  });
});

describe('what else a text says of itself', () => {
  it.each([
    'Training Module 4',
    'Sample intake',
    'Ejercicio 2',
    'Modelo de declaración',
    'Case notes: best practices',
  ])('is for teaching: %s', (heading) => expect(isOfTeaching(heading)).toBe(true));
  it.each(['Intake', 'For example, he came at night.', 'What did he say?', 'Notas de caso'])(
    'is not for teaching: %s',
    (heading) => expect(isOfTeaching(heading)).toBe(false),
  );
  it.each([
    'HYPOTHETICAL FOR CLASS USE',
    'The petition for review is granted.',
    'Caso práctico 2',
    'Her name has been changed.',
    'There is probable cause to believe that',
  ])('is for everybody: %s', (text) => expect(isForEverybody(text)).toBe(true));
  it.each(['I was born in a village.', 'For example, he hit me.', 'La solicitante refiere que huyó.'])(
    'is for nobody in particular: %s',
    (text) => expect(isForEverybody(text)).toBe(false),
  );
  it('is sworn', () => {
    expect(holdsOath('I declare under penalty of perjury that the foregoing is true')).toBe(true);
    expect(holdsOath('Declaro bajo protesta de decir verdad')).toBe(true);
    expect(holdsOath('Perjury is a crime. A protest was held.')).toBe(false);
  });
});

describe('signs of an account', () => {
  it.each([
    ['two men killed her brother', SIGN.harm | SIGN.kin],
    ['she is 19', SIGN.age],
    ['Client is 31 y/o', SIGN.age],
    ['la señora tiene 41 años', SIGN.age],
    ['on 4 May 2024', SIGN.day],
    ['el 4 de mayo de 2024', SIGN.day],
    ['lived in Tamarindal', SIGN.place],
    ['la aldea Xequistel', SIGN.place],
    ['worked as a mechanic', SIGN.work],
    ['tiene cicatrices en el brazo', SIGN.injury],
  ])('%s', (text, signs) => expect(signsIn(text) & signs).toBe(signs));

  it.each([
    ['in May', SIGN.place],
    ['from Honduras', SIGN.place],
    ['village of origin', SIGN.place],
    ['she is 19 miles away', SIGN.age],
    ['in May 2024', SIGN.day],
    ['skilled workers', SIGN.harm],
  ])('none in: %s', (text, sign) => expect(signsIn(text) & sign).toBe(0));

  it('are one person’s only together', () => {
    const { harm, age, day, place, kin, work } = SIGN;
    expect(areOnePersons(harm | age | place | kin)).toBe(true);
    expect(areOnePersons(harm | day | kin | work)).toBe(true);
    expect(areOnePersons(age | day | place | kin)).toBe(false);
    expect(areOnePersons(harm | age | kin | work)).toBe(false);
    expect(areOnePersons(harm | day | place | work)).toBe(false);
    expect(areOnePersons(harm | day | kin)).toBe(false);
  });

  it('are looked for in time that grows with the text', () => {
    const timeOf = (text: string) => {
      const start = processorTime();
      signsIn(text);
      isForEverybody(text);
      return processorTime() - start;
    };
    for (const part of ['born in ', '4 de ', 'in San ', 'village of ', 'a 1', 'names and ', 'she is ']) {
      timeOf(part.repeat(2_000));
      expect(timeOf(part.repeat(16_000))).toBeLessThan(400);
    }
  });
});
