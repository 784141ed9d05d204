/** What is used of the library, so that the bundler can leave out the rest of it. The only place that imports it. */
// @ts-expect-error: exported, but missing from the library's types.
export { parse_zip, read, set_cptable } from 'xlsx';
