/** Where archives and packed files show and hide people. */
import { gzipSync } from 'node:zlib';
import { writeIso } from '../../helpers/iso-writer.ts';
import { writeProgram } from '../../helpers/program.ts';
import { writeRar4, writeRar5 } from '../../helpers/rar-writer.ts';
import { writeSevenZip } from '../../helpers/seven-zip-writer.ts';
import { paxData, writeTar } from '../../helpers/tar-writer.ts';
import { writeAr, writeCpio, writeRpm } from '../../helpers/unix-archive-writer.ts';
import { extraField, writeZip } from '../../helpers/zip-writer.ts';
import { bytesOf, csvOf, type Place, type Section, textOf } from '../containers/place.ts';
import type { Content } from '../pdf/content.ts';

const NOTE = { name: 'readme.txt', data: 'See the list.\n' };
const list = (content: Content) => ({ name: 'list.csv', data: csvOf(content) });
const join = (...parts: readonly (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))));
const SCRIPT = '#!/bin/sh\ntail -n +4 "$0" > a.zip\nunzip a.zip\nexit\n';
const visible = { visibility: 'visible', holds: [3, 20] } as const;
const slack = { visibility: 'slack', holds: [3, 12] } as const;
const property = { visibility: 'property', holds: [1, 4] } as const;

/** A file in an archive that a helper writes. */
const byHand = (id: string, title: string, hand: (content: Content) => Uint8Array): Place => ({
  id,
  title,
  read: 'the files in it',
  ...visible,
  hand,
});

const gzipped = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const debian = (one: Content) =>
  writeAr([
    { name: 'debian-binary', data: '2.0\n' },
    { name: 'control.tar.gz', data: gzipped(writeTar([NOTE])) },
    { name: 'data.tar.gz', data: gzipped(writeTar([list(one)])) },
  ]);

const member = (id: string, title: string): Place => ({
  id,
  title,
  read: 'the files in it',
  ...visible,
  python: true,
});

/** `depth` archives, each in the next. */
function nested(content: Content, depth: number): Uint8Array {
  let inner: Uint8Array = bytesOf(csvOf(content));
  for (let i = 0; i < depth; i++)
    inner = writeZip([{ name: i === 0 ? 'list.csv' : 'inner.zip', data: inner }]);
  return inner;
}

/** A header of gzip data with a comment. */
function commented(text: string): Uint8Array {
  const plain = gzipSync('a,b\n1,2\n');
  plain[3] = 16;
  return join(plain.subarray(0, 10), `${text}\0`, plain.subarray(10));
}

