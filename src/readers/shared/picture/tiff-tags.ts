/** Tags of TIFF 6.0 and Exif (CIPA DC-008) that are read by number. Those for positions belong to the GPS directory. */
export const TAGS = {
  width: 0x100,
  height: 0x101,
  photometric: 0x106,
  orientation: 0x112,
  thumbnail: 0x201,
  thumbnailBytes: 0x202,
  samples: 0x115,
  iptc: 0x83bb,
  makerNote: 0x927c,
  userComment: 0x9286,
  latitudeSide: 1,
  latitude: 2,
  longitudeSide: 3,
  longitude: 4,
} as const;
export const XMP = 0x02bc;
export const PHOTOSHOP = 0x8649;

/** Tags that lead to other directories: further pictures, Exif, GPS. */
export const POINTERS: ReadonlySet<number> = new Set([0x014a, 0x8769, 0x8825]);

/** How a position was found and what its place is called: their first eight bytes name the character code. */
export const CODED_TEXTS: ReadonlySet<number> = new Set([27, 28]);

/** Written by Windows as UTF-16 in bytes. */
export const UTF16_TAGS: ReadonlySet<number> = new Set([0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f]);

/** Captions of the tags that hold words; texts under other tags are read with the tag's number. */
export const TAG_NAMES: Readonly<Record<number, string>> = {
  27: 'GPSProcessingMethod',
  28: 'GPSAreaInformation',
  269: 'DocumentName',
  270: 'ImageDescription',
  285: 'PageName',
  315: 'Artist',
  316: 'HostComputer',
  33432: 'Copyright',
  40091: 'XPTitle',
  40092: 'XPComment',
  40093: 'XPAuthor',
  40094: 'XPKeywords',
  40095: 'XPSubject',
  42032: 'CameraOwnerName',
  42033: 'BodySerialNumber',
  42037: 'LensSerialNumber',
  42038: 'ImageTitle',
  42039: 'Photographer',
  42040: 'ImageEditor',
  42112: 'GDAL_METADATA',
};

/** Texts about the apparatus, the program and the time of day: maker, model, software, dates, lens, references. */
const TECHNICAL: ReadonlySet<number> = new Set([
  1, 2, 3, 9, 10, 12, 14, 16, 18, 19, 21, 23, 25, 29, 0x010f, 0x0110, 0x0131, 0x0132, 0x014d, 0x8824, 0x9003,
  0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292, 0x87b1, 0xa420, 0xa432, 0xa433, 0xa434, 0xa439,
  0xa43a, 0xa43b, 0xa43c, 0xa481, 0xa40b, 0xc614, 0xc615,
]);

export function isTechnical(tag: number): boolean {
  return TECHNICAL.has(tag);
}
