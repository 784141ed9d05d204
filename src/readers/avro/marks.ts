export const MARK = 4;
