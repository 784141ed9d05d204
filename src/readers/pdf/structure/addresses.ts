/** More of an address than this is no longer taken apart. */
const MAX_PARAMETERS = 1000;

/**
 * What an address says, as a person would read it (RFC 3986, and `+` for a space in queries): what was escaped in its
 * own letters, each parameter on a line. `mailto:a@b.org?subject=Case%2012` → `a@b.org`, `subject: Case 12`.
 */
export function addressText(address: string): string {
  const query = address.indexOf('?');
  if (query < 0) return unescaped(address);
  const parameters = address.slice(query + 1).split(/[&;]/, MAX_PARAMETERS);
  const start = unescaped(address.slice(0, query)).replace(/^mailto:/i, '');
  return [start, ...parameters.map(parameterText)].filter((text) => text !== '').join('\n');
}

function parameterText(parameter: string): string {
  const at = parameter.indexOf('=');
  const text = (part: string) => unescaped(part.replaceAll('+', ' '));
  return at < 0 ? text(parameter) : `${text(parameter.slice(0, at))}: ${text(parameter.slice(at + 1))}`;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
