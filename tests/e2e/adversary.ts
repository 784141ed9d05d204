/** Somebody who has all that runs of Amparo left behind, all values that might be in the files, and time. */
import { createHash, createHmac } from 'node:crypto';
import { type FSWatcher, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';

/** All bytes that were ever seen in files below some folders, also of files that are gone again. */
export class Watched {
  readonly #folders: readonly string[];
  readonly #watchers: FSWatcher[];
  readonly #seen = new Map<string, Set<string>>();

  constructor(folders: readonly string[]) {
    this.#folders = folders;
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    this.#watchers = folders.map((folder) =>
      watch(folder, { recursive: true }, (_, name) => name && this.#look(join(folder, name))),
    );
  }

  /** By path; each version of a file that was met. `but`: not what the test itself has put there. */
  end(but: ReadonlySet<string>): Map<string, string> {
    for (const watcher of this.#watchers) watcher.close();
    for (const folder of this.#folders)
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        this.#look(join(folder, name));
    const artefacts = [...this.#seen].filter(([path]) => !but.has(path));
    return new Map(artefacts.map(([path, versions]) => [path, [...versions].join('\n')]));
  }

  #look(path: string): void {
    try {
      const versions = this.#seen.get(path) ?? new Set();
      versions.add(readFileSync(path, 'latin1'));
      this.#seen.set(path, versions);
    } catch {
      // A folder, or gone already.
    }
  }
}

const ALGORITHMS = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b512', 'ripemd160'];
/** So much of a digest is compared: it may stand there shortened. 48 bits are met by chance once in 10^14. */
const PREFIX = 12;

/** The ways in which programs write one value before they hash it. */
function forms(value: string): string[] {
  const bare = value.normalize('NFC').trim();
  const words = bare.split(/[\s,]+/);
  const all = [
    value,
    bare,
    bare.replace(/[^\p{L}\p{N}]/gu, ''),
    bare.replace(/\D/g, ''),
    words.reverse().join(' '),
  ];
  return [
    ...new Set(all.flatMap((form) => [form, form.toLowerCase(), form.toUpperCase(), `${form}\n`])),
  ].filter((form) => form.trim().length > 4);
}

const written = (bytes: Buffer): string[] => [
  bytes.toString('hex'),
  bytes.toString('hex').toUpperCase(),
  bytes.toString('base64').replace(/=+$/, ''),
  bytes.toString('base64url'),
];

/** Texts of which one in an artefact would tell the value: itself, written otherwise, or hashed without a salt. */
export function tracesOf(value: string): string[] {
  return forms(value).flatMap((form) => [
    form.trim(),
    ...written(Buffer.from(form.trim())),
    ...ALGORITHMS.flatMap((name) =>
      written(createHash(name).update(form).digest()).map((text) => text.slice(0, PREFIX)),
    ),
  ]);
}

/** Looks for thousands of texts at once. None is shorter than its key. */
export class Search {
  static readonly #KEY = 5;
  readonly #byStart = new Map<string, string[]>();

  constructor(traces: Iterable<string>) {
    for (const trace of new Set(traces)) {
      const start = trace.slice(0, Search.#KEY);
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), trace]);
    }
  }

  in(text: string): string[] {
    const found = new Set<string>();
    for (let at = 0; at + Search.#KEY <= text.length; at++)
      for (const trace of this.#byStart.get(text.slice(at, at + Search.#KEY)) ?? [])
        if (text.startsWith(trace, at)) found.add(trace);
    return [...found];
  }
}

/** What could be a digest, or the salt of one: long runs of hexadecimal or base64. */
export function tokensIn(artefacts: Iterable<string>): Set<string> {
  const tokens = new Set<string>();
  for (const text of artefacts)
    for (const [token] of text.matchAll(/[A-Za-z0-9+/_-]{16,200}/g))
      if (/\d/.test(token) && /[A-Za-z]/.test(token)) tokens.add(token);
  return tokens;
}

/** Values that some token of the artefacts, taken as salt or key, turns into another token. */
export function saltedTraces(values: readonly string[], tokens: ReadonlySet<string>): string[] {
  const starts = new Set([...tokens].map((token) => token.slice(0, PREFIX)));
  const isThere = (digest: Buffer) => written(digest).some((text) => starts.has(text.slice(0, PREFIX)));
  const salts = [...tokens].flatMap((token) => [
    Buffer.from(token),
    Buffer.from(token, /^[0-9a-f]+$/i.test(token) ? 'hex' : 'base64'),
  ]);
  return values.filter((value) =>
    [value, value.replace(/\D/g, '')]
      .filter(Boolean)
      .some((form) =>
        salts.some((salt) =>
          ['md5', 'sha1', 'sha256', 'sha512'].some(
            (name) =>
              isThere(createHash(name).update(salt).update(form).digest()) ||
              isThere(createHash(name).update(form).update(salt).digest()) ||
              isThere(createHmac(name, salt).update(form).digest()),
          ),
        ),
      ),
  );
}