export const SECTIONS: readonly Section[] = [
  {
    title: 'Files in archives',
    places: [
      member('tar-ustar', 'TAR (ustar), long path'),
      member('tar-gnu', 'TAR of GNU, long name'),
      member('tar-pax', 'TAR (pax), name in an extended header'),
      member('tar-gz', 'TAR packed by gzip'),
      member('tar-bz2', 'TAR packed by bzip2'),
      member('tar-xz', 'TAR packed by XZ'),
      member('gz', 'gzip data'),
      member('bz2', 'bzip2 data'),
      member('xz', 'XZ data'),
      member('xz-delta', 'XZ data behind the filter for differences'),
      member('xz-program', 'XZ data behind the filter for programs'),
      member('lzma', 'LZMA data'),
      member('zip', 'ZIP (deflate)'),
      member('zip-bzip2', 'ZIP entry packed by bzip2'),
      member('zip-lzma', 'ZIP entry packed by LZMA'),
      {
        id: 'zip-program',
        title: 'ZIP behind a program that unpacks it',
        read: 'the files in it',
        ...visible,
        hand: (one) => join(writeProgram('Unpacks what is behind it'), writeZip([NOTE, list(one)])),
      },
      member('7z-lzma2', '7z packed by LZMA2, packed header'),
      {
        id: '7z',
        title: '7z packed by Deflate',
        read: 'the files in it',
        ...visible,
        hand: (one) => writeSevenZip([NOTE, list(one)], { method: '040108' }),
      },
      {
        id: 'tar-v7',
        title: 'TAR of Unix 7',
        read: 'the files in it',
        ...visible,
        hand: (one) => writeTar([{ ...list(one), format: 'v7' }]),
      },
      {
        id: 'zip64',
        title: 'ZIP64',
        read: 'the files in it',
        ...visible,
        hand: (one) => writeZip([NOTE, list(one)], { zip64: true }),
      },
      {
        id: 'zip-program',
        title: 'ZIP behind a script that unpacks it',
        read: 'the files in it',
        ...visible,
        hand: (one) => writeZip([NOTE, list(one)], { prefix: bytesOf(SCRIPT) }),
      },
      {
        id: 'zip-folders',
        title: 'ZIP entry whose name leads out of the folder',
        read: 'as any other',
        ...visible,
        hand: (one) => writeZip([{ ...list(one), name: '../../list.csv' }]),
      },
      byHand('deb', 'Debian package', debian),
      byHand('ar-gnu', 'ar archive of GNU, long names', (one) => writeAr([NOTE, list(one)], 'gnu')),
      byHand('ar-bsd', 'ar archive of BSD, names before data', (one) => writeAr([NOTE, list(one)], 'bsd')),
      byHand('cpio', 'cpio archive (newc)', (one) => writeCpio([NOTE, list(one)])),
      byHand('cpio-odc', 'cpio archive of POSIX', (one) => writeCpio([NOTE, list(one)], 'odc')),
      byHand('cpio-bin', 'cpio archive in binary form', (one) => writeCpio([NOTE, list(one)], 'big')),
      byHand('rpm', 'RPM package', (one) => writeRpm(gzipped(writeCpio([list(one)])), { 1125: 'gzip' })),
      byHand('rar', 'RAR of version 5, not packed', (one) => writeRar5([NOTE, list(one)])),
      byHand('rar-4', 'RAR of version 4, not packed', (one) => writeRar4([NOTE, list(one)])),
      byHand('iso', 'disc image (ISO 9660)', (one) => writeIso([NOTE, list(one)])),
      byHand('iso-rock-ridge', 'disc image, names of Rock Ridge', (one) =>
        writeIso([{ ...list(one), unixName: 'a name that is longer.csv' }]),
      ),
      byHand('iso-joliet', 'disc image, file that only the tree of Joliet leads to', (one) =>
        writeIso([NOTE, { ...list(one), jolietOnly: true }], { joliet: true }),
      ),
      byHand('iso-hidden', 'hidden file of a disc image', (one) =>
        writeIso([NOTE, { ...list(one), flags: 1 }]),
      ),
      {
        id: 'nested',
        title: 'archives in archives, six deep',
        read: 'to the end',
        ...visible,
        hand: (one) => nested(one, 6),
      },
      {
        id: 'nested-mixed',
        title: 'ZIP in a packed TAR',
        read: 'to the end',
        ...visible,
        hand: (one) =>
          new Uint8Array(gzipSync(writeTar([NOTE, { name: 'a.zip', data: writeZip([list(one)]) }]))),
      },
    ],
  },
  {
    title: 'What unpacking does not show',
    places: [
      {
        id: 'gz-second',
        title: 'second member of gzip data',
        read: 'all members as one file',
        ...visible,
        hand: (one) =>
          join(gzipSync(`${one.head.join(',')}\n`), gzipSync(csvOf(one).split('\n').slice(1).join('\n'))),
      },
      {
        id: 'gz-behind',
        title: 'behind gzip data',
        read: 'bytes that are no member, as a file',
        ...slack,
        hand: (one) => join(gzipSync('a,b\n'), csvOf(one)),
      },
      {
        id: 'gz-comment',
        title: 'comment of gzip data',
        read: 'names and comments of all members',
        ...property,
        hand: (one) => commented(textOf(one)),
      },
      {
        id: 'tar-behind',
        title: 'behind the end of a TAR',
        read: 'what follows, as a file',
        ...slack,
        hand: (one) => join(writeTar([NOTE]), csvOf(one)),
      },
      {
        id: 'tar-two',
        title: 'second TAR behind the first',
        read: 'what follows, as an archive',
        ...slack,
        hand: (one) => join(writeTar([NOTE]), writeTar([list(one)])),
      },
      {
        id: 'tar-padding',
        title: 'in the padding behind a file of a TAR',
        read: 'bytes that should be zero',
        visibility: 'slack',
        holds: [1, 1],
        hand: (one) => writeTar([{ ...NOTE, padding: one.sentences.join('\n') }]),
      },
      {
        id: 'tar-comment',
        title: 'comment in an extended header of a TAR',
        read: 'all that extended headers say in words',
        ...property,
        hand: (one) => writeTar([{ name: 'x', type: 'x', data: paxData({ comment: textOf(one) }) }, NOTE]),
      },
      {
        id: 'rpm-changes',
        title: 'list of changes of an RPM package',
        read: 'all that headers say in words',
        ...property,
        hand: (one) => writeRpm(gzipped(writeCpio([NOTE])), { 1005: 'Counts.', 1082: textOf(one) }),
      },
      {
        id: 'cpio-behind',
        title: 'behind the end of a cpio archive',
        read: 'what follows, as a file',
        ...slack,
        hand: (one) => join(writeCpio([NOTE]), csvOf(one)),
      },
      {
        id: 'ar-behind',
        title: 'behind the files of an ar archive',
        read: 'what follows, as a file',
        ...slack,
        hand: (one) => join(writeAr([NOTE]), new Uint8Array(64), csvOf(one)),
      },
      {
        id: 'rar-comment',
        title: 'comment of a RAR archive',
        read: 'comments that are not packed',
        ...property,
        hand: (one) => writeRar5([NOTE, { name: 'CMT', data: textOf(one), service: true }]),
      },
      {
        id: 'rar-behind',
        title: 'behind the end of a RAR archive',
        read: 'what follows, as a file',
        ...slack,
        hand: (one) => writeRar5([NOTE], csvOf(one)),
      },
      {
        id: 'iso-earlier',
        title: 'file of an earlier session of a disc image',
        read: 'what other descriptors lead to',
        visibility: 'prior-revision',
        holds: [3, 12],
        hand: (one) => writeIso([NOTE], { earlier: [list(one)] }),
      },
      {
        id: 'iso-behind',
        title: 'in a disc image, where no file is',
        read: 'bytes that no file owns, as a file',
        ...slack,
        hand: (one) => writeIso([NOTE], { behind: csvOf(one) }),
      },
      {
        id: 'iso-label',
        title: 'labels of a disc image',
        read: 'all that the descriptors say in words',
        visibility: 'property',
        holds: [1, 1],
        hand: (one) => writeIso([NOTE], { applicationUse: textOf(one).slice(0, 512) }),
      },
      {
        id: 'zip-program-words',
        title: 'in a program before a ZIP',
        read: 'words of the program',
        visibility: 'slack',
        holds: [1, 1],
        hand: (one) => join(writeProgram(textOf(one)), writeZip([NOTE])),
      },
      {
        id: '7z-between',
        title: 'between the files and the header of a 7z',
        read: 'bytes that no file owns, as a file',
        ...slack,
        hand: (one) => writeSevenZip([NOTE], { between: csvOf(one) }),
      },
      {
        id: 'zip-comment',
        title: 'comment of a ZIP',
        read: 'comments of the archive and of entries',
        ...property,
        hand: (one) => writeZip([NOTE], { comment: textOf(one) }),
      },
      {
        id: 'zip-extra',
        title: 'extra field of a ZIP entry in the directory',
        read: 'words in extra fields',
        ...property,
        hand: (one) => writeZip([{ ...NOTE, extra: extraField(0x4c53, textOf(one)) }]),
      },
      {
        id: 'zip-local-extra',
        title: 'extra field of a ZIP entry before its data',
        read: 'words in extra fields',
        ...property,
        hand: (one) => writeZip([{ ...NOTE, localExtra: extraField(0xa220, textOf(one)) }]),
      },
      {
        id: 'zip-entry-comment',
        title: 'comment of a ZIP entry',
        read: 'comments of the archive and of entries',
        ...property,
        hand: (one) => writeZip([{ ...NOTE, comment: textOf(one) }]),
      },
      {
        id: 'zip-unlisted',
        title: 'ZIP entry that the directory leaves out',
        read: 'entries found by their own headers',
        ...visible,
        hand: (one) => writeZip([NOTE, { ...list(one), unlisted: true }]),
      },
      {
        id: 'zip-behind',
        title: 'behind the end of a ZIP',
        read: 'bytes that no entry owns, as a file',
        ...slack,
        hand: (one) => join(writeZip([NOTE]), csvOf(one)),
      },
    ],
  },
  {
    title: 'What cannot be read',
    places: [
      {
        id: 'zip-encrypted',
        title: 'encrypted ZIP entry',
        read: 'nothing: the report names it',
        visibility: 'visible',
        holds: [3, 3],
        problem: 'encrypted',
        hand: (one) => writeZip([NOTE, { ...list(one), flags: 1, method: 0 }]),
        free: (one) => writeZip([NOTE, list(one)]),
      },
      {
        id: '7z-encrypted',
        title: 'encrypted 7z',
        read: 'nothing: the report names the encryption',
        visibility: 'visible',
        holds: [3, 3],
        problem: 'encrypted',
        hand: (one) => writeSevenZip([NOTE, list(one)], { method: '06f10701' }),
        free: (one) => writeSevenZip([NOTE, list(one)]),
      },
      {
        id: 'rar-packed',
        title: 'packed entry of a RAR archive',
        read: 'nothing but its name: the report names it',
        visibility: 'visible',
        holds: [3, 3],
        problem: 'unreadable',
        hand: (one) => writeRar5([{ ...list(one), method: 3 }]),
        free: (one) => writeRar5([list(one)]),
      },
      {
        id: 'rar-encrypted',
        title: 'encrypted entry of a RAR archive',
        read: 'nothing but its name: the report names the encryption',
        visibility: 'visible',
        holds: [3, 3],
        problem: 'encrypted',
        hand: (one) => writeRar4([{ ...list(one), isEncrypted: true }]),
        free: (one) => writeRar4([list(one)]),
      },
      {
        id: 'too-deep',
        title: 'archives nested deeper than the limit',
        read: 'down to the limit',
        visibility: 'visible',
        holds: [3, 3],
        problem: 'too-deep',
        hand: (one) => nested(one, 9),
        free: (one) => nested(one, 8),
      },
      {
        id: 'cut',
        title: 'cut TAR',
        read: 'what is there; the report names the damage',
        visibility: 'visible',
        holds: [3, 3],
        problem: 'damaged',
        hand: () => writeTar([NOTE, { name: 'b.txt', data: 'word '.repeat(300) }], false).subarray(0, 2000),
        free: () => writeTar([NOTE]),
      },
      ...(
        [
          ['arj', 'ARJ', '\x60\xea'],
          ['cab', 'CAB', 'MSCF\0\0\0\0'],
        ] as const
      ).map(
        ([id, title, head]): Place => ({
          id,
          title: `${title} archive`,
          read: 'nothing: the report names the format',
          visibility: 'visible',
          holds: [3, 3],
          problem: 'unknown-format',
          hand: (one) => join(Buffer.from(head, 'latin1'), csvOf(one)),
          free: (one) => writeTar([list(one)]),
        }),
      ),
    ],
  },
];

export const HEAD = [
  '# Where archives show and hide people',
  '',
  'Each place below is tested with every writer that is named beside it: a file with people there blocks, their number is',
  'exact, and the report says how they are hidden; its twin, which holds counts and remarks about nobody, passes. Where a',
  'problem is named, the file is `incomplete`, and its twin, which can be read, passes. Files have names that tell nothing.',
];
