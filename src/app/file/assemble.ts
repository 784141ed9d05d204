import type { Policy } from '../../core/types.ts';
import { oneScript, type Part } from './registry.ts';

/** All that the page is put together of. */
export interface PageParts {
  /** Of the page itself: a script without modules, and its style sheet. */
  readonly script: string;
  readonly style: string;
  /** Of the engine, that of the worker among them. */
  readonly engine: readonly Part[];
  readonly entry: string;
  readonly pdfium: Uint8Array;
  readonly version: string;
}

/** What the platform does better than a program. */
export interface Tools {
  /** Raw DEFLATE, as small as it gets. */
  deflate(bytes: Uint8Array): Uint8Array;
  base64(bytes: Uint8Array): string;
  /** SHA-256 of the text's UTF-8, as Base64. */
  sha256(text: string): string;
}

export interface Wanted {
  /** What is checked by, if not the default. */
  readonly policy?: Policy;
  /** Address of a stream of events that is open as long as the page is: of a page that is served. */
  readonly alive?: string;
}

/**
 * The page as one file that needs nothing else. Its own policy (Content Security Policy, level 3) lets in its script and
 * its style sheet, known by their hashes, workers that it makes itself, and nothing from anywhere.
 */
export function assemblePage(parts: PageParts, { policy, alive }: Wanted, tools: Tools): string {
  const engine = new TextEncoder().encode(oneScript(parts.engine, parts.entry));
  const pack = (bytes: Uint8Array) => tools.base64(tools.deflate(bytes));
  const settings = inScript(
    JSON.stringify({ version: parts.version, ...(policy && { policy }), ...(alive && { alive }) }),
  );
  const { script, style } = { script: inScript(parts.script), style: parts.style };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy({ script, style }, alive, tools)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>Amparo</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="desk">${NOT_STARTED}</div>
<script type="application/json" id="settings">${settings}</script>
<script type="text/plain" id="engine">${pack(engine)}</script>
<script type="text/plain" id="pdfium">${pack(parts.pdfium)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Seen after some seconds, where the script does not put the page in its place. */
const NOT_STARTED = `<div class="not-started">
<p lang="en"><strong>This page does not start.</strong> This browser is too old, or JavaScript is switched off in it. Use a newer Firefox, Chrome, Edge or Safari. Nothing is loaded from anywhere: all is inside this file.</p>
<p lang="es"><strong>Esta página no arranca.</strong> Este navegador es demasiado antiguo o tiene JavaScript desactivado. Use un Firefox, Chrome, Edge o Safari más nuevo. No se carga nada de ningún lugar: todo está dentro de este archivo.</p>
</div>`;

type Inline = Pick<PageParts, 'script' | 'style'>;

/** Of what stands in the page; `alive`: the one address that may be connected to. */
function securityPolicy({ script, style }: Inline, alive: string | undefined, tools: Tools): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${tools.sha256(script)}' 'wasm-unsafe-eval'`,
    `style-src 'sha256-${tools.sha256(style)}'`,
    'worker-src blob:',
    'img-src data: blob:',
    `connect-src ${alive ?? "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A text within a script element: nothing in it may end the element, or begin one (HTML standard, 4.12.1.3). */
function inScript(text: string): string {
  return text.replace(/<(?=\/script|script|!--)/gi, '\\u003C');
}
