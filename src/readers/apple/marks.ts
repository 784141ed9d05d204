/** A buddy allocator's file, as the Finder keeps one in each folder. */
export const FOLDER = /^\0\0\0\x01Bud1/;
