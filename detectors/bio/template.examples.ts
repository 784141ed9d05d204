import type { Example } from '../../src/core/types.ts';

const JPEG = `/9j/4AAQSkZJRgACAgICAgIC${'AgIC'.repeat(50)}`;
const PNG = `iVBORw0KGgoAAAANSUhEUgAA${'Cgo8'.repeat(50)}`;
/** A vector of length one. */
const FACE = `[${Array.from({ length: 128 }, (_, i) => (i % 2 === 0 ? '0.0883' : '-0.0884')).join(', ')}]`;
const FINGER = 'Rk1SACAyMAB4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4';

export const finds: readonly Example[] = [
  `${FINGER}eHg=`,
  'RklSADAxMAB5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5',
  'SUlSADAyMAB6enp6enp6enp6enp6enp6enp6enp6enp6eno=',
  'RkFDADAxMAB3d3d3d3d3d3d3d3d3d3d3d3d3d3d3d3d3d3c=',
  '14.999:<binary>',
  '10.999:\u00ff\u00d8\u00ff\u00e0',
  'template "Rk1SACAyMAB5eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"',
  `fp=${FINGER};q=2`,
  { text: FINGER, header: 'fp_template' },
  { text: JPEG, header: 'face_photo' },
  { text: JPEG, header: 'Mugshot' },
  { text: PNG, header: 'Foto' },
  { text: `data:image/jpeg;base64,${JPEG}`, header: 'Photo' },
  { text: `data:image/png;base64,${PNG}`, header: 'Fotografía' },
  { text: FACE, header: 'face_embedding' },
  { text: FACE.replace(/[[\]]/g, ''), header: 'Face Vector' },
  { text: `464d5200${'2030'.repeat(40)}`, header: 'Minutiae' },
  { text: `0xFFD8FFE0${'2030'.repeat(40)}`, header: 'Portrait' },
  { text: 'FMR\u0000 20\u0000', header: 'fp_template' },
  {
    text: 'R-THUMB, R-INDEX, R-MIDDLE, R-RING, R-LITTLE captured 10/10 NFIQ 2',
    header: 'fingerprint status',
  },
  { text: 'right thumb NFIQ 3', header: 'Fingerprint' },
  { text: 'right index, left index', header: 'Huellas' },
];

export const ignores: readonly Example[] = [
  'Fingerprints are taken at the ASC',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==',
  'biometrics fee waived',
  'FIR tree, Abies',
  JPEG,
  `<img src="data:image/png;base64,${PNG}" alt="logo">`,
  FACE,
  'Rk1SACAyMAB4',
  'total 14.999: a bargain',
  'version 14.999:2',
  '$10.999:x',
  'see 9.999:1 odds',
  'left thumb',
  'FACE-TO-FACE MEETING',
  'XRk1SACAyMAB4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4',
  'iris flowers 2025',
  { text: 'yes', header: 'Photo' },
  { text: 'photos/0182.jpg', header: 'Photo' },
  { text: 'taken 05/11/2025', header: 'Fingerprint status' },
  { text: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==', header: 'Photo' },
  { text: `[${'0.5, '.repeat(99)}0.5]`, header: 'face_embedding' },
  { text: '[0.12, 0.34, 0.56]', header: 'face_embedding' },
  { text: JPEG, header: 'Product Image' },
  { text: 'https://photos.example.org/a/918273645', header: 'Foto' },
];
