export const TAG = '<stata_dta><header><release>';
