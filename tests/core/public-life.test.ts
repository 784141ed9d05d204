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
  `${NAME} (born 3 May 1937) is a Guatemalan painter. He lives in Lisbon.`,
  `${NAME}\n\nGuatemalan composer, born in Antigua on 3 May 1937; died in Rome on 2 June 2001.`,
  `${NAME}, peintre, né à Lyon le 3 mai 1937, mort à Rome le 2 juin 2001.`,
  `${NAME}, 87, passed away on 9 January 2025. He was born on 3 May 1937. A funeral will be held on Saturday.`,
  `${NAME}\nFalleció el 12 de febrero a los 87 años. Nació el 3 de mayo de 1937. Su esposa ruega una oración. D. E. P.`,
  `Monsieur ${NAME}, né le 3 mai 1937 à Nantes, décédé le 2 février 2025 à Rennes`,
  `${NAME}, geboren am 3. Mai 1937, ist verstorben. Die Trauerfeier findet am Freitag statt.`,
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
  `${NAME} (born 3 May 1987) is a painter. He lives in a shelter in Lisbon and asked for asylum.`,
  `${NAME}, cook, born in Antigua on 3 May 1987; his father died in 2001.`,
  `${NAME}, painter, born in Antigua on 3 May 1987.`,
  `${NAME}, 37, died on 9 January 2025 in custody. He was born on 3 May 1987. A funeral will be held.`,
  `${NAME} was born on 3 May 1987. His mother died in 2019 and the funeral cost all he had.`,
  `${NAME}, nacido el 3 de mayo de 1987, pide ayuda: falleció su padre y no puede pagar el sepelio.`,
  `${NAME}, born on 3 May 1987, died on 9 January 2025.`,
  `${NAME}, né le 3 mai 1987, décédé le 2 février 2025`,
])('not %s', (text) => expect(around(text, NAME)).toBe(false));
