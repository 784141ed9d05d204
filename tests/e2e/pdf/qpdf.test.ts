import { testWriter } from './cells.ts';

testWriter('qpdf');
