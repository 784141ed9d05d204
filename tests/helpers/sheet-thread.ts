import type { HelperThread } from '../../src/core/types.ts';
import type { Answer, Asked } from '../../src/readers/xlsx/ahead/messages.ts';
import { buffersOf } from '../../src/readers/xlsx/ahead/packed.ts';
import { SheetReader } from '../../src/readers/xlsx/ahead/reader.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';

/** Enough of nothing behind its rows that a sheet is worth a thread. */
export const PADDING = ' '.repeat(9 * 1024 * 1024);

/** A helper that reads what it is asked for as a thread would, and fails after so many answers. */
export function helped(answers = Number.POSITIVE_INFINITY) {
  const seen = { answers: 0, rows: 0, begun: 0, closed: 0 };
  const helperThread = (): HelperThread => {
    const reader = new SheetReader(nodePlatform);
    seen.begun++;
    return {
      async ask(what, buffers = []) {
        if (seen.answers >= answers) return undefined;
        seen.answers++;
        const answer = await reader.answer(structuredClone(what, { transfer: [...buffers] }) as Asked);
        seen.rows += answer.units.filter(({ kind }) => kind === 'rows').length;
        return structuredClone(answer, { transfer: buffersOf(answer) }) as Answer;
      },
      turn: async () => {},
      close: () => void seen.closed++,
    };
  };
  return { seen, platform: { ...nodePlatform, helperThread } };
}
