const NOBODY = 65_534;

/**
 * The superuser may read and write everything: what is done meanwhile is done as somebody else. Modules that it needs must be
 * loaded before, as the other may not read them.
 */
export async function asSomebodyElse<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
