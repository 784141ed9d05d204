import { testWriter } from './cells.ts';

testWriter('reportlab');
