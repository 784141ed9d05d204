import type { CopyTools } from '../clean/tools.ts';

/** What copies need, by the web interfaces that Node and browsers share. `key`: of tokens; a new one unless given. */
export function copyTools(key?: Uint8Array): CopyTools {
  const bytes = key ?? crypto.getRandomValues(new Uint8Array(32));
  let imported: ReturnType<typeof importKey> | undefined;
  return {
    async deflateRaw(parts) {
      const packed = streamOf(parts).pipeThrough(new CompressionStream('deflate-raw'));
      return new Uint8Array(await new Response(packed).arrayBuffer());
    },
    async hmac(texts) {
      imported ??= importKey(bytes);
      const known = await imported;
      const encoder = new TextEncoder();
      return Promise.all(
        texts.map(
          async (text) => new Uint8Array(await crypto.subtle.sign('HMAC', known, encoder.encode(text))),
        ),
      );
    },
  };
}

/** Gives a part when it is asked for one. */
function streamOf(parts: Iterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const all = parts[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next = all.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
  });
}

const importKey = (bytes: Uint8Array) =>
  crypto.subtle.importKey('raw', bytes as Uint8Array<ArrayBuffer>, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
