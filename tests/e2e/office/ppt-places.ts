import {
  comment,
  FILLED,
  HIDDEN_SHAPE,
  type PptSketch,
  shape,
  slideRecord,
  table,
  words,
  writePpt,
} from '../../helpers/ppt-writer.ts';
import type { Content } from '../pdf/content.ts';
import { listOf, type Place, REMARK } from './place.ts';

type Visibility = Place['visibility'];

const remark = { shapes: [shape({ text: words(REMARK) })] };
const ppt = (title: string, visibility: Visibility, make: (content: Content) => PptSketch): Place => ({
  format: 'ppt',
  title,
  visibility,
  make: (content) => writePpt({ slides: [remark], ...make(content) }),
});
const lines = ({ sentences }: Content) => words(sentences.join('\r'), 1);
const onSlide = (content: Content, sketch: Parameters<typeof shape>[0] = {}) =>
  shape({ ...sketch, text: lines(content) });
const BOX = { box: [400, 400, 2600, 1600] as const, kind: 1, properties: [FILLED] };

export const PPT: readonly Place[] = [
  ppt('table', 'visible', (content) => ({ slides: [remark, { shapes: [table(listOf(content))] }] })),
  ppt('shapes', 'visible', (content) => ({ slides: [remark, { shapes: [onSlide(content)] }] })),
  ppt('texts in the list of slides', 'visible', (content) => ({ slides: [{ outline: [lines(content)] }] })),
  ppt('hidden slide', 'hidden-sheet', (content) => ({
    slides: [remark, { shapes: [table(listOf(content))], hidden: true }],
  })),
  ppt('notes', 'comment', (content) => ({ slides: [{ ...remark, notes: [onSlide(content)] }] })),
  ppt('comments', 'comment', ({ sentences }) => ({
    slides: [{ ...remark, more: sentences.map((text) => comment('', text)) }],
  })),
  ppt('master', 'header-footer', (content) => ({ master: [onSlide(content)] })),
  ppt('hidden shape', 'invisible-text', (content) => ({
    slides: [{ shapes: [onSlide(content, { properties: [HIDDEN_SHAPE] })] }],
  })),
  ppt('beside the slide', 'invisible-text', (content) => ({
    slides: [{ shapes: [onSlide(content, { box: [-3000, 0, -200, 900] })] }],
  })),
  ppt('under a box', 'covered-text', (content) => ({
    slides: [{ shapes: [onSlide(content), shape(BOX)] }],
  })),
  ppt('alternative text', 'attribute', ({ sentences }) => ({
    slides: [{ shapes: [shape({ properties: [[0x381, sentences.join('. ')]] })] }],
  })),
  ppt('removed slide', 'prior-revision', (content) => ({ removed: { shapes: [table(listOf(content))] } })),
  ppt('earlier state of a slide', 'prior-revision', (content) => ({
    stale: [slideRecord({ shapes: [onSlide(content)] })],
  })),
];
