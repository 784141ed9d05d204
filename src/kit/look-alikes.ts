import type { Example } from '../core/types.ts';

/**
 * What stands behind the name of a number, or in its column, and is none of its kind: fees, days, telephone numbers,
 * amounts, versions, addresses of machines, positions, parcels. For the examples of detectors of numbers.
 */
export const lookAlikes = (label: string, header: string): readonly Example[] => [
  { text: 'pendiente', header },
  { text: 'N/A', header },
  `${label} renewal fee 130`,
  `${label} 2024-05-11`,
  { text: '+504 9555-0275', header },
  `${label} 978-3-16-148410-0`,
  { text: '$1,827.36', header },
  `${label} 2:24-cv-00918`,
  { text: 'M91.8 27.36 L45.09 18.27', header },
  `${label} v9.18.27`,
  { text: '192.0.2.17', header },
  `${label} 6b1f0c9e-9182-4736-8a45-0918273645aa`,
  { text: '27.364 %', header },
  `${label} 26.19731, -98.24418`,
  { text: '1Z999AA10123456784', header },
];
