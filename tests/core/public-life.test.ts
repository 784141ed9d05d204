import { expect, test } from 'vitest';
import { isInPublic } from '../../src/core/text/public-life.ts';

const around = (text: string, name: string) => {
  const start = text.indexOf(name);
  return isInPublic(text, { start, end: start + name.length });
};
const NAME = 'Evaristo Montúfar';

test.each([
  `The novelist ${NAME}, born on 3 May 1937, lives by the sea.`,
  `${NAME}, whose first novel appeared in 1960, was born on 3 May 1937.`,
  `${NAME} (3 May 1937 – 2 June 2001) was a painter.`,
  `${NAME} dies at 88.`,
  `El alcalde ${NAME} nació el 3 de mayo de 1937.`,
  `${NAME} nació el 3 de mayo de 1937 y fue electo alcalde en 2004.`,
  `${NAME}, Director of Communications, 12 Main Street`,
  `${NAME}\nDirectora General\nAv. Central 100`,
  `Director General: ${NAME}\nAv. Central 100`,
  `${NAME} was elected in 2012. Born on 3 May 1937.`,
  `${NAME} (born 3 May 1937) is a Guatemalan novelist and diplomat.`,
  `${NAME} (born 3 May 1937) is an education activist and the youngest Nobel Prize laureate.`,
  `${NAME} (nacido el 3 de mayo de 1937) es un actor guatemalteco.`,
  `${NAME} (geboren am 3. Mai 1937) ist ein Schriftsteller.`,
])('%s', (text) => expect(around(text, NAME)).toBe(true));

test.each([
  `The former mayor ${NAME}, born on 3 May 1937, is held at the county jail.`,
  `Mayor ${NAME} fled his town. DOB 3 May 1937.`,
  `El alcalde ${NAME}, nacido el 3 de mayo de 1937, solicitó asilo.`,
  `${NAME} was elected in 2012. He applied for asylum.`,
  `${NAME}, Director of a school, lives at 12 Main Street.`,
  `Client: ${NAME}\nDirector General\n12 Main Street`,
  `The victim, ${NAME}, was appointed director.`,
  `La jueza ${NAME} fue detenida el 3 de mayo.`,
  `${NAME}, teacher, born on 3 May 1937`,
  `${NAME}, born on 3 May 1937, 12 Main Street`,
  `${NAME} (born 3 May 1937) is a father of three and a cook.`,
  `${NAME} (born 3 May 1937) is an applicant and a singer.`,
  `${NAME}, born 3 May 1937, is a singer.`,
  `${NAME} (nacido el 3 de mayo de 1937) es un actor que pide asilo.`,
])('not %s', (text) => expect(around(text, NAME)).toBe(false));
