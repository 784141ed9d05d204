import { timeFor } from '../../core/limits.ts';
import { onDay } from '../../core/policy-files.ts';
import { type ScanKit, scanFile } from '../../core/scan.ts';
import type { ByteSource, Policy } from '../../core/types.ts';
import { DEFAULT_POLICY } from '../../policies/index.ts';
import { Deadline } from '../../run/deadline.ts';
import { scanKit } from '../../run/kit.ts';
import { browserPlatform, usePdfium } from '../../run/platform-browser.ts';
import {
  type Answer,
  COPY_TIMES,
  type Drawing,
  NO_DRAWING,
  NO_WASM,
  type Request,
  type Shown,
  type Step,
} from '../messages.ts';
import { blobSource } from './blob-source.ts';
import { drawingOf } from './drawing.ts';
import { Reading } from './reading.ts';
import { bothLanguages, shownOf } from './told.ts';

/** As for the command line: findings of a file that are kept to be shown. */
const MAX_FINDINGS = 100;
/** Progress is told at most so often. */
const EVERY_MS = 80;

/** The scope of a web worker, as far as it is used. */
declare const self: {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(answer: Answer): void;
};

const reading = new Reading((question) => self.postMessage(question));
let kit: ScanKit | undefined;
/** One file after the other, in the order they come. */
let before: Promise<void> = Promise.resolve();

self.onmessage = ({ data }) => {
  // What was asked for in the middle of a file must not wait for the end of the file.
  if (data.kind === 'bytes') return reading.answered(data.number, data.bytes);
  before = before.then(() => answer(data)).catch(() => self.postMessage({ kind: 'failed', id: idOf(data) }));
};

function idOf(request: Request): number {
  return 'id' in request ? request.id : -1;
}

async function answer(request: Request): Promise<void> {
  if (request.kind === 'start') {
    kit = start(request.policy);
    await reading.probe(request.pdfium);
    usePdfium(() => unpacked(request.pdfium));
    self.postMessage({ kind: 'ready' });
  } else if (request.kind === 'scan') await scan(request);
  else if (request.kind === 'show') await show(request);
  else if (request.kind === 'copy') await copy(request);
}

function start(policy: Policy = DEFAULT_POLICY): ScanKit {
  const [a, b] = crypto.getRandomValues(new Int32Array(2)) as unknown as [number, number];
  const settings = {
    policy: onDay(policy, new Date().toISOString().slice(0, 10)).policy,
    lang: 'en' as const,
    limits: {},
    maxFindings: MAX_FINDINGS,
    secret: [a, b] as const,
  };
  return scanKit(settings, browserPlatform);
}

async function unpacked(packed: Blob): Promise<Uint8Array> {
  // Safe modes of browsers switch it off.
  if (!('WebAssembly' in globalThis)) throw Object.assign(new Error(), { name: NO_WASM });
  const bytes = await reading.of('pdfium', packed)(0, packed.size);
  const stream = new Response(bytes).body!.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

type Of<Kind extends Request['kind']> = Extract<Request, { kind: Kind }>;

async function scan({ id, path, file }: Of<'scan'>): Promise<void> {
  const both = bothLanguages('en');
  const drawings: Record<string, Drawing> = {};
  const told: ScanKit['told'] = (parts, entry) => {
    both.told(parts, entry);
    const drawn = drawingOf(parts, kit!.engine);
    if (drawn !== NO_DRAWING) drawings[parts.path] = drawn;
  };
  const source = sourceOf(path, file, progress(id));
  const entries = await scanFile(source, path, { ...kit!, told }, stopFor(file));
  self.postMessage({ kind: 'done', id, told: both.of(entries), drawings });
}

/** Reads the file anew: no value is kept from the scan. */
async function show({ id, path, file, asked }: Of<'show'>): Promise<void> {
  const values: Shown[] = [];
  const source = sourceOf(path, file, () => {});
  const told: ScanKit['told'] = (parts) => void values.push(...shownOf(parts, asked));
  await scanFile(source, path, { ...kit!, told }, stopFor(file));
  self.postMessage({ kind: 'shown', id, values });
}

/** What makes copies is loaded when the first is wanted. */
async function copy({ id, path, file, wish }: Of<'copy'>): Promise<void> {
  const { copyOf } = await import('./copy.ts');
  const source = sourceOf(path, file, progress(id));
  const step = (what: Step): void => self.postMessage({ kind: 'progress', id, step: what, share: 1 });
  const stop = stopFor(file, COPY_TIMES);
  const copied = await copyOf(source, wish, {
    kit: { ...kit!, lang: wish.lang },
    stop,
    step,
    asHandle: reading.mayRead,
  });
  self.postMessage({ kind: 'copied', id, copied });
}

/** `times`: of the time that a scan of the file may take. */
function stopFor(file: Blob, times = 1): Deadline {
  return new Deadline(times * timeFor(file.size, kit!.limits));
}

function sourceOf(path: string, file: Blob, seen: (share: number) => void): ByteSource {
  return blobSource(nameOf(path), file, reading.of('file', file), seen);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function progress(id: number): (share: number) => void {
  let last = 0;
  return (share) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    self.postMessage({ kind: 'progress', id, step: 'reading', share });
  };
}
