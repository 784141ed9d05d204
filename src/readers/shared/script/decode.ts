import { isSerialized, serializedTexts } from './serialized.ts';

/** What a text is that stands for other data: JSON, also encoded as in a URL or in Base64; markup. */
export type Decoded = { readonly kind: 'json' | 'markup' | 'text'; readonly text: string };

const BASE64 = /^[A-Za-z0-9+/_-]{24,}={0,2}$/;
const MARKUP =
  /<(?:table|tr|td|p|div|ul|ol|li|dl|span|b|strong|h[1-6]|br|a|article|section|!--)\b[^<>]{0,500}>/i;

/** Undefined if the text stands for itself. */
export function decodedText(text: string): Decoded | undefined {
  const first = text.charCodeAt(0);
  if (first === 37 /* % */ || (text.length > 24 && text.startsWith('%22', 1))) return percent(text);
  const json = jsonText(text);
  if (json !== undefined) return { kind: 'json', text: json };
  if (text.length > 24 && !text.includes(' ')) {
    if (isSerialized(text)) return prose(serializedTexts(base64Bytes(text) ?? new Uint8Array()));
    const bytes = BASE64.test(text) ? base64Text(text) : undefined;
    if (bytes !== undefined) return decodedText(bytes) ?? prose(bytes);
  }
  return MARKUP.test(text) ? { kind: 'markup', text } : undefined;
}

function percent(text: string): Decoded | undefined {
  try {
    const decoded = decodeURIComponent(text);
    return decoded === text ? undefined : decodedText(decoded);
  } catch {
    return undefined;
  }
}

/** Text with words or digits in it, so that hashes that decode by chance say nothing. */
function prose(text: string): Decoded | undefined {
  return text.length > 20 && /\p{L}{3}[^\p{L}]+\p{L}{2}/u.test(text) ? { kind: 'text', text } : undefined;
}

function jsonText(text: string): string | undefined {
  const trimmed = text.trim();
  const last = trimmed.at(-1);
  const bracketed = (trimmed[0] === '{' && last === '}') || (trimmed[0] === '[' && last === ']');
  if (!bracketed || trimmed.length < 8) return undefined;
  return trimmed;
}

/** Bytes in Base64 (RFC 4648, also its alphabet for URLs); undefined if they are none. */
export function base64Bytes(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text.replace(/[\s]+/g, '').replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Most long ones are programs or pictures, which their first bytes tell. */
const BASE64_HEAD = 64;

function base64Text(text: string): string | undefined {
  if (text.length > BASE64_HEAD && !/^[\t\n\r\x20-\x7e\x80-\xff]*$/.test(binaryHead(text))) return undefined;
  const bytes = base64Bytes(text);
  if (bytes === undefined) return undefined;
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\0-\x08\x0e-\x1f]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function binaryHead(text: string): string {
  try {
    return atob(text.slice(0, BASE64_HEAD).replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '\0';
  }
}
