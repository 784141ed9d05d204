import { memorySource } from '../core/memory-source.ts';
import { type ScanKit, scanFile } from '../core/scan.ts';
import type { FileEntry, Lang, StopSignal } from '../core/types.ts';
import { type Copy, makeCopy } from './copy.ts';
import { type DocumentFacts, factsOf } from './facts.ts';
import { type CleanDocument, type DocBlock, tablesOf } from './model.ts';
import type { Pictures } from './pictures.ts';
import type { Plan, TablePlan } from './plan.ts';
import { proposePlan, stricter } from './propose.ts';
import type { CopyFormat } from './report.ts';
import type { CopyTools } from './tools.ts';
import type { WriteFault } from './write/index.ts';

/** What is being done. A plan that does not pass is made stricter: then it is written and checked again. */
export type CopyStep = 'finding' | 'writing' | 'checking';

export interface SafeCopyHow {
  readonly kit: ScanKit;
  readonly tools: CopyTools;
  readonly lang: Lang;
  readonly signal: StopSignal;
  /** Name of the copy, by which rules for some files are asked. */
  readonly path: string;
  /** Told when a step begins: each takes minutes for millions of rows. */
  readonly step?: (step: CopyStep) => void;
  /** Draws the pages, if the copy is to be one of pictures. */
  readonly pictures?: Pictures | undefined;
}

/** A copy with what a scan of it says. */
export interface ScannedCopy extends Copy {
  readonly plan: Plan;
  /** Its own entry first, then those of what it holds. */
  readonly entries: readonly FileEntry[];
}

/**
 * Makes a copy by a plan and scans it as any file: what it says is up to the caller. What stands on pages is judged as the rows
 * that it was made from, too: lines that are wrapped are read back less well by us than by people.
 */
export async function scannedCopy(
  document: CleanDocument,
  plan: Plan,
  format: CopyFormat,
  how: SafeCopyHow & { readonly facts?: DocumentFacts },
): Promise<ScannedCopy | { readonly fault: WriteFault }> {
  how.step?.('writing');
  const copy = await makeCopy(document, plan, format, how);
  if ('fault' in copy) return copy;
  how.step?.('checking');
  if (format === 'pdf' || format === 'docx') {
    const rows = await makeCopy(document, plan, 'xlsx', how);
    const entries = 'fault' in rows ? [] : await scanned(rows.bytes, how);
    if (entries[0] && entries[0].verdict !== 'pass') return { ...copy, plan, entries };
    // The words that were drawn have been judged. What was read by OCR is looked at once more, as it is drawn.
    if (copy.report.pages?.byOcr === 0 && entries[0])
      return { ...copy, plan, entries: [{ ...entries[0], format }] };
  }
  return { ...copy, plan, entries: await scanned(copy.bytes, how) };
}

function scanned(bytes: Uint8Array, { path, kit, signal }: SafeCopyHow): Promise<FileEntry[]> {
  const name = path.split('/').at(-1)!;
  return scanFile(memorySource(name, bytes), path, kit, signal);
}

/**
 * A copy by the proposed plan, made stricter table by table until a scan of each lets it pass; the texts go as a whole where
 * what is left of them would still not pass.
 */
export async function safeCopy(
  document: CleanDocument,
  format: CopyFormat,
  how: SafeCopyHow,
): Promise<ScannedCopy | { readonly fault: WriteFault }> {
  how.step?.('finding');
  const facts = factsOf(document, how.kit);
  const proposed = proposePlan(document, how.kit, facts);
  const first = await scannedCopy(document, proposed, format, { ...how, facts });
  if ('fault' in first || isHarmless(first)) return first;
  const plan = await settled(document, proposed, format, { ...how, facts });
  return scannedCopy(document, plan, format, { ...how, facts });
}

type Settling = SafeCopyHow & { readonly facts: DocumentFacts };

async function settled(
  document: CleanDocument,
  proposed: Plan,
  format: CopyFormat,
  how: Settling,
): Promise<Plan> {
  // What is let out is the same in all formats; pages need not be drawn for it.
  const judged = how.pictures ? 'xlsx' : format;
  const tables: TablePlan[] = [];
  for (const [index, table] of tablesOf(document).entries()) {
    const passes = async (plan: TablePlan): Promise<boolean> => {
      const alone = only(document, (block) => block === table);
      const facts = { tables: [how.facts.tables[index]!], texts: [] };
      return isSafe(alone, { tables: [{ ...plan, table: 0 }], texts: proposed.texts }, judged, {
        ...how,
        facts,
      });
    };
    let plan = proposed.tables[index]!;
    if (!(await passes(plan)))
      for (plan of stricter(plan, table)) if (plan.action === 'drop' || (await passes(plan))) break;
    tables.push(plan);
  }
  const texts = only(document, ({ kind }) => kind === 'text');
  const redacted: Plan = { tables: [], texts: proposed.texts };
  const mayGo = texts.blocks.length === 0 || (await isSafe(texts, redacted, judged, how));
  return { tables, texts: mayGo ? proposed.texts : 'drop' };
}

const only = (document: CleanDocument, which: (block: DocBlock) => boolean): CleanDocument => ({
  ...document,
  blocks: document.blocks.filter(which),
});

async function isSafe(
  document: CleanDocument,
  plan: Plan,
  format: CopyFormat,
  how: Settling,
): Promise<boolean> {
  const copy = await scannedCopy(document, plan, format, how);
  return !('fault' in copy) && isHarmless(copy);
}

/** Nothing stops the copy, and nobody need look at it. */
export const isHarmless = ({ entries }: Pick<ScannedCopy, 'entries'>): boolean =>
  entries[0]?.verdict === 'pass';
