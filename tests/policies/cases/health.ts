import type { PolicyCase } from './types.ts';

/** Rows that are alike, so many that nobody stands out. */
const crowd = (head: string, ...rows: readonly string[]): string =>
  [head, ...rows.flatMap((row) => Array<string>(12).fill(row)), ''].join('\n');

export const cases: readonly PolicyCase[] = [
  ['block', 'patients.csv', 'Patient,Diagnosis\nIxchel Tzoc Caal,E11.9\n', 'class A: names'],
  [
    'block',
    'patients.csv',
    'Patient,Street address\nIxchel Tzoc Caal,"1827 Alder Ave, Fresno, CA 93701"\n',
    'class B: places below the state',
  ],
  [
    'block',
    'diagnosis.csv',
    'Date of birth,Sex,Diagnosis\n1987-03-12,F,E11.9\n1991-11-02,M,J45\n',
    'class C: dates',
  ],
  ['block', 'patients-phone.csv', 'Patient,Phone\nIxchel Tzoc Caal,559-555-0134\n', 'class D: telephone'],
  ['block', 'patients-mail.csv', 'Patient,Email\nIxchel Tzoc Caal,ixchel.tzoc@gmail.com\n', 'class F: mail'],
  ['block', 'patients-ssn.csv', 'SSN,Diagnosis\n512-48-3391,E11.9\n', 'class G: Social Security numbers'],
  ['block', 'visits.csv', 'MRN,Visit\n00418273,2\n00418274,5\n', 'class H: medical record numbers'],
  ['block', 'ages.csv', 'Patient,Age,Diagnosis\nIxchel Tzoc Caal,93,E11.9\n', 'class C: an age above 89'],
  [
    'block',
    'chart.txt',
    'Patient Ixchel Tzoc Caal, born March 12, 1987, was seen for asthma.\n',
    'a chart in a text',
  ],
  ['block', 'pacientes.csv', 'Paciente,Diagnóstico\nIxchel Tzoc Caal,Asma\n', 'the same in Spanish'],
  [
    'pass',
    'diagnoses-by-year.csv',
    'Year,Diagnosis,Cases\n2022,Influenza,12030\n2023,Influenza,9120\n',
    'figures by year',
  ],
  ['pass', 'patients-by-county.csv', 'County,Patients\nFresno,12030\nKern,9120\n', 'figures by county'],
  [
    'pass',
    'clinic.txt',
    'Patients are welcome from nine to five. Bring your insurance card.\n',
    'opening hours',
  ],
  [
    'pass',
    'doctors.csv',
    'Name,Title,Phone\nDana Whitcomb,Medical Director,559-555-0100\nLuis Arrieta,Chief of Surgery,559-555-0101\n',
    'the doctors of a house',
  ],
  ['pass', 'codes.csv', 'Code,Diagnosis\nE11.9,Type 2 diabetes\nJ45,Asthma\n', 'a code list'],
  [
    'pass',
    'speech.txt',
    'Health Secretary Dana Whitcomb said that patients wait too long.\n',
    'an official speaks of patients',
  ],
  ['pass', 'prices.csv', 'Service,Price\nMRI,1200\nX-ray,180\n', 'prices'],
  [
    'pass',
    'age-groups.csv',
    'Age group,Patients\n80-89,1204\n90 and over,310\n',
    'ages above 89 in one group',
  ],
  [
    'block',
    'discharges.csv',
    'Age,Sex,Postal code,Admission date,Diagnosis\n34,F,93701,2024-03-12,E11.9\n29,M,93702,2024-03-14,J45\n41,F,93703,2024-04-02,I10\n',
    'classes B and C: postal codes and days, which tell rows apart',
  ],
  [
    'block',
    'patients-zip.csv',
    crowd('Age,Sex,Race,ZIP,Diagnosis', '34,F,White,93701,E11.9', '41,M,Black,93702,J45'),
    'class B: whole postal codes, though twelve rows are alike',
  ],
  [
    'pass',
    'patients-zip3.csv',
    crowd('Age,Sex,Race,ZIP,Diagnosis', '34,F,White,937,E11.9', '41,M,Black,900,J45'),
    'three digits of a postal code, twelve rows alike',
  ],
  ['pass', 'wards.csv', 'Ward,Beds,Nurses\nOncology,24,41\nSurgery,30,52\n', 'what a house has'],
  [
    'block',
    'patients.csv',
    'Address,Diagnosis\n"1827 Alder Ave, Fresno, CA 93701",E11.9\n"455 Birch St Apt 4, Tulsa, OK 74103",J45.2\n',
    'where patients live',
  ],
  [
    'pass',
    'clinics.csv',
    'Clinic,Address,Phone\nAlder,"1827 Alder Ave, Fresno, CA 93701",559-431-7743\nRío,"455 Birch St Apt 4, Tulsa, OK 74103",918-622-4178\n',
    'where they are treated',
  ],
];
