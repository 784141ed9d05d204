import type { Style } from './declarations.ts';
import type { OpenTag } from './open-tag.ts';

/** Attributes of old that stand for colours, as styles (HTML standard, 15.3); by the elements that have them, if not all. */
const HINTS: Readonly<Record<string, { readonly property: string; readonly of?: string }>> = {
  bgcolor: { property: 'background-color' },
  background: { property: 'background-image' },
  color: { property: 'color', of: 'font' },
  text: { property: 'color', of: 'body' },
};

export const saysColour = ({ name, attributes }: OpenTag): boolean =>
  attributes.some(([key]) => Object.hasOwn(HINTS, key) && (HINTS[key]!.of ?? name) === name);

/** A style with what the attributes of its element say; any rule counts for more. Tags that are written alike share it. */
export function hinted(tag: OpenTag, style: Style): Style {
  if (!saysColour(tag)) return style;
  if (tag.memo.hinted?.style === style) return tag.memo.hinted.whole;
  const whole = new Map(style);
  for (const [key, value] of tag.attributes) {
    const hint = Object.hasOwn(HINTS, key) ? HINTS[key]! : undefined;
    if (hint === undefined || (hint.of ?? tag.name) !== tag.name) continue;
    const isSaid = hint.property === 'color' ? style.has('color') : hasGround(style);
    if (!isSaid) whole.set(hint.property, value.trim().toLowerCase());
  }
  tag.memo.hinted = { style, whole };
  return whole;
}

const hasGround = (style: Style): boolean =>
  ['background', 'background-color', 'background-image'].some((property) => style.has(property));
