import { suggest } from '../../core/text/suggest.ts';
import type { Verdict } from '../../core/types.ts';
import type { Fault, PolicyExample } from '../../policies/types.ts';

/** An example that came out otherwise. Names verdicts and rules, never what the document holds. */
export function failedExample(
  { line, column, expect, rule }: PolicyExample,
  { verdict, fired }: { verdict: Verdict; fired: readonly string[] },
): Fault {
  const by = fired.length > 0 ? ` (${fired.join(', ')})` : '';
  const wanted = rule === undefined ? expect : `${expect} (${rule})`;
  return {
    line,
    column,
    message: {
      en: `the example should give ${wanted}, and gives ${verdict}${by}`,
      es: `el ejemplo debería dar ${wanted} y da ${verdict}${by}`,
    },
  };
}

export function noFormat({ id, format }: { id: string; format: string }, known: readonly string[]): Fault {
  const meant = suggest(format, known);
  return {
    message: {
      en: `rule "${id}": there is no format "${format}"${meant ? `; did you mean "${meant}"?` : '; see: amparo formats'}`,
      es: `regla "${id}": no existe el formato "${format}"${meant ? `; ¿quiso decir "${meant}"?` : '; vea: amparo formats'}`,
    },
  };
}
