import { testWriter } from './cells.ts';

testWriter('by hand');
