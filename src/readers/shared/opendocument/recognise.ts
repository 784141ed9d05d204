/**
 * How sure a package is of a kind, by the `mimetype` that stands first and unpacked in every one (ODF 1.3 part 2, 3.3);
 * without one by the parts' names, which all OpenDocument files have.
 */
export function packageScore(entryNames: readonly string[], head: Uint8Array, kind: RegExp): number {
  const names = new Set(entryNames.map((name) => name.replace(/\\/g, '/').toLowerCase()));
  const manifest = names.has('meta-inf/manifest.xml');
  if (!names.has('content.xml') && !(manifest && names.has('encrypted-package'))) return 0;
  const start = new TextDecoder('windows-1252').decode(head.subarray(26, 160));
  const stated = /mimetype.{0,40}?application\/([\w.-]{1,80})/s.exec(start)?.[1];
  if (stated !== undefined) return kind.test(stated) ? 0.97 : 0;
  const typical = manifest || names.has('mimetype') || (names.has('styles.xml') && names.has('meta.xml'));
  return typical ? 0.6 : 0;
}

/** True for one XML document of a kind by its root element: `office:document` with its type, or the `body` in it. */
export function isFlat(head: string, kind: RegExp, body: string): boolean {
  const root =
    /^\ufeff?\s{0,1000}(?:<\?[^>]{0,1000}\?>\s{0,1000}|<!--[^>]{0,5000}-->\s{0,1000}){0,20}<(?:[\w-]{1,40}:)?document\s([^>]{0,60000})/.exec(
      head,
    )?.[1];
  if (root === undefined || !root.includes('urn:oasis:names:tc:opendocument')) return false;
  const type = /:mimetype\s{0,9}=\s{0,9}["']([^"']{0,200})/.exec(root)?.[1];
  if (type !== undefined) return kind.test(type);
  const bodyAt = head.search(/<(?:[\w-]{1,40}:)?body[\s>]/);
  const at = head.search(new RegExp(`<(?:office:)?${body}[\\s>]`));
  return bodyAt >= 0 ? at > bodyAt : at >= 0;
}
