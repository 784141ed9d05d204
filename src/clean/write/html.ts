import type { Lang } from '../../core/types.ts';
import type { SafeBlock, SafeTable } from '../apply.ts';
import { textOf } from '../model.ts';
import { escaped } from './xml.ts';

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse;margin:1.5rem 0}caption{text-align:left;font-weight:600;padding:.25rem 0}' +
  'th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top}';

/** A page of headings, paragraphs and tables: no scripts, no links, nothing loaded. */
export function htmlCopy(blocks: readonly SafeBlock[], lang: Lang): Uint8Array {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const pieces = [
    `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width">\n<title>Amparo</title>\n',
    `<style>${STYLE}</style>\n</head>\n<body>\n`,
    ...blocks.map((block) => (block.kind === 'table' ? tableOf(block) : textElement(block))),
    '</body>\n</html>\n',
  ];
  return new TextEncoder().encode(pieces.join(''));
}

function textElement({ text, isHeading }: { readonly text: string; readonly isHeading: boolean }): string {
  const name = isHeading ? 'h2' : 'p';
  return `<${name}>${lined(text)}</${name}>\n`;
}

function tableOf({ name, above, captions, rows }: SafeTable): string {
  const notes = above.map((row) => `<p>${row.map((cell) => lined(textOf(cell))).join(' ')}</p>\n`);
  const head = captions.map((caption) => `<th scope="col">${lined(caption)}</th>`).join('');
  const thead = captions.some((caption) => caption !== '') ? `<thead><tr>${head}</tr></thead>\n` : '';
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${lined(textOf(cell))}</td>`).join('')}</tr>\n`,
  );
  return `${notes.join('')}<table>\n<caption>${lined(name)}</caption>\n${thead}<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

const lined = (text: string): string => escaped(text).replace(/\r\n?|\n/g, '<br>');
