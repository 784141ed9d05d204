/** A path below the folder, on whatever system: no way up, no drive, no other separator. */
export function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    !/[\\\0]|^[A-Za-z]:/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
