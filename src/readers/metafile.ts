import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { enhancedTexts, isEnhanced } from './metafile/enhanced.ts';
import { linesOf } from './metafile/lines.ts';
import { isWindowsMetafile, windowsTexts } from './metafile/windows.ts';
import { wholeBytes } from './shared/bytes.ts';
import { Flow } from './shared/prose/flow.ts';
import { MarkedText } from './shared/prose/marked-text.ts';
import { problemOf } from './shared/trouble.ts';

/** Drawings of Windows (MS-EMF, MS-EMFPLUS, MS-WMF): Office keeps in them what embedded tables and charts look like. */
export const metafileReader: Reader = {
  id: 'metafile',
  extensions: ['emf', 'wmf'],
  about: {
    name: { en: 'Windows metafiles (EMF, WMF)', es: 'Metarchivos de Windows (EMF, WMF)' },
    reads: {
      en: 'the texts that are drawn, by the lines that they stand in',
      es: 'los textos dibujados, por las líneas en que están',
    },
  },
  recognise: (probe: Probe) => (isEnhanced(probe.head) || isWindowsMetafile(probe.head) ? 0.95 : 0),
  read: readMetafile,
};

async function* readMetafile(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const flow = new Flow([], { story: 'drawing', visibility: 'visible' });
  try {
    const bytes = await wholeBytes(source, context.limits);
    const texts = isEnhanced(bytes) ? enhancedTexts(bytes) : windowsTexts(bytes);
    for (const line of linesOf(texts)) {
      const marked = new MarkedText();
      marked.add(line, undefined);
      flow.paragraph(marked);
    }
  } catch (error) {
    flow.ready.push(problemOf(error));
  }
  flow.finish();
  yield* flow.ready;
}
