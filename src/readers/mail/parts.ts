import { problem } from '../../core/problem.ts';
import { nameAsText } from '../../core/text/file-name.ts';
import type { ByteSource, Embedded, Problem, ReadContext, Unit } from '../../core/types.ts';
import { textBlock } from '../shared/text-block.ts';
import { unpackedSource } from '../shared/unpacked-source.ts';
import { bytesOf, windowSource } from '../shared/zip/bytes.ts';
import { cleanEntryName } from '../shared/zip/names.ts';
import { asUtf8 } from './charset.ts';
import { decodeWords } from './encoded-words.ts';
import { unflowed } from './flowed.ts';
import { type Header, headerOf, type Parameters, parameters } from './headers.ts';
import { signedContent } from './signed.ts';
import { strangeLines } from './strange-lines.ts';
import type { Piece } from './structure.ts';
import { decodeTransfer } from './transfer.ts';
import { uuFiles } from './uuencoded.ts';

/** Extensions by media type, for parts without a name. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/csv': 'csv',
  'text/rtf': 'rtf',
  'text/enriched': 'txt',
  'application/rtf': 'rtf',
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'message/delivery-status': 'txt',
  'application/json': 'json',
  'application/xml': 'xml',
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** What the mail says of a part. */
interface Entity {
  readonly type: Parameters;
  readonly encoding: string;
  readonly name: string;
  readonly isAttachment: boolean;
}

/** Gives the parts of a message their names and hands them on as files. */
export class Parts {
  readonly #source: ByteSource;
  readonly #context: ReadContext;
  readonly #names = new Map<string, number>();
  /** Of the message whose parts come. */
  subject = '';

  constructor(source: ByteSource, context: ReadContext) {
    this.#source = source;
    this.#context = context;
  }

  async *units(piece: Piece): AsyncIterable<Unit | Problem> {
    if (piece.kind !== 'part') yield* this.#aside(piece);
    else yield* this.#part(piece, entityOf(piece.headers));
  }

