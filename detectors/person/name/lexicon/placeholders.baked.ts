import { fold } from '../../../../src/core/text/fold.ts';

// biome-ignore format: a list
const PLACEHOLDERS = [
  'n/a', 'na', 'nan', 'none', 'null', 'nil', 'unknown', 'pending', 'tbd', 'tba', 'not provided', 'not available',
  'not applicable', 'not known', 'not reported', 'not recorded', 'failed to provide', 'refused', 'declined', 'withheld',
  'redacted', 'anonymous', 'confidential', 'name withheld', 'no name', 'unnamed', 'unidentified', 'blank', 'empty',
  's/d', 'n/d', 'n/i', 'sin dato', 'sin datos', 'sin nombre', 'no aplica', 'no disponible', 'no especificado',
  'desconocido', 'desconocida', 'se desconoce', 'pendiente', 'no proporcionó', 'se negó', 'anónimo', 'anónima',
  'reservado', 'testado', 'oculto', 'confidencial', 'ninguno', 'ninguna', 'no identificado', 'no identificada', 'NN',
  'inconnu', 'inconnue', 'néant', 'anonyme', 'não informado', 'desconhecido', 'pa konnen', 'b6', 'b7c', 'b6b7c',
  'xxx', 'first last', 'last first', 'first name', 'last name', 'full name', 'your name', 'su nombre', 'name here',
  'john doe', 'jane doe', 'baby doe', 'doe john', 'doe jane', 'john q public', 'jane q public', 'john smith doe',
  'richard roe', 'jane roe', 'john roe', 'fulano', 'fulana', 'fulano de tal', 'fulana de tal', 'mengano', 'zutano',
  'perengano', 'mengano de tal', 'perico de los palotes', 'juan de los palotes', 'joe bloggs', 'joe public',
  'test test', 'test user', 'fnu', 'lnu', 'fnu lnu', 'lnu fnu', 'sample name', 'lorem ipsum', 'max mustermann',
  'erika mustermann', 'mustermann max', 'mustermann erika', 'maria musterfrau', 'musterfrau maria', 'mario rossi esempio',
  'jan modaal', 'jan kowalski przykład', 'jean dupont exemple', 'john doe jr', 'john q sample', 'jane q sample',
];

/** Texts that stand where a name should be, folded. */
export const placeholderNames = (): readonly string[] => [...new Set(PLACEHOLDERS.map(fold))];
