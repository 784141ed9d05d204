import type { ColourPicture } from '../../core/types.ts';
import type { CopyTools } from '../tools.ts';
import { bytesOf, catalogue, fixed, pageObject, pdfFile, stream } from './pdf-file.ts';

/** Shades of a colour that are told apart, as bits: fewer are left to hide something in. */
const BITS = 4;
const RGB = 3;
const FIRST_PAGE = 3;
/** Of a page: itself, its content, its picture. */
const OBJECTS = 3;

/** A file whose pages are pictures and nothing else (ISO 32000-1, 8.9.5). Packed pages are held, pictures are not. */
export class PicturePdf {
  private readonly objects: Uint8Array[] = [];
  private readonly tools: Pick<CopyTools, 'deflateRaw'>;

  constructor(tools: Pick<CopyTools, 'deflateRaw'>) {
    this.tools = tools;
  }

  /** `size`: in points. */
  async add(picture: ColourPicture, size: readonly [number, number]): Promise<void> {
    const page = FIRST_PAGE + this.objects.length;
    const resources = `<< /XObject << /I ${page + 2} 0 R >> >>`;
    const content = `${fixed(size[0])} 0 0 ${fixed(size[1])} 0 0 cm /I Do`;
    const isGrey = hasNoColour(picture);
    const { width, height } = picture;
    const entries =
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /Device${isGrey ? 'Gray' : 'RGB'} ` +
      `/BitsPerComponent ${BITS} `;
    this.objects.push(
      bytesOf(pageObject({ size, resources, contents: page + 1 })),
      await stream([bytesOf(content)], '', this.tools),
      await stream([isGrey ? packedGrey(picture) : packedColour(picture)], entries, this.tools),
    );
  }

  end(): Uint8Array {
    const count = this.objects.length / OBJECTS;
    return pdfFile([
      ...catalogue(Array.from({ length: count }, (_, i) => FIRST_PAGE + OBJECTS * i)),
      ...this.objects,
    ]);
  }
}

/** Colours that differ by less are shades of grey. */
const GREY = 24;

function hasNoColour({ pixels }: ColourPicture): boolean {
  for (let at = 0; at < pixels.length; at += RGB) {
    const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    if (Math.abs(red - green) > GREY || Math.abs(green - blue) > GREY) return false;
  }
  return true;
}

const shade = (value: number): number => (value + 8) / 17;

/** Two pixels a byte; rows begin with a byte. */
function packedGrey({ width, height, pixels }: ColourPicture): Uint8Array {
  const stride = Math.ceil(width / 2);
  const packed = new Uint8Array(stride * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += RGB) {
      const grey = (pixels[at]! * 3 + pixels[at + 1]! * 6 + pixels[at + 2]!) / 10;
      packed[y * stride + (x >> 1)]! |= shade(grey) << (x & 1 ? 0 : BITS);
    }
  }
  return packed;
}

/** Two samples a byte; rows begin with a byte. */
function packedColour({ width, height, pixels }: ColourPicture): Uint8Array {
  const samples = width * RGB;
  const stride = Math.ceil(samples / 2);
  const packed = new Uint8Array(stride * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < samples; x++, at++)
      packed[y * stride + (x >> 1)]! |= shade(pixels[at]!) << (x & 1 ? 0 : BITS);
  return packed;
}
