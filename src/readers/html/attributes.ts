import { attributeOf } from './elements.ts';
import type { OpenTag } from './tokens.ts';

/** A text in an attribute, and the caption that belongs to it. */
export interface AttributeText {
  readonly name: string;
  readonly text: string;
  readonly header: string;
}

/** Attributes whose value is text for people. */
const TEXTS = new Set(
  'alt title content placeholder summary label abbr aria-label aria-description aria-valuetext datetime'.split(
    ' ',
  ),
);
/** Values of these say what a page is made of. */
const TECHNICAL_META =
  /^(?:viewport|generator|robots|theme-color|charset|color-scheme|referrer|format-detection)$/i;
const BUTTON = /^(?:submit|button|reset|image|checkbox|radio)$/i;

/** The texts of a tag's attributes: captions and data that a page carries without showing them as text. */
export function attributeTexts(tag: OpenTag): AttributeText[] {
  const texts: AttributeText[] = [];
  for (const [name, value] of tag.attributes) {
    const text = value.trim();
    if (text === '') continue;
    const header = headerOf(tag, name, text);
    if (header !== undefined) texts.push({ name, header, text: name === 'href' ? linkText(text) : text });
  }
  return texts;
}

/** Undefined: the attribute holds no text. */
function headerOf(tag: OpenTag, name: string, value: string): string | undefined {
  if (name.startsWith('data-')) return name.slice(5).replace(/[-_]+/g, ' ');
  if (name === 'href') return /^mailto:/i.test(value) ? 'email' : /^tel:/i.test(value) ? 'phone' : undefined;
  if (name === 'value') return valueHeader(tag);
  if (name === 'content') return metaHeader(tag);
  return TEXTS.has(name) ? '' : undefined;
}

function valueHeader(tag: OpenTag): string | undefined {
  if (tag.name === 'li' || tag.name === 'progress' || tag.name === 'meter') return undefined;
  if (BUTTON.test(attributeOf(tag, 'type') ?? '')) return undefined;
  const caption = ['aria-label', 'name', 'id', 'placeholder'].map((name) => attributeOf(tag, name));
  return caption.find((text) => text !== undefined && text !== '') ?? '';
}

function metaHeader(tag: OpenTag): string | undefined {
  if (attributeOf(tag, 'http-equiv') !== undefined) return undefined;
  const name = attributeOf(tag, 'name') ?? attributeOf(tag, 'property') ?? attributeOf(tag, 'itemprop') ?? '';
  return TECHNICAL_META.test(name) ? undefined : name.replace(/[-_:.]+/g, ' ');
}

/** `mailto:a%40b.org?subject=x` → `a@b.org subject=x`. */
function linkText(link: string): string {
  const text = link.slice(link.indexOf(':') + 1).replace(/[?&]/g, ' ');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
