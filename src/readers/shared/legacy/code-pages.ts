import { repairUtf8 } from '../utf8.ts';

/**
 * Code pages as the web's decoders know them, by the numbers that Windows and DOS gave them. The two DOS pages of
 * Western Europe and the Americas are not among those and stand here; with them all that agencies of the Americas
 * and Europe have written is covered, at a hundredth of the size of the library's own tables.
 */
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  28596: 'iso-8859-6',
  28597: 'iso-8859-7',
  32768: 'macintosh',
  65001: 'utf-8',
};

/** The upper halves, 80–FF. */
const DOS: Readonly<Record<number, string>> = {
  437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀' +
    'ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

/** Windows-1252: some versions of Node read 0x80–0x9F of it as controls. */
export const WESTERN_PAGE = 1252;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

export type Decode = (bytes: Uint8Array) => string;

/** The decoder of a code page; the Western one for a number that nobody knows. */
export function decoderFor(codePage: number): Decode {
  const upper = DOS[codePage];
  if (upper !== undefined) {
    return (bytes) =>
      Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : upper[byte - 128])).join('');
  }
  if (codePage === WESTERN_PAGE) return (bytes) => UTF8.decode(repairUtf8(bytes, false));
  const decoder = textDecoder(LABELS[codePage] ?? `windows-${codePage}`);
  return (bytes) => decoder.decode(bytes);
}

function textDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return new TextDecoder('windows-1252');
  }
}
