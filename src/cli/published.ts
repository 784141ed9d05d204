import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What stands in a folder that is about to be published: all of it, whatever ignore files say, or git. */
export type Published =
  | { readonly kind: 'file'; readonly name: string; readonly absolute: string }
  /** A link to what stands under its own name in the folder. */
  | { readonly kind: 'link'; readonly name: string; readonly target: string; readonly absolute: string }
  | { readonly kind: 'outside' | 'unreadable' | 'special'; readonly name: string };

/**
 * In code unit order. Names are from the folder, with `/`; links are never followed out of it. `first`: what to begin with, if
 * not with all.
 */
export async function* publishedIn(folder: string, first = ''): AsyncGenerator<Published> {
  const root = await realpath(folder);
  const stack = [first];
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    const absolute = join(root, name);
    const stats = await lstat(absolute).catch(() => undefined);
    if (stats === undefined) yield { kind: 'unreadable', name };
    else if (stats.isSymbolicLink()) {
      const link = await linkTo(name, { absolute, root });
      if (link) yield link;
    } else if (stats.isFile()) yield { kind: 'file', name, absolute };
    else if (!stats.isDirectory()) yield { kind: 'special', name };
    else {
      const children = await readdir(absolute).catch(() => undefined);
      if (children === undefined) yield { kind: 'unreadable', name };
      for (const child of (children ?? []).sort().reverse())
        stack.push(name === '' ? child : `${name}/${child}`);
    }
  }
}

/** Nothing for a link to a folder inside: what lies there is met under its own name. */
async function linkTo(
  name: string,
  { absolute, root }: { absolute: string; root: string },
): Promise<Published | undefined> {
  const real = await realpath(absolute).catch(() => undefined);
  if (real === undefined) return { kind: 'unreadable', name };
  const target = relative(root, real).split(sep).join('/');
  if (target === '..' || target.startsWith('../') || target === '' || real === target)
    return { kind: 'outside', name };
  const stats = await stat(real);
  if (stats.isDirectory()) return undefined;
  return stats.isFile() ? { kind: 'link', name, target, absolute: real } : { kind: 'special', name };
}
