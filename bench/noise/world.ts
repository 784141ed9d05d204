import type { Kind } from './kinds.ts';
import { CAPITALS, type Random, SMALL } from './random.ts';

/** Files full of numbers that the world publishes, in which nobody is. */

const HEX = '0123456789abcdef';
const THINGS = ['Pump housing', 'Valve seat', 'Hex bolt', 'Gasket set', 'Brake pad', 'Air filter', 'Relay'];
const PLACES = ['Northfield', 'Lake Point', 'Old Mill', 'Riverside', 'Harbor', 'Grand View', 'Cedar Grove'];
const STREETS = ['Main St', 'Oak Ave', 'Mill Rd', 'Harbor Blvd', '3rd St', 'County Road 12'];
const TEAMS = ['Rovers', 'United', 'Wanderers', 'Athletic', 'Lions', 'Harriers', 'Albion'];
const DRUGS = ['Amoxicillin', 'Metformin', 'Lisinopril', 'Atorvastatin', 'Ibuprofen', 'Omeprazole'];
const SHIPS = ['Ever Bright', 'Nordic Star', 'Pacific Dawn', 'Atlantic Pride', 'Blue Heron', 'Ocean Trader'];
const MAKERS = [
  'Acme Networks Inc.',
  'Globex Corporation',
  'Initech GmbH',
  'Umbra Systems Ltd',
  'Hooli Co., Ltd.',
];
const SUBJECTS = [
  'soil moisture',
  'graph colouring',
  'neutron scattering',
  'bird migration',
  'protein folding',
];
const STATES = ['TX', 'CA', 'NY', 'FL', 'AZ', 'IL', 'WA', 'GA'];

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const day = (r: Random) => `20${r.between(10, 25)}-${pad(r.between(1, 12))}-${pad(r.between(1, 28))}`;
const time = (r: Random) => `${pad(r.between(0, 23))}:${pad(r.between(0, 59))}`;
const latitude = (r: Random) => `${r.between(25, 48)}.${r.digits(5)}`;
const longitude = (r: Random) => `-${r.between(70, 123)}.${r.digits(5)}`;
const fraction = (r: Random, places = 3) => `${r.of(['', '-'])}${r.between(0, 99)}.${r.digits(places)}`;
const hex = (r: Random, count: number) => r.signs(count, HEX);

