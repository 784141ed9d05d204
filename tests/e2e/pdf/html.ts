/** Pages of HTML for Chromium: as people write them, and pages of what is painted. */
import type { Content } from './content.ts';
import type { Font, Op, Page } from './drawing.ts';

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** They come with fontconfig. */
const FONTS: Readonly<Record<Font, string>> = {
  sans: '"DejaVu Sans"',
  bold: '"DejaVu Sans"; font-weight: bold',
  serif: '"DejaVu Serif"',
  mono: '"DejaVu Sans Mono"',
};

/** These fonts are wider than those that `widthOf` guesses at. */
const NARROW = 0.86;
/** From the top of a line as high as the letters' size down to their baseline. */
const BASELINE = 0.846;

/** One grey pixel. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAH9/fwAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

function element(op: Op, height: number): string {
  if ('text' in op) {
    const { text, x, y, size, font, color, rotate = 0 } = op;
    const letters = size * NARROW;
    const down = letters * BASELINE;
    const turn = rotate === 0 ? '' : `transform: rotate(${-rotate}deg); transform-origin: 0 ${down}pt;`;
    const place = `left:${x}pt; top:${height - y - down}pt; ${turn}`;
    return `<span style='${place} font: ${letters}pt/1 x; font-family: ${FONTS[font]}; color: ${color}'>${escaped(text)}</span>`;
  }
  if ('clip' in op) {
    const [x, y, width, tall] = op.clip;
    const top = height - y - tall;
    const inner = op.ops.map((one) => element(one, height)).join('');
    return `<div style="left:${x}pt; top:${top}pt; width:${width}pt; height:${tall}pt; overflow: hidden"><div style="left:${-x}pt; top:${-top}pt">${inner}</div></div>`;
  }
  const [x, y, width, tall] = 'rect' in op ? op.rect : op.picture;
  const box = `left:${x}pt; top:${height - y - tall}pt; width:${width}pt; height:${tall}pt`;
  return 'rect' in op
    ? `<div style="${box}; background: ${op.fill}"></div>`
    : `<img style="${box}" src="${PIXEL}">`;
}

export function paintedHtml(pages: readonly Page[]): string {
  const { width, height } = pages[0]!;
  const sheets = pages.map(
    (page) => `<section>${page.ops.map((op) => element(op, height)).join('\n')}</section>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
@page { size: ${width}pt ${height}pt; margin: 0 } body { margin: 0 }
section { position: relative; width: ${width}pt; height: ${height}pt; overflow: hidden; break-after: page }
section * { position: absolute; white-space: pre }
</style>${sheets.join('\n')}`;
}

export interface Look {
  readonly css?: string;
  readonly title?: string;
}

export function htmlPage(content: Content, body: string, { css = '', title = '' }: Look = {}): string {
  const font = content.random.pick(['"DejaVu Sans"', '"DejaVu Serif"']);
  const size = content.random.pick([7, 7.5, 8]);
  return `<!doctype html><html lang="${content.lang}"><meta charset="utf-8"><title>${escaped(title)}</title><style>
@page { size: letter; margin: 18mm } body { font: ${size}pt/1.35 ${font} } table { border-collapse: collapse }
th, td { padding: 3pt 6pt; text-align: left; vertical-align: top } ${css}
</style>${body}`;
}

const cells = (tag: string, row: readonly string[]) =>
  `<tr>${row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;

export const htmlTable = ({ head, rows }: Content): string =>
  `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;

export const paragraphs = ({ sentences }: Content): string =>
  sentences.map((text) => `<p>${escaped(text)}.</p>`).join('');
