import { expect, test } from 'vitest';
import { listedCountries } from '../../detectors/person/nationality/listed.ts';

const seen = (text: string, title = '') =>
  listedCountries(text, title).map(([start, end]) => text.slice(start, end));

test.each([
  [
    'TALLER PARA SOLICITANTES DE REFUGIO\n1. Ana Xol, Honduras\n2. Omar Said, Somalia',
    ['Honduras', 'Somalia'],
  ],
  ['Dorm list\nAna Xol - Honduras - dorm 4\nOmar Said - Yemen - dorm 2', ['Honduras', 'Yemen']],
  [
    'Unaccompanied children\nAna Xol, 14, Guatemala, to her uncle\nEva Tum, 12, El Salvador',
    ['Guatemala', 'El Salvador'],
  ],
  ['Detainers lodged: Ana Xol (GT), Omar Said (SO)', ['GT', 'SO']],
])('%s', (text, countries) => expect(seen(text)).toEqual(countries));

test.each([
  ['Ana Xol, Honduras\nOmar Said, Somalia'],
  ['Speakers on asylum\n1. Ana Xol, Honduras\n2. Omar Said, Somalia'],
  ['Results\n1. Ana Xol, Honduras\n2. Omar Said, Somalia\nrefugee team'],
  ['Comité de refugio\n1. Ana Xol, Honduras\n2. Omar Said, Somalia'],
  ['Asylum: Ana Xol, Honduras'],
  ['Detention in California: Ana Xol (CA), Omar Said (GA)'],
])('not %s', (text) => expect(seen(text)).toEqual([]));
