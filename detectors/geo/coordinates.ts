import { normalise } from '../../src/core/text/normalise.ts';
import type { ColumnContext, Detector } from '../../src/core/types.ts';
import { share, shareOfLikely } from '../../src/kit/columns.ts';
import { mayScan, type Pattern, phrases, scan } from '../../src/kit/scan.ts';
import { headerWeight, REPORT, score, WEIGHT } from '../../src/kit/weights.ts';
import { isAngle, isPair, patterns } from './coordinates/forms.ts';
import { finds, ignores } from './coordinates.examples.ts';

const LABELS = {
  positive: phrases([
    ...['gps', 'coordinates', 'coordinate', 'coords', 'geo', 'location', 'located at', 'lat long', 'lat lon'],
    ...[
      'latitude',
      'longitude',
      'latlng',
      'point',
      'utm',
      'mgrs',
      'usng',
      'plus code',
      'geolocation',
      'position',
    ],
    ...['coordenadas', 'ubicación', 'ubicada', 'ubicado', 'latitud', 'longitud', 'posición', 'localización'],
    ...[
      'coordonnées',
      'position gps',
      'localisation',
      'localização',
      'kowòdone',
      'координаты',
      'koordinaten',
    ],
  ]),
  negative: phrases([
    ...[
      'version',
      'ver',
      'ci',
      'confidence interval',
      'range',
      'interval',
      'mean',
      'or',
      'hr',
      'rr',
      'matrix',
    ],
    ...['vector', 'weights', 'eigenvalues', 'viewbox', 'translate', 'scale', 'bezier'],
  ]),
};
const DIGITS = 5;
/** Something of every form: a fraction of three digits, a sign of degrees, a name of a grid. */
const PART = /\d[.,]\d{3}|[°º]|\d\/1 |gps|utm|mgrs|usng|plus/i;

export const coordinates: Detector = {
  id: 'geo.coordinates',
  category: 'location',
  about: {
    en: 'Position on the earth: latitude and longitude to some hundred metres or closer, as decimals or degrees and minutes, in map links, metadata of pictures and grid references.',
    es: 'Posición en la tierra: latitud y longitud con precisión de unos cien metros o mejor, en decimales o grados y minutos, en enlaces a mapas, metadatos de imágenes y cuadrículas.',
  },
  sources: [
    'ISO 6709',
    'RFC 5870 (geo URI)',
    'RFC 7946 (GeoJSON)',
    'NGA.STND.0037 (UTM, MGRS)',
    '45 CFR 164.514(b)(2)',
  ],
  identifies: 'jointly',
  headers: {
    en: [
      ...[
        'Lat',
        'Latitude',
        'Lon',
        'Lng',
        'Long',
        'Longitude',
        'Coordinates',
        'Coordinate',
        'Coords',
        'GPS',
        'Geo',
      ],
      ...['X Coord', 'Y Coord', 'Latitude Longitude', 'Lat Long', 'Lat Lon', 'LatLng', 'GPS Coordinates'],
      ...[
        'Geolocation',
        'Geometry',
        'Geometry Coordinates',
        'GPS Position',
        'GPS Location',
        'Geo Point',
        'MGRS',
      ],
    ],
    es: [
      'Latitud',
      'Longitud',
      'Coordenadas',
      'Coordenadas GPS',
      'Ubicación GPS',
      'Geolocalización',
      'Georreferencia',
    ],
    fr: ['Latitude', 'Longitude', 'Coordonnées GPS', 'Géolocalisation', 'Coordonnées géographiques'],
    pt: ['Latitude', 'Longitude', 'Coordenadas', 'Geolocalização'],
    ht: ['Latitid', 'Lonjitid', 'Kowòdone'],
    de: ['Breitengrad', 'Längengrad', 'Koordinaten'],
    it: ['Latitudine', 'Longitudine', 'Coordinate'],
    tr: ['Enlem', 'Boylam', 'Koordinatlar'],
    ru: ['Широта', 'Долгота', 'Координаты'],
    uk: ['Широта', 'Довгота', 'Координати'],
    ar: ['خط العرض', 'خط الطول', 'الإحداثيات'],
    fa: ['عرض جغرافیایی', 'طول جغرافیایی', 'مختصات'],
    zh: ['纬度', '经度', '坐标'],
  },
  notHeaders: [
    'facility',
    'station',
    'site',
    'office',
    'centroid',
    'city',
    'county',
    'country',
    'state',
    'school',
    'type',
  ],
  finds,
  ignores,
  needs: { digits: DIGITS, values: 5 },
  find: (text, context) =>
    scan(text, context, { patterns: patterns(), labels: LABELS, digits: DIGITS, part: PART }),
  mayHold: (outline, context) => mayScan(outline, context, patterns() as Pattern[], LABELS),
  forms: () => patterns().map(({ shape }) => shape),
  cell,
  column,
  key: (text) =>
    normalise(text)
      .text.replace(/[^\d.,NSEWO-]/g, '')
      .replace(/,/g, '.'),
};

function cell(text: string, context: ColumnContext): number {
  if (text.length < 4 || text.length > 200 || !context.hit) return 0;
  const value = normalise(text).text.trim();
  const header = headerWeight(context.hit);
  if (isAngle(value, /^(?:lat|y\b|纬|широ|enlem|خط العرض|عرض)/i.test(context.header) ? 90 : 180))
    return score(WEIGHT.weakShape, header);
  if (isPair(value)) return score(WEIGHT.halfOpenShape, header);
  for (const { score: found } of scan(
    value,
    { before: 'gps' },
    { patterns: patterns(), labels: LABELS, digits: 0 },
  ))
    return found;
  return 0;
}

/**
 * Only beside people: a park or a station called after somebody has a position, too. Without a caption only pairs
 * tell what they are.
 */
function column(values: readonly string[], context: ColumnContext): number {
  if (!context.personTable) return 0;
  if (context.hit) return share(values, (value) => cell(value, context) >= REPORT);
  if (values.length < 5) return 0;
  const fitting = shareOfLikely(values, (value) => isPair(normalise(value).text.trim()));
  return fitting >= 0.8 ? fitting : 0;
}
