/** How a picture's own data stand in a PDF (ISO 32000-1, 8.9.5). */
interface Image {
  readonly width: number;
  readonly height: number;
  /** Entries of the picture's dictionary: colours, bits, filter. */
  readonly entries: string;
  readonly data: readonly Uint8Array[];
}

/** The long side of the page in points: of a sheet of paper. */
const LONG_SIDE = 792;
const COLOURS: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB' };
const PNG_SIGNATURE = 8;
/** Pictures with fewer pixels are icons; with more, no scan of a sheet. */
const PIXELS = [60_000, 64_000_000] as const;

/**
 * The picture as a PDF of one page that holds its data as they are, so that it is read as a scanned page; `undefined`
 * for what PDF cannot hold as it is (interlaced or transparent PNG, four colours) and for pictures too small for text.
 */
export function pdfOfPicture(bytes: Uint8Array, kind: 'jpeg' | 'png'): Uint8Array | undefined {
  const image = kind === 'jpeg' ? jpegImage(bytes) : pngImage(bytes);
  if (!image) return undefined;
  const pixels = image.width * image.height;
  return pixels >= PIXELS[0] && pixels <= PIXELS[1] ? onePage(image) : undefined;
}

/** The frame header says what is needed (ITU-T T.81, B.2.2). */
function jpegImage(bytes: Uint8Array): Image | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 < bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) return undefined;
    if (marker >= 0xc0 && marker <= 0xc2) {
      const colours = COLOURS[bytes[at + 9]!];
      const entries = `/ColorSpace ${colours} /BitsPerComponent 8 /Filter /DCTDecode`;
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      return colours === undefined ? undefined : { ...size, entries, data: [bytes] };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** PNG's filters are those of PDF's predictor 15. */
function pngImage(bytes: Uint8Array): Image | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  for (let at = PNG_SIGNATURE; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const chunk = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (type === 'IDAT') data.push(chunk);
    else if (type === 'PLTE') palette = chunk;
  }
  if (bytes.length < 33 || data.length === 0) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [bits, type, interlaced] = [bytes[24]!, bytes[25]!, bytes[28]!];
  const space = type === 3 ? indexed(palette) : type === 0 || type === 2 ? COLOURS[type + 1] : undefined;
  if (space === undefined || interlaced !== 0) return undefined;
  const parms = `/Predictor 15 /Colors ${type === 2 ? 3 : 1} /BitsPerComponent ${bits} /Columns ${width}`;
  const entries = `/ColorSpace ${space} /BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms << ${parms} >>`;
  return { width, height, entries, data };
}

function indexed(palette: Uint8Array | undefined): string | undefined {
  if (!palette || palette.length < 3) return undefined;
  const hex = Array.from(palette, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `[/Indexed /DeviceRGB ${Math.floor(palette.length / 3) - 1} <${hex}>]`;
}

function onePage({ width, height, entries, data }: Image): Uint8Array {
  const scale = LONG_SIDE / Math.max(width, height);
  const [across, down] = [(width * scale).toFixed(2), (height * scale).toFixed(2)];
  const content = `q ${across} 0 0 ${down} 0 0 cm /P Do Q`;
  const length = data.reduce((sum, part) => sum + part.length, 0);
  const parts: (string | Uint8Array)[] = [
    '%PDF-1.7\n',
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n',
    `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents 4 0 R ` +
      '/Resources << /XObject << /P 5 0 R >> >> >>\nendobj\n',
    `4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`,
    `5 0 obj\n<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries} /Length ${length} >>\nstream\n`,
    ...data,
    '\nendstream\nendobj\n',
  ];
  return withTable(parts);
}

/** The parts in a row, and the table of where each object begins. */
function withTable(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const encoded = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
  const offsets: number[] = [];
  let at = 0;
  parts.forEach((part, i) => {
    if (typeof part === 'string' && /^\d 0 obj/.test(part)) offsets.push(at);
    at += encoded[i]!.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  const tail = new TextEncoder().encode(table);
  const file = new Uint8Array(at + tail.length);
  let to = 0;
  for (const part of [...encoded, tail]) {
    file.set(part, to);
    to += part.length;
  }
  return file;
}
