/** A file with the folders that it was chosen with. */
export interface Chosen {
  /** A folder's ends with a slash. */
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
  // All at once: what was dropped is gone when the event is over.
  const given = [...transfer.items].filter(({ kind }) => kind === 'file').map(givenBy);
  const found: Chosen[] = [];
  for (const { folder, handle, file } of given) {
    if (folder) await walkDropped(folder, handle, found);
    else if (file) found.push({ path: file.name, file });
  }
  return sorted(found);
}

interface Given {
  readonly folder: FileSystemDirectoryEntry | undefined;
  readonly handle: Promise<FileSystemHandle | null> | undefined;
  readonly file: File | null;
}

/** Chrome and Edge let a page on the disk open no entry of what was dropped (EncodingError): there the file itself, and handles, are asked for. */
function givenBy(item: DataTransferItem & HandleGiver): Given {
  const entry = item.webkitGetAsEntry();
  const folder = entry?.isDirectory ? (entry as FileSystemDirectoryEntry) : undefined;
  const handle = folder && location.protocol === 'file:' ? item.getAsFileSystemHandle?.() : undefined;
  return { folder, handle, file: item.getAsFile() };
}

/** File System Access, of Chromium alone. */
interface HandleGiver {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
type FolderHandle = FileSystemDirectoryHandle & AsyncIterable<[string, FileSystemHandle]>;

async function walkDropped(
  folder: FileSystemDirectoryEntry,
  asked: Given['handle'],
  found: Chosen[],
): Promise<void> {
  // Refused for the folders of the system.
  const handle = await asked?.catch(() => null);
  if (handle?.kind === 'directory') await walkHandles(handle as FolderHandle, folder.name, found);
  else await walk(folder, '', found);
}

async function walkHandles(folder: FolderHandle, path: string, found: Chosen[]): Promise<void> {
  try {
    for await (const [name, one] of folder) {
      const inner = `${path}/${name}`;
      if (one.kind === 'directory') await walkHandles(one as FolderHandle, inner, found);
      else {
        const file = await (one as FileSystemFileHandle).getFile().catch(() => undefined);
        found.push({ path: inner, file });
      }
    }
  } catch {
    found.push({ path: `${path}/`, file: undefined });
  }
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
    if (more === undefined) found.push({ path: `${path}/`, file: undefined });
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
