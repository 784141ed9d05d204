/** What a path became, as git's raw output has it (`git diff-index --raw -z`, `git diff-tree --stdin -c --raw -z`). */
export interface RawRecord {
  /** The commit that brings it in; undefined for the index. */
  readonly commit: string | undefined;
  /** In the repository, with `/`. Bytes that are no UTF-8 are replaced. */
  readonly path: string;
  /** As git writes it: `100644`, `100755`, `120000` (link), `160000` (submodule), `000000` (gone). */
  readonly mode: string;
  readonly oid: string;
  /** The blob that was there before; undefined if there was none, or if there were several (merges). */
  readonly before: string | undefined;
  /** A letter for each parent, numbers aside: `A`, `M`, `R`, `MM`. */
  readonly status: string;
}

/** The pieces between NUL bytes. */
async function* pieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = all.indexOf(0); at >= 0; at = all.indexOf(0, from)) {
      yield all.toString('utf8', from, at);
      from = at + 1;
    }
    rest = all.subarray(from);
  }
}

/**
 * The records of raw output, in its order. A merge has a colon, a mode and an id more for each parent but the first; its
 * last ones are what the merge made.
 */
export async function* rawRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawRecord> {
  let commit: string | undefined;
  let header: string | undefined;
  let from: string | undefined;
  for await (const piece of pieces(chunks)) {
    if (header === undefined) {
      if (piece.startsWith(':')) header = piece;
      else commit = piece;
    } else if (from === undefined && /[RC]\d*$/.test(header)) from = piece;
    else {
      yield record(commit, header, piece);
      header = undefined;
      from = undefined;
    }
  }
}

function record(commit: string | undefined, header: string, path: string): RawRecord {
  const parents = /^:+/.exec(header)![0].length;
  const fields = header.slice(parents).split(' ');
  const before = parents === 1 ? fields[2]! : undefined;
  return {
    commit,
    path,
    mode: fields[parents]!,
    oid: fields[2 * parents + 1]!,
    before: before === undefined || /^0+$/.test(before) ? undefined : before,
    status: fields[2 * parents + 2]!.replace(/\d+$/, ''),
  };
}

/** The records of a whole tree or index (`git ls-files --stage -z`, `git ls-tree -r -z`): everything in it is new. */
export async function* listedRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawRecord> {
  for await (const piece of pieces(chunks)) {
    const tab = piece.indexOf('\t');
    const [mode = '', ...fields] = piece.slice(0, tab).split(' ');
    // A tree has the object's type before its id, an index the stage behind it: other than 0 in a merge with conflicts.
    const isTree = fields[1]?.length !== 1;
    const status = isTree || fields[1] === '0' ? 'A' : 'U';
    const oid = (isTree ? fields[1] : fields[0])!;
    yield { commit: undefined, path: piece.slice(tab + 1), mode, oid, before: undefined, status };
  }
}
