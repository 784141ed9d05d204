import { problem } from '../core/problem.ts';
import type { Probe, Problem, Reader } from '../core/types.ts';
import { compoundNames } from './shared/compound-names.ts';

/** What a container is by the streams in it (MS-CFB); the first that fits. */
const KINDS: readonly (readonly [RegExp, Problem])[] = [
  [
    /^(?:encryptedpackage|encryptioninfo)$/,
    problem('encrypted', 'the document is encrypted with a password'),
  ],
  [/^worddocument$/, problem('unknown-format', 'Word documents up to 2003 are not read yet')],
  [
    /^powerpoint document$/,
    problem('unknown-format', 'PowerPoint presentations up to 2003 are not read yet'),
  ],
  [/^__properties_version1\.0$/, problem('unknown-format', 'Outlook messages are not read yet')],
  [/^visiodocument$/, problem('unknown-format', 'Visio drawings are not read yet')],
  [/^quill$/, problem('unknown-format', 'Publisher documents are not read yet')],
  [/^!_stringpool$|^䡀/, problem('unknown-format', 'installation packages are not read')],
  [/^catalog$/, problem('unknown-format', 'catalogs of thumbnails are not read yet')],
];
const UNKNOWN = problem('unknown-format', 'legacy Office or encrypted Office container');

/** Containers of other programs than Excel's (MS-CFB): not read, but told apart, encrypted documents above all. */
export const compoundReader: Reader = {
  id: 'compound',
  about: 'Containers of other Office documents, and of encrypted ones: not read, named in a problem',
  async recognise(probe: Probe): Promise<number> {
    const names = await compoundNames(probe.source);
    return names === undefined || names.length === 0 ? 0 : 0.3;
  },
  async *read(source) {
    const names = ((await compoundNames(source)) ?? []).map((name) => name.toLowerCase());
    yield KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? UNKNOWN;
  },
};
