import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { ScriptUnits } from '../shared/script/units.ts';

/** Longer scripts are read in pieces that end with a line. */
const PIECE = 8 << 20;

export async function* readScript(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  let text = '';
  let line = 1;
  const textLimit = context.limits.cellLength;
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    text += chunk;
    if (text.length < PIECE) continue;
    const end = text.lastIndexOf('\n') + 1 || text.length;
    yield* unitsOf(text.slice(0, end), { line, textLimit });
    line += text.slice(0, end).split('\n').length - 1;
    text = text.slice(end);
  }
  yield* unitsOf(text, { line, textLimit });
}

function unitsOf(text: string, given: { line: number; textLimit: number }) {
  const units: Parameters<ConstructorParameters<typeof ScriptUnits>[1]>[0][] = [];
  const setting = { part: '', visibility: 'script-data', column: 1, ...given } as const;
  const script = new ScriptUnits(setting, (unit) => units.push(unit));
  script.read(text);
  script.endFlight();
  return units;
}
