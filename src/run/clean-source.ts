import {
  type CleanDocument,
  type CopyFormat,
  type CopyStep,
  type CopyTools,
  type PageWay,
  type Pictures,
  type Plan,
  type PlanFault,
  readDocument,
  type ScannedCopy,
  safeCopy,
  scannedCopy,
  type WriteFault,
} from '../clean/index.ts';
import type { ScanKit } from '../core/scan.ts';
import type { ByteSource, Lang, StopSignal } from '../core/types.ts';
import { hopeless, type Unread } from './hopeless.ts';
import { remembering } from './remembered-ocr.ts';

/** What is wished of a copy. */
export interface CleanWish {
  /** Of the copy, for the scan of it. */
  readonly path: string;
  readonly format: CopyFormat;
  readonly pages: PageWay;
  /** Absent: one is found that passes. */
  readonly plan?: (
    document: CleanDocument,
  ) => { readonly plan: Plan } | { readonly faults: readonly PlanFault[] };
}

export interface CleanHow {
  readonly kit: ScanKit;
  readonly tools: CopyTools;
  readonly lang: Lang;
  /** For reading, and for all that is done with what was read. */
  readonly signals: { readonly reading: StopSignal; readonly copying: StopSignal };
  /** Told when a step begins. */
  readonly step?: (step: CopyStep) => void;
}

export type CleanOutcome =
  | { readonly kind: 'copy'; readonly copy: ScannedCopy }
  | Unread
  /** The plan does not fit the file. */
  | { readonly kind: 'plan'; readonly faults: readonly PlanFault[] }
  /** The format cannot hold what is left. */
  | { readonly kind: 'fault'; readonly fault: WriteFault };

/** A copy of a file in memory, scanned. The source is open until then. */
export async function cleanSource(
  source: ByteSource,
  wish: CleanWish,
  given: CleanHow,
): Promise<CleanOutcome> {
  const how = { ...given, kit: remembering(given.kit) };
  if (wish.pages === 'pictures') return asPictures(source, wish, how);
  const document = await readDocument(source, how.kit, how.signals.reading);
  const mayBeDrawn = wish.pages === 'auto' && wish.format === 'pdf' && document.format === 'pdf';
  if (mayBeDrawn && isScanned(document, how.kit)) return asPictures(source, wish, how);
  const outcome = await copyOf(document, wish, how);
  const isBeyondFonts = outcome.kind === 'fault' && outcome.fault.kind === 'signs';
  return mayBeDrawn && isBeyondFonts ? asPictures(source, wish, how) : outcome;
}

/** Some of it is to be seen in pictures alone, and can be read there. */
const isScanned = ({ left }: CleanDocument, { platform }: ScanKit): boolean =>
  platform.ocr !== undefined && (left.hidden['image-text'] ?? 0) > 0;

async function asPictures(source: ByteSource, wish: CleanWish, how: CleanHow): Promise<CleanOutcome> {
  const { kit, signals } = how;
  const document = await readDocument(source, kit, signals.reading, { byPage: true });
  if (document.format !== 'pdf') return { kind: 'fault', fault: { kind: 'no-pages' } };
  const { limits, platform } = kit;
  const pictures: Pictures = {
    async open(use) {
      const { withPages } = await import('../readers/pdf/copy/pages.ts');
      return withPages(source, { limits, platform, signal: signals.copying }, use);
    },
  };
  return copyOf(document, wish, { ...how, pictures });
}

async function copyOf(
  document: CleanDocument,
  { path, format, plan: fitting }: CleanWish,
  { kit, tools, lang, signals, step, pictures }: CleanHow & { readonly pictures?: Pictures },
): Promise<CleanOutcome> {
  const unread = hopeless(document, lang);
  if (unread) return unread;
  const how = { kit, tools, lang, signal: signals.copying, path, pictures, ...(step && { step }) };
  const fitted = fitting?.(document);
  if (fitted && 'faults' in fitted) return { kind: 'plan', faults: fitted.faults };
  const copy = fitted
    ? await scannedCopy(document, fitted.plan, format, how)
    : await safeCopy(document, format, how);
  return 'fault' in copy ? { kind: 'fault', fault: copy.fault } : { kind: 'copy', copy };
}
