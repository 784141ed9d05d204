/** First bytes of a workbook without a container: BOF of BIFF2 to BIFF5 or 8, and its length (MS-XLS 2.4.21). */
const BOF_VERSIONS = new Set([0x00, 0x02, 0x04, 0x08]);

export const isBookName = (name: string) => /^(?:work)?book$/i.test(name);

export const isEncryptedName = (name: string) => name === 'EncryptedPackage';

/** A letter may have a workbook inside; then that is not what the file is. */
export const isOtherDocument = (name: string) =>
  /^(?:WordDocument|PowerPoint Document|__properties_version1\.0)$/.test(name);

export function isBareBook(head: Uint8Array): boolean {
  const length = (head[2] ?? 0) | ((head[3] ?? 0) << 8);
  const kind = (head[6] ?? 0) | ((head[7] ?? 0) << 8);
  return (
    head[0] === 0x09 &&
    BOF_VERSIONS.has(head[1] ?? 0xff) &&
    length >= 4 &&
    length <= 16 &&
    (kind === 0x05 || kind === 0x10 || kind === 0x20 || kind === 0x40 || kind === 0x100)
  );
}
