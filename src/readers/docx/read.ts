import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { readOfficeFile } from '../shared/office/office-zip.ts';
import { readDocument } from './document.ts';

export function readDocx(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  return readOfficeFile(source, context, readDocument);
}
