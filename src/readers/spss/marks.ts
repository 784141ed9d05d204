export const MARK = /^\$FL[23]/;
