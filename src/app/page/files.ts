/** A file with the folders that it was chosen with. */
export interface Chosen {
  readonly path: string;
  /** Undefined: the browser could not open it, or could not list the folder. That must be told, not passed over. */
  readonly file: File | undefined;
}

export interface Choice {
  readonly files: readonly Chosen[];
  /** Of folders that no scan looks at. */
  readonly leftOut: number;
}

/** As the command line leaves them out of folders: version control, and what was installed. */
const LEFT_OUT = /(?:^|\/)(?:\.git|node_modules)\//;

/** What was chosen by a field for files or folders. */
export function ofList(list: Iterable<File>): Choice {
  return sorted([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** What was dropped; folders with all that is in them. */
export async function ofDrop(transfer: DataTransfer): Promise<Choice> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  // All at once: what was dropped is gone when the event is over.
  const given = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: Chosen[] = [];
  for (const { entry, file } of given) {
    if (entry) await walk(entry, '', found);
    else if (file) found.push({ path: file.name, file });
  }
  return sorted(found);
}

async function walk(entry: FileSystemEntry, folder: string, found: Chosen[]): Promise<void> {
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((done) =>
      (entry as FileSystemFileEntry).file(done, () => done(undefined)),
    );
    found.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A browser gives the entries of a folder a hundred at a time, then none.
  for (;;) {
    const more = await entriesOf(reader);
    if (more === undefined) found.push({ path, file: undefined });
    if (more === undefined || more.length === 0) return;
    for (const inner of more) await walk(inner, `${path}/`, found);
  }
}

function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[] | undefined> {
  return new Promise((done) => reader.readEntries(done, () => done(undefined)));
}

function sorted(all: readonly Chosen[]): Choice {
  const files = all.filter(({ path }) => !LEFT_OUT.test(path));
  files.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  return { files, leftOut: all.length - files.length };
}
