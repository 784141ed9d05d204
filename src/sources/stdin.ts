export interface StdinDocument {
  readonly bytes: Uint8Array;
  /** True if there was more than the limit; `bytes` holds the beginning. */
  readonly cut: boolean;
}

/** One document from standard input, held in memory: at most `limit` bytes. Nothing is written to disk. */
export async function readStdin(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<StdinDocument> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    chunks.push(chunk.subarray(0, limit - size));
    size += chunk.length;
    if (size > limit) return { bytes: joined(chunks), cut: true };
  }
  return { bytes: joined(chunks), cut: false };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
