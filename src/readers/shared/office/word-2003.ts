import { base64Bytes } from '../script/decode.ts';
import { Trouble } from '../trouble.ts';
import type { StoredFile } from './stored-zip.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAX_PARTS = 100_000;

/**
 * A document of Word 2003 as the parts that Word of 2007 would make of it: body, comments, headers, footers, styles, and
 * files in base 64. Paragraphs and runs are written alike in both; what is in no part is one of its own.
 */
export function partsOfWord2003(text: string): StoredFile[] {
  const parts: StoredFile[] = [];
  const types: string[] = [];
  const add = (name: string, kind: string, xml: string) => {
    if (parts.length >= MAX_PARTS) throw new Trouble('too-large', 'archive has too many entries');
    parts.push({ name, bytes: encode(xml) });
    types.push(`<Override PartName="/${name}" ContentType="${WORD}.${kind}+xml"/>`);
  };
  let rest = cut(text, 'w:binData', (content, tag) => {
    const bytes = base64Bytes(content.replace(/\s/g, '')) ?? encode(content);
    parts.push({ name: `word/media/${parts.length}-${nameIn(tag)}`, bytes });
  });
  for (const [tag, kind] of [
    ['w:hdr', 'header'],
    ['w:ftr', 'footer'],
  ] as const) {
    rest = cut(rest, tag, (xml) => add(`word/${kind}${parts.length}.xml`, kind, `<${tag}>${xml}</${tag}>`));
  }
  rest = cut(rest, 'w:styles', (xml) => add('word/styles.xml', 'styles', `<w:styles>${xml}</w:styles>`));
  const comments: string[] = [];
  rest = cut(rest, 'w:body', (xml) => {
    const body = withChanges(xml, comments);
    add(
      `word/document${parts.length}.xml`,
      'document.main',
      `<w:document><w:body>${body}</w:body></w:document>`,
    );
  });
  if (comments.length > 0)
    add('word/comments.xml', 'comments', `<w:comments>${comments.join('')}</w:comments>`);
  parts.push({
    name: 'docProps/outside.xml',
    bytes: encode(rest.replace(/^\ufeff?\s{0,1000}<\?xml[^>]{0,1000}\?>/, '')),
  });
  return [{ name: '[Content_Types].xml', bytes: encode(`<Types>${types.join('')}</Types>`) }, ...parts];
}

/** Takes elements of a name out of the text, one after another; one in another of its name goes with that. */
function cut(text: string, name: string, take: (content: string, tag: string) => void): string {
  const open = new RegExp(`<${name}(?=[\\s>])[^<>]{0,4000}>`, 'g');
  const close = `</${name}>`;
  let rest = '';
  let at = 0;
  for (let found = open.exec(text); found !== null; found = open.exec(text)) {
    if (found[0].endsWith('/>')) continue;
    const start = found.index + found[0].length;
    const end = text.indexOf(close, start);
    if (end < 0) throw new Trouble('damaged', 'part is cut');
    take(text.slice(start, end), found[0]);
    rest += text.slice(at, found.index);
    at = end + close.length;
    open.lastIndex = at;
  }
  return rest + text.slice(at);
}

const nameIn = (tag: string): string => /w:name="[^"]{0,400}?([\w.-]{1,80})"/.exec(tag)?.[1] ?? 'data';

const ANNOTATION = /<(\/?)aml:annotation\b([^<>]{0,4000})>/g;
const KINDS: Readonly<Record<string, string>> = {
  'Word.Deletion': 'w:del',
  'Word.Insertion': 'w:ins',
  'Word.Comment': 'w:comment',
};

/** Changes as elements of their own; comments go to `comments`. */
function withChanges(xml: string, comments: string[]): string {
  const open: { readonly name: string; readonly attributes: string; text: string }[] = [];
  let text = '';
  let at = 0;
  const tell = (more: string) => {
    const last = open.at(-1);
    if (last === undefined) text += more;
    else last.text += more;
  };
  const end = () => {
    const { name, attributes, text: inside } = open.pop()!;
    const element = `<${name} ${attributes}>${inside}</${name}>`;
    if (name === 'w:comment') comments.push(element);
    else tell(element);
  };
  for (const found of xml.matchAll(ANNOTATION)) {
    tell(xml.slice(at, found.index));
    at = found.index + found[0].length;
    const [, slash, attributes = ''] = found;
    if (slash !== '') {
      if (open.length > 0) end();
      continue;
    }
    const name = KINDS[/w:type="([\w.]{1,40})"/.exec(attributes)?.[1] ?? ''] ?? 'aml:annotation';
    if (attributes.endsWith('/')) tell(found[0]);
    else open.push({ name, attributes: attributes.replaceAll('aml:', 'w:'), text: '' });
  }
  tell(xml.slice(at));
  while (open.length > 0) end();
  return text;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
