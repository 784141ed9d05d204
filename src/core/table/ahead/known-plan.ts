import type { Secret, ValueKey } from '../../hash.ts';
import { type PlainNumber, plainNumber } from '../../text/plain-number.ts';
import { CellMemory, type MemoryKind } from '../cell-memory.ts';
import type { KnownColumn } from '../known-rows.ts';
import { PlainNames } from '../plain-names.ts';

/** By what the cells of a table are known: plain data but for the memories, whose entries are told apart from it. */
export interface KnownPlan {
  readonly columns: readonly ToldColumn[];
  readonly memories: readonly { readonly memory: CellMemory; readonly kind: MemoryKind }[];
}

/** As another thread is told it; memories by number. */
export interface ToldPlan {
  readonly columns: readonly ToldColumn[];
  readonly memories: readonly MemoryKind[];
}

type ToldColumn =
  | { readonly mode: 'odd' }
  | {
      readonly mode: 'outline';
      readonly memory: number;
      readonly exact: number;
      readonly isForeign: boolean;
    }
  | {
      readonly mode: 'cell';
      readonly memory: number;
      readonly bit: number;
      readonly form: PlainNumber | undefined;
      readonly salt: ValueKey;
      readonly isTelling: boolean;
      /** The memory of words, for names. */
      readonly words: number | undefined;
    };

/** What is told of columns, and the memories that they share. */
export function planOf(columns: readonly KnownColumn[]): KnownPlan {
  const memories: CellMemory[] = [];
  const numberOf = (memory: CellMemory): number => {
    const known = memories.indexOf(memory);
    return known < 0 ? memories.push(memory) - 1 : known;
  };
  const told = columns.map((column): ToldColumn => {
    if (column.mode === 'odd') return column;
    const memory = numberOf(column.memory);
    if (column.mode === 'outline')
      return { mode: 'outline', memory, exact: numberOf(column.exact), isForeign: column.isForeign };
    const { mode, bit, form, salt, isTelling, names } = column;
    return { mode, memory, bit, form, salt, isTelling, words: names && numberOf(names.words) };
  });
  return { columns: told, memories: memories.map((memory) => ({ memory, kind: memory.kind })) };
}

/** The columns with memories of their own, still empty. */
export function columnsOf(
  plan: ToldPlan,
  secret: Secret,
): { columns: KnownColumn[]; memories: CellMemory[] } {
  const memories = plan.memories.map((kind) => new CellMemory(secret, kind));
  const columns = plan.columns.map((column): KnownColumn => {
    if (column.mode === 'odd') return column;
    const memory = memories[column.memory]!;
    if (column.mode === 'outline') return { ...column, memory, exact: memories[column.exact]! };
    const { form, words } = column;
    const names = words === undefined ? undefined : new PlainNames(memories[words]!);
    return { ...column, memory, isNumber: form && plainNumber(form), names };
  });
  return { columns, memories };
}
