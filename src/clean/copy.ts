import { problemMessage } from '../core/problem-words.ts';
import type { Lang } from '../core/types.ts';
import { applied, type SafeDocument } from './apply.ts';
import { type CleanKit, type DocumentFacts, factsOf } from './facts.ts';
import { KeptWords } from './kept.ts';
import type { CleanDocument } from './model.ts';
import { type Pictures, picturesCopy } from './pictures.ts';
import type { Plan } from './plan.ts';
import type { CopyFormat, CopyReport } from './report.ts';
import type { CopyTools } from './tools.ts';
import { unwritable, type WriteFault, writeCopy } from './write/index.ts';

export interface CopyHow {
  readonly kit: CleanKit;
  readonly tools: CopyTools;
  readonly lang: Lang;
  /** What is known of the document already. */
  readonly facts?: DocumentFacts;
  /** Draws the pages, if the copy is to be one of pictures. The document then says where its texts stand. */
  readonly pictures?: Pictures | undefined;
}

export interface Copy {
  readonly bytes: Uint8Array;
  readonly report: CopyReport;
}

/** A copy of a document in a format, of what the plan allows; or why the format cannot hold it. It has not been scanned. */
export async function makeCopy(
  document: CleanDocument,
  plan: Plan,
  format: CopyFormat,
  how: CopyHow,
): Promise<Copy | { readonly fault: WriteFault }> {
  const { kit, tools, lang, facts = factsOf(document, kit) } = how;
  if (how.pictures && format === 'pdf') return drawnCopy(document, plan, { ...how, facts }, how.pictures);
  const safe = await applied(document, plan, { kit, tools, lang, facts });
  const fault = unwritable(safe, format);
  if (fault) return { fault };
  const bytes = await writeCopy(safe, format, { lang, tools });
  return { bytes, report: reportOf(document, safe, { format, lang }) };
}

async function drawnCopy(
  document: CleanDocument,
  plan: Plan,
  { kit, tools, lang, facts }: CopyHow & { readonly facts: DocumentFacts },
  pictures: Pictures,
): Promise<Copy | { readonly fault: WriteFault }> {
  const kept = new KeptWords();
  const safe = await applied(document, plan, { kit, tools, lang, facts, kept });
  const made = await picturesCopy(kept, pictures, tools);
  if ('kind' in made) return { fault: made };
  const report = { ...reportOf(document, safe, { format: 'pdf', lang }), pages: made.pages };
  return { bytes: made.bytes, report };
}

function reportOf(
  { format: from, left, problems }: CleanDocument,
  { tables, texts }: SafeDocument,
  { format, lang }: { readonly format: CopyFormat; readonly lang: Lang },
): CopyReport {
  return {
    schema: 'amparo.clean/1',
    from,
    to: format,
    tables,
    texts,
    left,
    problems: problems.map((one) => ({
      code: one.code,
      message: problemMessage(one.code, one.detail, lang),
      ...(one.locator !== undefined && { locator: one.locator }),
    })),
  };
}
