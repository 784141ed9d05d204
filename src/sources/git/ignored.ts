import { join } from 'node:path';
import { type IgnorePatterns, type IgnoreRules, rulesOf, whyIgnored, withPatterns } from '../ignore-files.ts';

/** The rules that hold in a folder; none if the folder is left out with all that is in it. */
type FolderRules = IgnoreRules | undefined;

/**
 * What `.amparoignore` files and the configuration leave out of a repository, as a walk of its folders would: the files
 * are those of one tree of git, whatever lies on the disk.
 */
export class IgnoredPaths {
  readonly #top: string;
  readonly #own: readonly IgnorePatterns[];
  readonly #read: (path: string) => Promise<string | undefined>;
  readonly #folders = new Map<string, Promise<FolderRules>>();

  /**
   * `top`: absolute, the folder that paths in the repository start from. `own`: the configuration's patterns.
   * `read`: the text of a file of the tree.
   */
  constructor(
    top: string,
    own: readonly IgnorePatterns[],
    read: (path: string) => Promise<string | undefined>,
  ) {
    this.#top = top;
    this.#own = own;
    this.#read = read;
  }

  async has(path: string): Promise<boolean> {
    const rules = await this.#rulesIn(folderOf(path));
    return rules === undefined || whyIgnored(rules, this.#absolute(path), false) !== undefined;
  }

  /** `folder`: '' for the top. Each is looked at once. */
  #rulesIn(folder: string): Promise<FolderRules> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const rules = this.#look(folder);
    this.#folders.set(folder, rules);
    return rules;
  }

  async #look(folder: string): Promise<FolderRules> {
    const above = folder === '' ? rulesOf(this.#own) : await this.#rulesIn(folderOf(folder));
    if (above === undefined) return undefined;
    if (folder !== '' && whyIgnored(above, this.#absolute(folder), true) !== undefined) return undefined;
    const patterns = await this.#read(folder === '' ? '.amparoignore' : `${folder}/.amparoignore`);
    return patterns === undefined ? above : withPatterns(above, { folder: this.#absolute(folder), patterns });
  }

  #absolute(path: string): string {
    return join(this.#top, ...path.split('/'));
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
