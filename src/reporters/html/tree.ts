import type { FileEntry } from '../../core/types.ts';
import { type Group, holdsOthers } from '../shared/groups.ts';
import { standingOf } from '../shared/standing.ts';
import { counted, number } from '../words/index.ts';
import { html, type Markup, NONE } from './markup.ts';
import { badge, type Page } from './page.ts';

/** An entry, and those that lie in it and in nothing else that lies in it. */
interface Node {
  readonly file: FileEntry;
  readonly name: string;
  readonly children: Node[];
}

/** More of one container than these are counted. */
const MOST_CHILDREN = 30;

/** What a container holds, as a tree: what is clean is counted. */
export function treeOf(group: Group, page: Page, idOf: (file: FileEntry) => string | undefined): Markup {
  const [outer] = group;
  if (!holdsOthers(outer, group)) return NONE;
  const root: Node = { file: outer, name: outer.path, children: [] };
  const containers: Node[] = [root];
  for (const file of [...group.slice(1)].sort(byPath)) {
    const parent = containers.findLast((node) => file.path.startsWith(`${node.file.path}!`))!;
    const name = file.path.slice(parent.file.path.length + 1);
    const node: Node = { file, name: page.innerName?.(name, parent.file) ?? name, children: [] };
    parent.children.push(node);
    containers.push(node);
  }
  return html`
<nav class="tree" aria-label="${page.own.tree(outer.path)}">
${listOf(root, { outer, page, idOf })}
</nav>
`;
}

/** A container comes before what it holds. */
function byPath(a: FileEntry, b: FileEntry): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

interface Context {
  readonly outer: FileEntry;
  readonly page: Page;
  readonly idOf: (file: FileEntry) => string | undefined;
}

function listOf({ children }: Node, context: Context): Markup {
  if (children.length === 0) return NONE;
  const { words, own } = context.page;
  const grave = children.filter(
    ({ file, children: inner }) => file.verdict !== 'pass' || inner.some(isGrave),
  );
  const shown = grave.slice(0, MOST_CHILDREN);
  const clean = children.length - grave.length;
  const rest = grave.length - shown.length;
  return html`<ul>
${shown.map((node) => itemOf(node, context))}${rest > 0 ? html`<li>${own.moreFiles(number(rest, words))}</li>` : NONE}${
  clean > 0 ? html`<li class="quiet">${counted(clean, own.cleanInside, words)}</li>` : NONE
}
</ul>`;
}

function isGrave({ file }: Node): boolean {
  return file.verdict !== 'pass';
}

function itemOf(node: Node, context: Context): Markup {
  const { outer, page, idOf } = context;
  const id = idOf(node.file);
  const name =
    id === undefined ? html`<bdi>${node.name}</bdi>` : html`<a href="#${id}"><bdi>${node.name}</bdi></a>`;
  return html`<li>${badge(standingOf(node.file, outer), page)} ${name}${listOf(node, context)}</li>
`;
}
