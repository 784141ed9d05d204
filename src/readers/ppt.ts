import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { readSlides } from './ppt/presentation.ts';
import { wholeBytes } from './shared/bytes.ts';
import { type CompoundStream, compoundStreams } from './shared/compound.ts';
import { compoundNames } from './shared/compound-names.ts';
import { blipUnits, findBlips } from './shared/legacy/blips.ts';
import { decoderFor } from './shared/legacy/code-pages.ts';
import { readOtherStreams } from './shared/legacy/document-streams.ts';
import { textBlock } from './shared/text-block.ts';
import { problemOf } from './shared/trouble.ts';

/** PowerPoint presentations of 97 to 2003 (MS-PPT): PPT, PPS, POT. */
export const pptReader: Reader = {
  id: 'ppt',
  extensions: ['ppt', 'pps', 'pot'],
  about: {
    name: {
      en: 'PowerPoint presentations up to 2003 (PPT, PPS, POT)',
      es: 'Presentaciones de PowerPoint hasta 2003 (PPT, PPS, POT)',
    },
    reads: {
      en: 'all slides, hidden ones too, tables, notes, comments, covered and hidden shapes and those beside the slide, masters, headers and footers, alternative texts, links, what earlier saving left, pictures, sounds, macros, properties, embedded objects',
      es: 'todas las diapositivas, también las ocultas, tablas, notas, comentarios, formas tapadas, ocultas o fuera de la diapositiva, patrones, encabezados y pies, textos alternativos, enlaces, lo que dejaron guardados anteriores, imágenes, sonidos, macros, propiedades, objetos incrustados',
    },
    discloses: {
      en: 'encrypted presentations, and those of PowerPoint 95 and before',
      es: 'presentaciones cifradas y las de PowerPoint 95 y anteriores',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = (await compoundNames(probe.source))?.map((name) => name.toLowerCase()) ?? [];
    if (!names.includes('powerpoint document')) return 0;
    return names.some((name) => /^(?:encryptedpackage|__properties_version1\.0)$/.test(name)) ? 0 : 0.9;
  },
  read: readPpt,
};

async function* readPpt(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  let streams: CompoundStream[];
  try {
    streams = compoundStreams(await wholeBytes(source, context.limits));
  } catch (error) {
    yield problemOf(error);
    return;
  }
  const own = (name: string) =>
    streams.find((stream) => stream.folders.length === 0 && stream.name.toLowerCase() === name);
  const [main, user, pictures] = ['powerpoint document', 'current user', 'pictures'].map(own);
  try {
    const userBytes = user?.bytes() ?? new Uint8Array(0);
    if (main !== undefined) yield* readSlides(main.bytes(), userBytes, context);
    const names = userNames(userBytes);
    if (names !== '') yield textBlock(names, { part: 'users', locator: 'users', visibility: 'property' });
  } catch (error) {
    yield problemOf(error);
  }
  yield* readPictures(pictures, context);
  yield* readOtherStreams(
    streams.filter((stream) => stream !== main && stream !== pictures && stream !== user),
    context,
  );
}

/** Who saved the presentation last: the name in one byte a letter, and in two behind four bytes (MS-PPT 2.3.2). */
function userNames(bytes: Uint8Array): string {
  const length = (bytes[20] ?? 0) | ((bytes[21] ?? 0) << 8);
  const narrow = decoderFor(1252)(bytes.subarray(28, 28 + length));
  const wide = new TextDecoder('utf-16le').decode(bytes.subarray(32 + length, 32 + 3 * length));
  // Letters that the first does not have are question marks in it.
  return (wide.trim() === '' ? narrow : wide).replace(/\0/g, '');
}

async function* readPictures(
  pictures: CompoundStream | undefined,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  try {
    for (const blip of findBlips(pictures?.bytes() ?? new Uint8Array(0))) {
      context.signal.throwIfAborted();
      yield* blipUnits(blip, context);
    }
  } catch (error) {
    yield problemOf(error, 'pictures');
  }
}
