import { uriOf } from '../shared/uri.ts';

/** The files that results are about, each once, in the order in which they are told of. */
export class Artifacts {
  readonly #indexes = new Map<string, number>();

  /** Where a file lies. Paths of a run are relative to where it ran, which need not be told. */
  location(path: string): object {
    let index = this.#indexes.get(path);
    if (index === undefined) {
      index = this.#indexes.size;
      this.#indexes.set(path, index);
    }
    return { ...located(path), index };
  }

  all(): object[] {
    return [...this.#indexes.keys()].map((path) => ({ location: located(path) }));
  }
}

function located(path: string): object {
  const uri = uriOf(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}
