import { decodeHead } from '../encoding.ts';

const PACKAGE_ROOT =
  /^\ufeff?\s{0,1000}(?:<\?[^>]{0,1000}\?>\s{0,1000}|<!--[^>]{0,5000}-->\s{0,1000}){0,20}<(?:[\w-]{1,40}:)?package\s([^>]{0,20000})>/;
const PACKAGE_NAMESPACE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const WORD_ROOT =
  /^\ufeff?\s{0,1000}(?:<\?[^>]{0,1000}\?>\s{0,1000}|<!--[^>]{0,5000}-->\s{0,1000}){0,20}<w:wordDocument\s([^>]{0,20000})>/;
const WORD_NAMESPACE = 'http://schemas.microsoft.com/office/word/2003/wordml';

/** True for a package in one XML document (Flat OPC, or that of Word 2003) of the program whose parts lie in this folder. */
export function isFlatPackage(head: string | undefined, folder: 'word' | 'ppt'): boolean {
  if (folder === 'word' && isWord2003(head)) return true;
  if (head === undefined || PACKAGE_ROOT.exec(head)?.[1]?.includes(PACKAGE_NAMESPACE) !== true) return false;
  return (
    head.includes(`name="/${folder}/`) || head.includes(`name='/${folder}/`) || head.includes(`"${folder}/`)
  );
}

/** As `isFlatPackage`, of any program, by the first bytes. */
export function isFlat(head: Uint8Array): boolean {
  // Archives are known at once.
  if (head[0] === 0x50 && head[1] === 0x4b) return false;
  const text = decodeHead(head, false);
  return isFlatPackage(text, 'word') || isFlatPackage(text, 'ppt');
}

/** True for a document in the XML of Word 2003 (WordprocessingML 2003), under the prefix that Word gives it. */
export function isWord2003(head: string | undefined): boolean {
  return head !== undefined && WORD_ROOT.exec(head)?.[1]?.includes(WORD_NAMESPACE) === true;
}
