const MARK = 'bplist0';

export const isBinary = (head: Uint8Array) => String.fromCharCode(...head.subarray(0, MARK.length)) === MARK;