function gtin(r: Random, digits: number): string {
  const body = r.digits(digits - 1);
  const sum = [...body]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function cas(r: Random): string {
  const body = `${r.between(50, 99999)}${r.digits(2)}`;
  const sum = [...body].reverse().reduce((total, digit, i) => total + Number(digit) * (i + 1), 0);
  return `${body.slice(0, -2)}-${body.slice(-2)}-${sum % 10}`;
}

function imo(r: Random): string {
  const body = r.like('900000');
  return `${body}${[...body].reduce((total, digit, i) => total + Number(digit) * (7 - i), 0) % 10}`;
}

const uuid = (r: Random) => `${hex(r, 8)}-${hex(r, 4)}-4${hex(r, 3)}-a${hex(r, 3)}-${hex(r, 12)}`;
const mac = (r: Random) => Array.from({ length: 6 }, () => hex(r, 2)).join(':');

const CODES: readonly Kind[] = [
  {
    name: 'NDC',
    file: 'ndc.txt',
    head: 'PRODUCTNDC\tPROPRIETARYNAME\tSTARTMARKETINGDATE\tAPPLICATIONNUMBER\n',
    line: (r) =>
      `${r.like(r.of(['0000-0000', '00000-000', '00000-0000']))}\t${r.of(DRUGS)}\t${day(r).replaceAll('-', '')}\tNDA${r.digits(6)}`,
  },
  {
    name: 'NDC packages in text',
    file: 'recall.txt',
    line: (r) =>
      `${r.of(DRUGS)} ${r.between(1, 500)} mg tablets, NDC ${r.like(r.of(['0000-0000-00', '00000-000-00', '00000-0000-0']))}, lot ${r.like('AA0000')}, exp ${pad(r.between(1, 12))}/20${r.between(24, 29)}`,
  },
  {
    name: 'ICD-10',
    file: 'icd10.txt',
    line: (r) =>
      `${r.like('A00')}${r.of(['', '.0', '.00', '.000A'])} ${r.of(['Fracture of', 'Disorder of', 'Injury of', 'Other'])} ${r.of(['forearm', 'lens', 'liver', 'unspecified part'])}, initial encounter`,
  },
  {
    name: 'CAS registry',
    file: 'chemicals.csv',
    head: 'Substance,CAS,EC,Formula\n',
    line: (r) =>
      `${r.of(['Toluene', 'Acetone', 'Xylene', 'Phenol'])} ${r.between(1, 99)},${cas(r)},${r.like('200-000-0')},C${r.between(1, 20)}H${r.between(2, 40)}`,
  },
  {
    name: 'GTIN and SKU',
    file: 'catalogue.csv',
    head: 'GTIN,SKU,Description,Stock\n',
    line: (r) =>
      `${gtin(r, r.of([8, 12, 13, 14]))},${r.like(r.of(['AA-0000-00', '000-00-000', '00000']))},${r.of(THINGS)},${r.between(0, 999)}`,
  },
  {
    name: 'part numbers',
    file: 'parts.csv',
    head: 'Part,Description,Bin,Qty\n',
    line: (r) =>
      `${r.like(r.of(['00-000-0000', '000-0000-00', '0000-000-000', '000-00-00000', '00000-00000']))},${r.of(THINGS)},${r.like('A00-00')},${r.between(0, 500)}`,
  },
  {
    name: 'national stock numbers',
    file: 'nsn.txt',
    line: (r) =>
      `${r.like('0000-00-000-0000')}  ${r.of(THINGS).toUpperCase()}  EA  $${r.between(1, 900)}.${r.digits(2)}`,
  },
  {
    name: 'licence keys',
    file: 'keys.txt',
    line: (r) => Array.from({ length: 5 }, () => r.signs(5, `${CAPITALS}0123456789`)).join('-'),
  },
  {
    name: 'UUID',
    file: 'ids.json',
    head: '[',
    foot: '{}]',
    line: (r, n) => `{"id":"${uuid(r)}","seq":${n},"etag":"${hex(r, 16)}"},`,
  },
  {
    name: 'hashes',
    file: 'SHA256SUMS',
    line: (r) =>
      `${hex(r, 64)}  ${r.signs(8, SMALL)}-${r.between(0, 9)}.${r.between(0, 20)}.${r.between(0, 9)}.tar.gz`,
  },
  {
    name: 'MAC vendors',
    file: 'oui.txt',
    line: (r) =>
      `${hex(r, 2).toUpperCase()}-${hex(r, 2).toUpperCase()}-${hex(r, 2).toUpperCase()}   (hex)\t\t${r.of(MAKERS)}`,
  },
  {
    name: 'PCI ids',
    file: 'pci.ids',
    line: (r, n) =>
      n % 6 === 0
        ? `${hex(r, 4)}  ${r.of(MAKERS)}`
        : `\t${hex(r, 4)}  ${r.like('AA000')} PCIe ${r.between(1, 5)}.0 Controller (rev ${r.digits(2)})`,
  },
  {
    name: 'serial numbers',
    file: 'assets.csv',
    head: 'Asset tag,Serial number,Model,Purchased\n',
    line: (r) =>
      `${r.like('IT-000000')},${r.like(r.of(['AA0AA000AAAA', '0000000000', 'AAA00000000', '000-000-000']))},Model ${r.digits(4)},${day(r)}`,
  },
  {
    name: 'airports',
    file: 'airports.csv',
    head: 'iata,icao,name,lat,lon,elevation\n',
    line: (r) =>
      `${r.like('AAA')},${r.like('KAAA')},${r.of(PLACES)} Regional Airport,${latitude(r)},${longitude(r)},${r.between(0, 9000)}`,
  },
  {
    name: 'ships',
    file: 'fleet.csv',
    head: 'Vessel,IMO,MMSI,Call sign,Gross tonnage\n',
    line: (r) =>
      `${r.of(SHIPS)},${imo(r)},${r.like('300000000')},${r.like('AAAA0')},${r.between(500, 90000)}`,
  },
  {
    name: 'radio callsigns',
    file: 'repeaters.csv',
    head: 'Callsign,Output,Input,Tone,Location\n',
    line: (r) =>
      `${r.like('A0AAA')},${r.like('146.000')},${r.like('147.000')},${r.like('100.0')},"${r.of(PLACES)}, ${r.of(STATES)}"`,
  },
];

const PLACES_AND_TIMES: readonly Kind[] = [
  {
    name: 'bus stops',
    file: 'stops.txt',
    head: 'stop_id,stop_name,stop_lat,stop_lon,zone_id\n',
    line: (r) =>
      `${r.between(1000, 99999)},${r.of(STREETS)} & ${r.of(STREETS)},${latitude(r)},${longitude(r)},${r.between(1, 5)}`,
  },
  {
    name: 'timetables',
    file: 'stop_times.txt',
    head: 'trip_id,arrival_time,departure_time,stop_id,stop_sequence\n',
    line: (r) =>
      `${r.digits(8)}-${r.like('AA00')},${time(r)}:00,${time(r)}:30,${r.between(1000, 99999)},${r.between(1, 40)}`,
  },
  {
    name: 'timetables in text',
    file: 'timetable.txt',
    line: (r) =>
      `${r.of(PLACES).padEnd(16)}${Array.from({ length: 8 }, () => time(r).replace(':', '')).join('  ')}`,
  },
  {
    name: 'GPX trails',
    file: 'trail.gpx',
    head: '<?xml version="1.0"?><gpx version="1.1"><trk><name>Ridge Trail</name><trkseg>\n',
    foot: '</trkseg></trk></gpx>',
    line: (r) =>
      `<trkpt lat="${latitude(r)}" lon="${longitude(r)}"><ele>${r.between(100, 2000)}.${r.digits(1)}</ele><time>${day(r)}T${time(r)}:00Z</time></trkpt>`,
  },
  {
    name: 'NMEA',
    file: 'track.nmea',
    line: (r) =>
      `$GPGGA,${r.digits(6)}.00,${r.like('4500.0000')},N,${r.like('07300.0000')},W,1,08,0.9,${r.between(10, 900)}.0,M,46.9,M,,*${hex(r, 2).toUpperCase()}`,
  },
  {
    name: 'weather stations',
    file: 'stations.txt',
    line: (r) =>
      `${r.like('USC00000000')} ${latitude(r).slice(0, 7)}  ${longitude(r).slice(0, 8)} ${pad(r.between(1, 2000), 6)}.0 ${r.of(STATES)} ${r.of(PLACES).toUpperCase()}`,
  },
  {
    name: 'weather',
    file: 'weather.csv',
    head: 'STATION,DATE,TMAX,TMIN,PRCP\n',
    line: (r) =>
      `USW000${r.digits(5)},${day(r)},${r.between(0, 40)}.${r.digits(1)},${r.between(-20, 20)}.${r.digits(1)},${r.between(0, 90)}.${r.digits(1)}`,
  },
  {
    name: 'building permits',
    file: 'permits.csv',
    head: 'Permit,Parcel,Issued,Type,Valuation,Address\n',
    line: (r) =>
      `${r.like('BLD-2024-00000')},${r.like('000-00-000')},${day(r)},Reroof,${r.between(1000, 90000)},${r.between(1, 9999)} ${r.of(STREETS)}`,
  },
  {
    name: 'parcels in text',
    file: 'parcels.txt',
    line: (r) =>
      `Parcel ${r.like(r.of(['000-000-000', '00-00-00-000-000', '000-00-000A', '00-000-00-00']))}, Book ${r.between(1, 900)}, Page ${r.between(1, 900)}, ${r.between(1, 40)}.${r.digits(2)} acres`,
  },
  {
    name: 'area codes',
    file: 'npa.csv',
    head: 'NPA,NXX,State,Company,OCN,Rate center\n',
    line: (r) =>
      `${r.between(201, 989)},${r.between(200, 999)},${r.of(STATES)},${r.of(MAKERS).replaceAll(',', '')},${r.like('000A')},${r.of(PLACES).toUpperCase()}`,
  },
  {
    name: 'IP ranges',
    file: 'ranges.csv',
    head: 'start,end,asn,country\n',
    line: (r) =>
      `${r.between(1, 223)}.${r.between(0, 255)}.${r.between(0, 255)}.0,${r.between(1, 223)}.${r.between(0, 255)}.${r.between(0, 255)}.255,AS${r.between(100, 99999)},${r.signs(2, CAPITALS)}`,
  },
  {
    name: 'system log',
    file: 'syslog',
    line: (r) =>
      `Mar ${r.between(1, 28)} ${time(r)}:${pad(r.between(0, 59))} host kernel: [${r.digits(6)}.${r.digits(6)}] usb ${r.between(1, 4)}-${r.between(1, 4)}: New device idVendor=${hex(r, 4)}, idProduct=${hex(r, 4)}, pid=${r.digits(5)} mac ${mac(r)}`,
  },
];

const SCIENCE: readonly Kind[] = [
  {
    name: 'G-code',
    file: 'part.gcode',
    line: (r) =>
      `G${r.between(0, 3)} X${fraction(r)} Y${fraction(r)} Z${fraction(r)} E${r.between(0, 9)}.${r.digits(5)} F${r.between(600, 9000)}`,
  },
  {
    name: 'OBJ',
    file: 'mesh.obj',
    line: (r) =>
      r.of([
        `v ${fraction(r, 6)} ${fraction(r, 6)} ${fraction(r, 6)}`,
        `f ${r.between(1, 9999)}/${r.between(1, 9999)}/${r.between(1, 9999)} ${r.between(1, 9999)}/${r.between(1, 999)}/${r.between(1, 9999)} ${r.between(1, 999)}/${r.between(1, 99)}/${r.between(1, 9999)}`,
      ]),
  },
  {
    name: 'STL',
    file: 'mesh.stl',
    head: 'solid part\n',
    foot: 'endsolid part\n',
    line: (r) =>
      `   vertex ${r.like('0.000000')}e+0${r.between(0, 2)} ${r.like('0.000000')}e+0${r.between(0, 2)} ${r.like('0.000000')}e-0${r.between(0, 2)}`,
  },
  {
    name: 'PDB',
    file: '1abc.pdb',
    line: (r, n) =>
      `ATOM  ${String(n % 99999).padStart(5)}  CA  ${r.of(['ALA', 'GLY', 'SER', 'LEU'])} A${String(n % 999).padStart(4)}    ${fraction(r).padStart(8)}${fraction(r).padStart(8)}${fraction(r).padStart(8)}  1.00 ${r.like('00.00')}           C`,
  },
  {
    name: 'FASTA',
    file: 'genes.fasta',
    line: (r, n) =>
      n % 5 === 0
        ? `>sp|${r.like('A00000')}|${r.like('AAAA')}_HUMAN protein ${r.between(1, 99)} OS=Homo sapiens OX=9606 GN=${r.like('AAA0')} PE=1 SV=${r.between(1, 4)}`
        : r.signs(60, 'ACDEFGHIKLMNPQRSTVWY'),
  },
  {
    name: 'measurements',
    file: 'run.dat',
    line: (r) =>
      Array.from({ length: 6 }, () =>
        r.of([
          fraction(r, r.between(1, 6)),
          r.digits(r.between(1, 5)),
          `${r.digits(1)}.${r.digits(4)}E-0${r.digits(1)}`,
        ]),
      ).join(r.of([' ', '  ', '\t'])),
  },
  {
    name: 'columns of figures',
    file: 'figures.txt',
    line: (r) => Array.from({ length: 3 }, () => r.between(10, 10 ** r.between(2, 5))).join(' '),
  },
  {
    name: 'bibliography',
    file: 'references.txt',
    line: (r, n) =>
      `[${n}] “On ${r.of(SUBJECTS)},” J. Appl. Sci. ${r.between(1, 90)}(${r.between(1, 12)}), ${r.between(1, 2000)}–${r.between(2001, 4000)} (20${r.between(10, 25)}). doi:10.${r.between(1000, 9999)}/${r.like('a.0000.00.000')}, arXiv:${r.like('0000.00000')}, PMID: ${r.digits(8)}, PMCID: PMC${r.digits(7)}`,
  },
  {
    name: 'BibTeX',
    file: 'refs.bib',
    line: (r, n) =>
      `@article{ref${n}, title={On ${r.of(SUBJECTS)}}, year={20${r.between(10, 25)}}, volume={${r.between(1, 90)}}, pages={${r.between(1, 900)}--${r.between(901, 1900)}}, issn={${r.like('0000-0000')}}, doi={10.${r.between(1000, 9999)}/${r.like('0000.0000000')}}}`,
  },
  {
    name: 'patents',
    file: 'patents.csv',
    head: 'Publication,Application,Filed,Title,IPC\n',
    line: (r) =>
      `US ${r.like('10,000,000')} B2,${r.like('16/000,000')},${day(r)},Method for ${r.of(SUBJECTS)},${r.like('A00A 00/0000')}`,
  },
];

const AFFAIRS: readonly Kind[] = [
  {
    name: 'case citations',
    file: 'authorities.txt',
    line: (r) =>
      `${r.between(1, 600)} U.S. ${r.between(1, 999)}, ${r.between(1, 999)} (${r.between(1950, 2024)}); ${r.between(100, 999)} F.3d ${r.between(1, 1400)}; ${r.between(18, 28)} I&N Dec. ${r.between(1, 900)} (BIA ${r.between(1985, 2024)}); No. ${r.like('00-0000')}, 20${r.between(10, 24)} WL ${r.digits(7)}`,
  },
  {
    name: 'legislation',
    file: 'act.txt',
    line: (r) =>
      `§ ${r.between(1, 900)}.${r.between(1, 99)}(${r.signs(1, SMALL)})(${r.between(1, 9)}) The agency shall apply section ${r.between(100, 999)}-${r.between(10, 99)}-${r.between(100, 9999)} of the Revised Statutes and ${r.between(1, 50)} C.F.R. § ${r.between(1, 999)}.${r.between(1, 99)}.`,
  },
  {
    name: 'sports results',
    file: 'results.csv',
    head: 'Date,Home,Away,Score,Attendance\n',
    line: (r) =>
      `${day(r)},${r.of(PLACES)} ${r.of(TEAMS)},${r.of(PLACES)} ${r.of(TEAMS)},${r.between(0, 6)}-${r.between(0, 6)},${r.between(500, 60000)}`,
  },
  {
    name: 'election results',
    file: 'precincts.csv',
    head: 'Precinct,Registered,Ballots,Yes,No,Under votes\n',
    line: (r) =>
      `${r.like('000-00')},${r.between(500, 4000)},${r.between(200, 3000)},${r.between(100, 1500)},${r.between(100, 1500)},${r.between(0, 30)}`,
  },
  {
    name: 'stock prices',
    file: 'prices.csv',
    head: 'Ticker,Date,Open,High,Low,Close,Volume\n',
    line: (r) =>
      `${r.signs(r.between(2, 4), CAPITALS)},${day(r)},${r.like('100.00')},${r.like('100.00')},${r.like('100.00')},${r.like('100.00')},${r.digits(8)}`,
  },
  {
    name: 'SIE accounting',
    file: 'books.se',
    head: '#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#FNAMN "Bolaget AB"\n',
    line: (r, n) =>
      n % 3 === 0
        ? `#VER A ${n} ${day(r).replaceAll('-', '')} "Faktura ${r.digits(5)}"`
        : `   #TRANS ${r.between(1000, 8999)} {} ${fraction(r, 2)} ${day(r).replaceAll('-', '')}`,
  },
  {
    name: 'OFX categories',
    file: 'budget.csv',
    head: 'Date,Category,Reference,Debit,Credit,Balance\n',
    line: (r) =>
      `${day(r)},${r.of(['Rent', 'Power', 'Paper', 'Fuel'])},${r.like('TRN00000000')},${r.like('100.00')},,${r.like('10000.00')}`,
  },
  {
    name: 'vehicle recalls',
    file: 'recalls.csv',
    head: 'Campaign,Make,Model,Year,Component,Affected\n',
    line: (r) =>
      `${r.like('20V000000')},${r.of(['Ford', 'Honda', 'Volvo', 'Kia'])},${r.of(['Focus', 'Civic', 'XC90', 'Soul'])},${r.between(2005, 2024)},${r.of(THINGS)},${r.between(10, 90000)}`,
  },
  {
    name: 'contracts',
    file: 'awards.csv',
    head: 'PIID,Agency,Vendor,UEI,NAICS,Obligated\n',
    line: (r) =>
      `${r.like('70AAAA00A00000000')},Department of Works,${r.of(MAKERS).replaceAll(',', '')},${r.like('AA0AAA0AA0A0')},${r.digits(6)},${r.like('10000.00')}`,
  },
  {
    name: 'change log',
    file: 'CHANGELOG.md',
    line: (r) =>
      `* Fix ${r.signs(7, SMALL)} in ${r.signs(5, SMALL)} (#${r.between(1, 9999)}, ${hex(r, 7)}), closes GH-${r.between(1, 9999)}; bump to ${r.between(0, 9)}.${r.between(0, 30)}.${r.between(0, 30)} (${day(r)})`,
  },
  {
    name: 'translations',
    file: 'app.po',
    line: (r) =>
      `#: src/${r.signs(6, SMALL)}.c:${r.between(1, 900)}\nmsgid "Copied %d of %d files (${r.between(1, 99)} %%)"\nmsgstr "Se copiaron %d de %d archivos (${r.between(1, 99)} %%)"\n`,
  },
  {
    name: 'purchase orders in text',
    file: 'orders.txt',
    line: (r) =>
      `PO ${r.like(r.of(['000-00-0000', '0000-000-00', '00-00000']))} was shipped on ${day(r)} under invoice ${r.like(r.of(['00-000-0000', '000000', '0000-0000']))}.`,
  },
];

export const WORLD: readonly Kind[] = [...CODES, ...PLACES_AND_TIMES, ...SCIENCE, ...AFFAIRS];
