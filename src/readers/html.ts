import type { ByteSource, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { decodePage } from './html/decode.ts';
import { shownName } from './html/elements.ts';
import { firstLook } from './html/first-look.ts';
import { HtmlMachine } from './html/machine.ts';
import { oneByOne } from './shared/one-by-one.ts';

/** A web page or a piece of one (HTML standard), whatever its state; other markup is read for its texts. */
export const htmlReader: Reader = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  about: {
    name: { en: 'Web pages (HTML) and other markup', es: 'Páginas web (HTML) y otro marcado' },
    reads: {
      en: 'tables, cards and text; comments, attributes, hidden elements, scripts and data in them',
      es: 'tablas, fichas y texto; comentarios, atributos, elementos ocultos, guiones y los datos que contienen',
    },
  },
  recognise(probe) {
    const text = probe.text();
    return text === undefined ? 0 : markupScore(text);
  },
  read: (source, context) => oneByOne(unitsOf(source, context)),
};

async function* unitsOf(
  source: ByteSource,
  context: ReadContext,
): AsyncGenerator<readonly (Unit | Problem)[]> {
  const { rules, chunks } = await firstLook(source, context.signal);
  let machine: HtmlMachine | undefined;
  for await (const chunk of chunks ?? decodePage(source, context.signal)) {
    machine ??= new HtmlMachine({
      prefix: '',
      visibility: 'visible',
      firstLine: 1,
      textLimit: context.limits.cellLength,
      xml: isOtherMarkup(chunk),
      rules,
      depth: 0,
    });
    machine.write(chunk);
    yield machine.take();
  }
  machine?.end();
  yield machine?.take() ?? [];
}

const HTML_TAG =
  /<\/?(?:html|head|body|title|meta|link|script|style|div|span|p|br|hr|a|b|i|em|strong|table|tbody|tr|td|th|ul|ol|li|h[1-6]|img|form|input|section|main|font|center|pre)\b[^<>]{0,500}>/gi;
const ANY_TAG = /<\/?[a-z][\w:.-]{0,60}(?:\s[^<>]{0,500})?>/gi;

/** How sure it is that the text is markup of a page. */
function markupScore(head: string): number {
  const text = head.slice(0, 64 * 1024);
  if (!text.includes('<')) return 0;
  const begin = text.trimStart();
  if (isPage(text)) return begin.startsWith('<') ? 0.95 : 0.5;
  const tags = count(text, HTML_TAG);
  if (begin.startsWith('<?xml')) return 0.4;
  // Text about markup has some tags; markup consists of them.
  const dense = tags >= 2 && tags * 200 >= text.length;
  if (begin.startsWith('<') && tags >= 2) return dense ? 0.85 : 0.6;
  if (dense && tags >= 6) return 0.45;
  return begin.startsWith('<') && count(text, ANY_TAG) >= 3 ? 0.4 : 0;
}

function isPage(text: string): boolean {
  return /<!doctype\s{1,10}html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(text.slice(0, 16 * 1024));
}

/** XML that is no page: feeds, exports, drawings. */
function isOtherMarkup(text: string): boolean {
  if (isPage(text)) return false;
  const first = /<([a-z][\w:.-]{0,60})[\s/>]/i.exec(text.slice(0, 16 * 1024));
  return first !== null && shownName(first[1]!.toLowerCase()) === undefined;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) if (++found >= 2000) break;
  return found;
}
