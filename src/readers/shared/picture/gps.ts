/** Degrees, minutes and seconds as far as they are given; `side` is N, S, E or W. */
export interface Angle {
  readonly parts: readonly number[];
  readonly side: string;
}

/** Digits after the point: about ten centimetres. */
const DIGITS = 6;

/** Latitude and longitude as decimal degrees, `-33.458210, -70.663400`; undefined if they are no place. */
export function gpsText(latitude: Angle, longitude: Angle): string | undefined {
  const north = degrees(latitude);
  const east = degrees(longitude);
  if (Math.abs(north) > 90 || Math.abs(east) > 180 || Number.isNaN(north + east)) return undefined;
  // Cameras write zeros while they do not know where they are.
  if (north === 0 && east === 0) return undefined;
  return `${north.toFixed(DIGITS)}, ${east.toFixed(DIGITS)}`;
}

function degrees({ parts, side }: Angle): number {
  const [whole = Number.NaN, minutes = 0, seconds = 0] = parts;
  const value = whole + minutes / 60 + seconds / 3600;
  return side === 'S' || side === 'W' ? -value : value;
}
