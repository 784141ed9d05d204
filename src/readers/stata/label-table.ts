import { DataNumbers } from '../shared/data/source-bytes.ts';
import { beforeZero, lenientText } from '../shared/data/texts.ts';
import { ValueLabels } from '../shared/data/value-labels.ts';
import { Trouble } from '../shared/trouble.ts';

/** The labels of values under one name (`dta` formats, 5.4): number, length of texts, offsets, codes, texts. */
export function labelsOf(name: string, bytes: Uint8Array, little: boolean): ValueLabels {
  const labels = new ValueLabels(name);
  const data = new DataNumbers(bytes, little);
  const count = data.u32(0);
  const texts = 8 + 8 * count;
  if (texts > bytes.length) throw new Trouble('damaged', 'value labels are cut');
  for (let i = 0; i < count; i++) {
    const start = texts + data.u32(8 + 4 * i);
    labels.add(String(data.i32(8 + 4 * count + 4 * i)), lenientText(beforeZero(bytes.subarray(start))));
  }
  return labels;
}
