import type { Markup } from '../../reporters/html/markup.ts';

const shown = new Map<string, string>();

/**
 * Puts markup into the element of this id, if it is not what stands there. What was folded open stays open, and the
 * focus stays where it was, as far as there is an element of the same id.
 */
export function mount(id: string, { html }: Markup): void {
  if (shown.get(id) === html) return;
  shown.set(id, html);
  const element = document.getElementById(id)!;
  const folds = [...element.querySelectorAll<HTMLDetailsElement>('details[id]')];
  const states = new Map(folds.map((fold) => [fold.id, fold.open]));
  const focused = element.contains(document.activeElement) ? document.activeElement!.id : '';
  // Markup escapes all that goes into it (`reporters/html/markup.ts`), and the page's policy runs no script of a text.
  element.innerHTML = html;
  for (const fold of element.querySelectorAll<HTMLDetailsElement>('details[id]'))
    fold.open = states.get(fold.id) ?? fold.open;
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}
