import type { Picture } from '../shared/picture/picture.ts';
import type { ByteWindow } from '../shared/picture/window.ts';

/** Reads the size of a Windows bitmap (BITMAPFILEHEADER, BITMAPINFOHEADER); it holds no text. */
export async function readBitmap(window: ByteWindow, picture: Picture): Promise<void> {
  const view = await window.view(0, 26);
  const stated = view.getUint32(2, true);
  // Some writers leave the size out.
  if (stated >= 26 && stated <= window.size) picture.end = stated;
  if (view.getUint32(14, true) < 40) return;
  const bits = (await window.view(28, 2)).getUint16(0, true);
  picture.size(view.getInt32(18, true), Math.abs(view.getInt32(22, true)), bits === 1);
}

/** Finds the end of the last picture of an icon or cursor; it holds no text. */
export async function readIcon(window: ByteWindow, picture: Picture): Promise<void> {
  const count = (await window.view(4, 2)).getUint16(0, true);
  let end = 0;
  for (let i = 0; i < count; i++) {
    const view = await window.view(6 + i * 16, 16);
    end = Math.max(end, view.getUint32(8, true) + view.getUint32(12, true));
  }
  if (end <= window.size) picture.end = end;
}
