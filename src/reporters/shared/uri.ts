/** Half a surrogate pair is no character: it cannot be encoded. */
const HALVES = /\p{Cs}/gu;

export function wellFormed(text: string): string {
  return text.replace(HALVES, '\ufffd');
}

/** A path with `/` as a URI reference (RFC 3986), every other sign percent-encoded; absolute paths as `file:` URIs. */
export function uriOf(path: string): string {
  const segments = withoutDot(path)
    .split('/')
    .map((segment) =>
      encodeURIComponent(wellFormed(segment)).replace(
        /[!'()*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${segments.slice(segments.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${segments}` : segments;
}

/** `./a.csv` → `a.csv`, as platforms that know files by their path in the repository want it. */
export function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/)+(?=[^/])/, '');
}
