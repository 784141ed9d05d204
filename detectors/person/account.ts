import { fold } from '../../src/core/text/fold.ts';
import type { Context, Detector, Match } from '../../src/core/types.ts';
import { accountIn } from '../../src/kit/accounts/rules.ts';
import { finds, ignores } from './account.examples.ts';

export const personAccount: Detector = {
  id: 'person.account',
  category: 'status',
  about: {
    en: 'What was done to one person, told with an age, a day, a village or relatives, in a text whose title or form says that it is the record of an interview, a case or an oath. The same words in news, reports, judgments and courses are left alone.',
    es: 'Lo que le hicieron a una persona, contado con edad, día, aldea o parientes, en un texto cuyo título o forma dice que es el registro de una entrevista, un caso o un juramento. No se señalan las mismas palabras en noticias, informes, sentencias y cursos.',
  },
  sources: ['8 CFR 208.6', '45 CFR 164.514(b)(2)', '28 USC 1746'],
  identifies: 'directly',
  headers: {},
  needs: { values: Infinity },
  finds,
  ignores,
  find,
  cell: () => 0,
  column: () => 0,
  key: (text) => fold(text),
};

function* find(text: string, { title }: Context): Generator<Match> {
  const place = title === undefined ? undefined : accountIn(title, text);
  if (place) yield { start: place[0], end: place[1], score: 0.8, because: ['sentence', 'structure'] };
}
