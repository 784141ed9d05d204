import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { readOfficeFile } from '../shared/office/office-zip.ts';
import { readPresentation } from './presentation.ts';

export function readPptx(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  return readOfficeFile(source, context, readPresentation);
}
