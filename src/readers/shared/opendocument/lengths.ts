const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  px: 0.75,
};

/** A length like `0.8752in` in points; undefined for what is none, such as `100%`. */
export function pointsOf(length: string | undefined): number | undefined {
  const parts = length === undefined ? null : /^(-?\d{0,9}(?:\.\d{1,20})?)(pt|in|cm|mm|pc|px)$/.exec(length);
  return parts === null || parts[1] === '' ? undefined : Number(parts[1]) * POINTS[parts[2]!]!;
}