  /** Before the first boundary and behind the last one stands what mail programs do not show. */
  async *#aside({ kind, start, end }: Piece): AsyncIterable<Unit> {
    const file = windowSource(this.#unique(`${kind}.txt`), this.#source, { start, end });
    const head = await file.read(0, 4096);
    const isBlank = head.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13));
    if (!isBlank || file.size > 4096)
      yield { kind: 'file', source: file, visibility: 'slack', packedSize: file.size };
  }

  async *#part({ start, end, within }: Piece, entity: Entity): AsyncIterable<Unit | Problem> {
    const { type, encoding } = entity;
    if (isEncrypted(type, within.at(-1))) {
      yield problem('encrypted', 'a part of the mail is encrypted');
      return;
    }
    const name = this.#unique(entity.name);
    yield* nameUnits(entity);
    const open = () => this.#decoded({ start, end }, entity);
    const isPlain = !isText(entity) && !/^(?:base64|quoted-printable|(?:x-)?uu(?:encode)?)$/.test(encoding);
    const source = isPlain
      ? windowSource(name, this.#source, { start, end })
      : await unpackedSource({ name, size: undefined, limits: this.#context.limits, open });
    if (source.size > 0) yield* this.#file(source, entity, end - start);
    if ('problem' in source && source.problem !== undefined) yield source.problem as Problem;
    if (encoding === 'base64') yield* this.#strange(start, end);
  }

  async *#file(source: ByteSource, entity: Entity, packedSize: number): AsyncIterable<Unit | Problem> {
    const signed = await signedContent(source, entity.type, this.#context.limits);
    if (signed === 'encrypted') yield problem('encrypted', 'a part of the mail is encrypted');
    else if (signed !== undefined) yield { kind: 'file', source: signed, visibility: 'visible', packedSize };
    else yield { kind: 'file', source, visibility: 'visible', packedSize, ...this.#aboutOf(entity) };
    if (isText(entity)) yield* uuFiles(source, this.#context);
  }

  /** A body is about what the subject says; what is attached speaks for itself. */
  #aboutOf(entity: Entity): Pick<Embedded, 'about'> {
    const isBody = isText(entity) && !entity.isAttachment;
    return isBody && this.subject !== '' ? { about: { text: this.subject, locator: 'header subject' } } : {};
  }

  /** Lines of a body in base64 that are none: somebody may have written there. */
  async *#strange(start: number, end: number): AsyncIterable<Unit> {
    const text = await strangeLines(bytesOf(this.#source, start, end));
    if (text.length === 0) return;
    const source = { name: this.#unique('between.txt'), size: text.length };
    yield {
      kind: 'file',
      visibility: 'slack',
      source: { ...source, read: async (offset, length) => text.subarray(offset, offset + length) },
    };
  }

  #decoded({ start, end }: { start: number; end: number }, entity: Entity): AsyncIterable<Uint8Array> {
    const bytes = decodeTransfer(bytesOf(this.#source, start, end), entity.encoding);
    if (!isText(entity)) return bytes;
    const { params, value } = entity.type;
    const charset = params.get('charset') ?? '';
    const isQuoted = /^(?:text\/plain)?$/.test(value) && !entity.isAttachment;
    const isFlowed =
      isQuoted && /^flowed$/i.test(params.get('format') ?? '') && !/^utf-?(?:16|32)/i.test(charset);
    const deletes = /^yes$/i.test(params.get('delsp') ?? '');
    return asUtf8(isFlowed ? unflowed(bytes, { deletes }) : bytes, { charset, isQuoted });
  }

  /** `text.txt`, `text-2.txt`. */
  #unique(name: string): string {
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    if (count === 1) return name;
    const dot = name.lastIndexOf('.');
    return dot > 0 ? `${name.slice(0, dot)}-${count}${name.slice(dot)}` : `${name}-${count}`;
  }
}

/** What an attachment is called, where it says more than what kind of file it is. */
function* nameUnits({ name, isAttachment }: Entity): Iterable<Unit> {
  const text = isAttachment ? nameAsText(name) : undefined;
  if (text !== undefined)
    yield textBlock(text, { part: 'attachment', locator: 'attachment', visibility: 'property' });
}

const isText = ({ type }: Entity) => type.value === '' || type.value.startsWith('text/');

function entityOf(headers: readonly Header[]): Entity {
  const type = parameters(headerOf(headers, 'content-type') ?? '');
  const disposition = parameters(headerOf(headers, 'content-disposition') ?? '');
  const encoding = parameters(headerOf(headers, 'content-transfer-encoding') ?? '').value;
  const location = headerOf(headers, 'content-location');
  const told = disposition.params.get('filename') ?? type.params.get('name') ?? lastStep(location);
  const stem = type.value.startsWith('message/rfc822')
    ? 'message'
    : type.value.startsWith('text/')
      ? 'text'
      : 'part';
  const standard = type.value === '' ? 'text.txt' : `${stem}.${EXTENSIONS[type.value] ?? 'bin'}`;
  const name =
    told === undefined || told.trim() === '' ? standard : cleanEntryName(decodeWords(told).slice(0, 255));
  return { type, encoding, name, isAttachment: told !== undefined || disposition.value === 'attachment' };
}

/** Of the address that a saved page gives its parts. */
function lastStep(location: string | undefined): string | undefined {
  const path = location?.split(/[?#]/)[0] ?? '';
  const step = path.slice(path.lastIndexOf('/') + 1);
  return /\.[A-Za-z0-9]{1,8}$/.test(step) ? step : undefined;
}

function isEncrypted(type: Parameters, around: string | undefined): boolean {
  if (around === 'multipart/encrypted') return !type.value.startsWith('application/pgp-encrypted');
  return (
    /^application\/(?:x-)?pkcs7-mime$/.test(type.value) &&
    /^(?:auth-)?enveloped/i.test(type.params.get('smime-type') ?? '')
  );
}
