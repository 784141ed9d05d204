import type { Policy } from '../../core/types.ts';
import type { Request } from '../messages.ts';
import { Pool } from './pool.ts';

/** What the page was made with (`../file/assemble.ts`). */
export interface Settings {
  readonly version: string;
  readonly policy?: Policy;
  readonly alive?: string;
}

/** More at once would fill the memory of an old laptop. */
const MOST_WORKERS = 3;

export function readSettings(): Settings {
  return JSON.parse(textOf('settings')) as Settings;
}

/** The engine out of the page itself: unpacked once, then as many workers of it as are of use. `broken`: told if none starts. */
export function openEngine({ policy }: Settings, broken: () => void): Pool {
  const pdfium = new Blob([bytesOf('pdfium')]);
  const script = unpacked(bytesOf('engine')).then((text) =>
    URL.createObjectURL(new Blob([text], { type: 'text/javascript' })),
  );
  const make = async () => {
    const worker = new Worker(await script);
    const request: Request = { kind: 'start', pdfium, policy };
    worker.postMessage(request);
    return worker;
  };
  const cores = navigator.hardwareConcurrency || 2;
  const most = Math.max(1, Math.min(MOST_WORKERS, cores - 1));
  return new Pool({ make, most, pdfium, broken });
}

/** Takes the text out of the page, which needs it no more. */
function textOf(id: string): string {
  const element = document.getElementById(id)!;
  const text = element.textContent ?? '';
  element.remove();
  return text;
}

function bytesOf(id: string): Uint8Array<ArrayBuffer> {
  const text = atob(textOf(id));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).blob();
}
