const HTML_TAG =
  /<\/?(?:html|head|body|title|meta|link|script|style|div|span|p|br|hr|a|b|i|em|strong|table|tbody|tr|td|th|ul|ol|li|h[1-6]|img|form|input|section|main|font|center|pre)\b[^<>]{0,500}>/gi;

const ANY_TAG = /<\/?[a-z][\w:.-]{0,60}(?:\s[^<>]{0,500})?>/gi;

/** How sure it is that the text is markup of a page. */
export function markupScore(head: string): number {
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

export function isPage(text: string): boolean {
  return /<!doctype\s{1,10}html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(text.slice(0, 16 * 1024));
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) if (++found >= 2000) break;
  return found;
}
