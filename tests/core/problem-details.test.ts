import { readFileSync } from 'node:fs';
import fg from 'fast-glob';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test } from 'vitest';
import { detailInSpanish } from '../../src/core/problem-details.ts';
import { problemMessage } from '../../src/core/problem-words.ts';
import { PROBLEM_CODES } from '../../src/core/types.ts';
import { unreadFamilies } from '../../src/readers/shared/signatures.ts';

describe('technical reasons in Spanish', () => {
  const cases: readonly [en: string, es: string | undefined][] = [
    ['password needed', 'hace falta la contraseña'],
    ['stopped before page 12', 'se detuvo antes de la página 12'],
    ['pages 1–3, 7 are pictures; the time was up', 'las páginas 1–3, 7 son imágenes; se acabó el tiempo'],
    [
      'page 4 is a picture; a page cannot be drawn',
      'la página 4 es una imagen; no se puede dibujar una página',
    ],
    ['invalid JSON: ends inside a text', 'JSON no válido: termina dentro de un texto'],
    ['the reader failed (RangeError)', 'el lector falló (RangeError)'],
    ['packed by a method that is not read (30101)', 'comprimido con un método que no se lee (30101)'],
    ['disk image (ISO 9660)', 'imagen de disco (ISO 9660)'],
    [
      'columns packed by LZ4, LZO or Brotli are not read',
      'no se leen columnas comprimidas con LZ4, LZO o Brotli',
    ],
    ['OCR does not read pictures in JPEG 2000', 'el OCR no lee imágenes en JPEG 2000'],
    ['optional packages are missing: npm install a@1 b@2', 'faltan paquetes opcionales: npm install a@1 b@2'],
    ['', ''],
    // What nobody has put into words is told by the caller as it is.
    ['EACCES', undefined],
    ['us.a-number', undefined],
    ['a reason that there is not', undefined],
    ['toString', undefined],
  ];
  test.each(cases)('%s', (en, es) => expect(detailInSpanish(en)).toBe(es));

  test('stand behind the words for what happened', () => {
    expect(problemMessage('encrypted', 'password needed', 'es')).toMatch(
      /^El archivo .* \(hace falta la contraseña\)$/,
    );
    expect(problemMessage('unreadable', 'EACCES', 'es')).toMatch(/^Una parte .* \(EACCES\)$/);
    expect(problemMessage('encrypted', 'password needed', 'en')).toMatch(/\(password needed\)$/);
  });

  test('agree with the list of what is not read', () => {
    for (const { en, es } of unreadFamilies()) expect(detailInSpanish(en)).toBe(es);
  });
});

test('every reason that stands in the program is known in Spanish', async () => {
  const files = await fg('src/**/*.ts');
  const all = files.flatMap((file) =>
    reasonsIn(readFileSync(file, 'utf8')).map((reason) => ({ file, reason })),
  );
  expect(all.length).toBeGreaterThan(250);
  expect(all.filter(({ reason }) => detailInSpanish(reason) === undefined)).toEqual([]);
}, 30_000);

// biome-ignore lint/suspicious/noExplicitAny: nodes of a syntax tree of any kind
type Node = any;

/** Texts that are given beside a problem's code; in templates a number stands for what is put in. */
function reasonsIn(source: string): string[] {
  if (!source.includes('problem') && !source.includes('Trouble')) return [];
  const found: string[] = [];
  const texts = (node: Node): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string') found.push(node.value);
    else if (node?.type === 'TemplateLiteral')
      found.push(node.quasis.map(({ value }: Node) => value.cooked).join('7'));
    else if (node?.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(texts);
    else if (node?.type === 'LogicalExpression') [node.left, node.right].forEach(texts);
  };
  const walk = (node: Node): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node && typeof node === 'object') {
      const list = node.arguments ?? (node.type === 'ArrayExpression' ? node.elements : undefined);
      const code = list?.findIndex(isCode) ?? -1;
      // A list of codes is none of reasons.
      if (code >= 0 && !isCode(list[code + 1])) texts(list[code + 1]);
      for (const key in node) if (key !== 'type') walk(node[key]);
    }
  };
  walk(parseAst(source, { lang: 'ts' }));
  return found.filter((text) => /[a-z] [a-z]/.test(text)).map((text) => PUT_IN[text] ?? text);
}

/** Where what is put into a template is no number. */
const PUT_IN: Readonly<Record<string, string>> = {
  'text of 7 cannot be decoded': 'text of pages 1–3, 7 cannot be decoded',
  '7 is a picture': 'revision 1, page 7 is a picture',
  '7 are not read yet': 'Word documents are not read yet',
};

const CODES: ReadonlySet<unknown> = new Set(PROBLEM_CODES);
const isCode = (node: Node): boolean =>
  CODES.has(node?.value) || (node?.type === 'ConditionalExpression' && CODES.has(node.consequent.value));
