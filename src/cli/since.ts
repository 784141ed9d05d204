import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { isInside } from '../core/outermost.ts';
import { Former } from '../core/since.ts';
import { type FileEntry, VISIBILITIES } from '../core/types.ts';
import { badFormer } from './errors/config.ts';
import { cannotRead } from './errors/paths.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const REPORT = v.object({
  schema: v.literal('amparo.report/1'),
  files: v.array(
    v.object({
      path: v.string(),
      approved: v.optional(v.object({ by: v.string(), reason: v.string(), at: v.string() })),
      rules: v.array(
        v.object({ id: v.string(), level: v.picklist(['block', 'review', 'note']), persons: count }),
      ),
      places: v.array(
        v.object({ locator: v.string(), visibility: v.picklist(VISIBILITIES), persons: count }),
      ),
      problems: v.array(v.object({ code: v.string() })),
    }),
  ),
});

/** A former JSON report. Throws `UserError` for what is none. */
export async function readFormer(file: string, cwd: string): Promise<Former> {
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(file, error.code ?? 'error');
  });
  const parsed = v.safeParse(REPORT, json(text));
  if (!parsed.success) throw badFormer(file);
  return new Former(parsed.output.files);
}

/** Entries without those of files of which a former report told all; `onKnown` is told of each outermost one. */
export async function* withoutKnown(
  scanned: AsyncIterable<FileEntry>,
  former: Former,
  onKnown: () => void,
): AsyncGenerator<FileEntry> {
  let group: FileEntry[] = [];
  const told = (): readonly FileEntry[] => {
    const [outer] = group;
    if (outer === undefined || outer.verdict === 'pass' || outer.approved || !former.knows(group))
      return group;
    onKnown();
    return [];
  };
  for await (const entry of scanned) {
    if (group[0] && !isInside(entry, group[0])) {
      yield* told();
      group = [];
    }
    group.push(entry);
  }
  yield* told();
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
