import type { Lang } from '../../core/types.ts';
import type { AuditReport } from '../types.ts';
import { type Block, pageOf } from './page.ts';

export const AUDIT_FORMATS = ['text', 'json', 'markdown', 'html'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

/** The report in one of its forms, in pieces. HTML is one file that asks for nothing else. */
export function* auditReport(report: AuditReport, format: AuditFormat, lang: Lang): Generator<string> {
  if (format === 'json') yield `${JSON.stringify(report, undefined, 2)}\n`;
  else if (format === 'html') yield* html(report, lang);
  else {
    const form = format === 'markdown' ? markdown : text;
    for (const block of pageOf(report, lang)) yield `${form(block).join('\n')}\n`;
  }
}

/** Signs that would steer a terminal are none of a name's or a path's. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const tame = (value: string) => value.replace(CONTROLS, '�');

function text(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [tame(block.text), '='.repeat(block.text.length)];
    case 'heading':
      return ['', tame(block.text)];
    case 'text':
      return ['', tame(block.text)];
    case 'list':
      return block.items.map((item) => `  ${tame(item)}`);
    case 'table':
      return block.rows.flatMap((row) => rowLines(row.map(tame)));
  }
}

function rowLines([
  answer = '',
  request = '',
  name = '',
  strength = '',
  namesakes = '',
  why = '',
]: string[]): string[] {
  return [`  ${answer} → ${request}  ${name}  ${strength}  ${namesakes}`, `      ${why}`];
}

function markdown(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${escaped(block.text)}`];
    case 'heading':
      return ['', `## ${escaped(block.text)}`, ''];
    case 'text':
      return ['', escaped(block.text)];
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`);
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows].map(
        (row) => `| ${row.map(escaped).join(' | ')} |`,
      );
  }
}

const escaped = (value: string) => tame(value).replace(/[\\`*_{}[\]<>#|!&]/g, '\\$&');

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}';

function* html(report: AuditReport, lang: Lang): Generator<string> {
  const title = [...pageOf(report, lang)][0] as { text: string };
  yield `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${entity(title.text)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;
  for (const block of pageOf(report, lang)) yield `${htmlBlock(block)}\n`;
  yield '</body>\n</html>\n';
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${entity(block.text)}</h1>`;
    case 'heading':
      return `<h2>${entity(block.text)}</h2>`;
    case 'text':
      return `<p>${entity(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${entity(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table><thead>${cells('th scope="col"', 'th', block.head)}</thead><tbody>${block.rows
        .map((row) => cells('td', 'td', row))
        .join('\n')}</tbody></table>`;
  }
}

const cells = (open: string, close: string, row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${open}>${entity(cell)}</${close}>`).join('')}</tr>`;

const entity = (value: string) => tame(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
