import type { TextBlock } from '../../../core/types.ts';
import { textBlock } from '../text-block.ts';
import { saysSomething } from './formula-texts.ts';

/** Addresses that the package points to, decoded: mail addresses, names in paths of other files. */
export function* linkTexts(addresses: readonly string[]): Iterable<TextBlock> {
  const words = [...new Set(addresses)].map(decodeAddress).filter(saysSomething);
  for (let at = 0; at < words.length; at += 200) {
    const text = words.slice(at, at + 200).join('\n');
    yield textBlock(text, { part: 'links', locator: 'links', visibility: 'attribute' });
  }
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
