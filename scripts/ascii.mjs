// V8 holds a source with one character beyond Latin-1 in twice the room, and Node decodes it in many times the time. esbuild escapes
// what stands in strings; what is left stands in expressions, where the escapes mean the same, and in `String.raw`.
const RAW = 'String.raw`';

/** The same code in ASCII, with templates of `String.raw` as plain ones, which V8 puts together without a call. */
export function inAscii(code) {
  let out = '';
  let done = 0;
  for (let at = code.indexOf(RAW); at >= 0; at = code.indexOf(RAW, done)) {
    const { text, end } = plainTemplate(code, at + RAW.length);
    out += `${code.slice(done, at)}\`${text}\``;
    done = end;
  }
  return escaped(out + code.slice(done));
}

/** A template from behind its first backtick on: as it is written without `String.raw`, and where it ends. */
function plainTemplate(code, start) {
  let text = '';
  for (let at = start; at < code.length; at++) {
    if (code[at] === '`') return { text, end: at + 1 };
    if (code[at] === '\\') text += `\\\\${'\\`$'.includes(code[++at]) ? '\\' : ''}${code[at]}`;
    else if (code.startsWith('${', at)) {
      const end = endOfExpression(code, at + 2);
      text += inAscii(code.slice(at, end));
      at = end - 1;
    } else text += code[at];
  }
  throw new Error('a template without an end');
}

/** Behind the brace that closes it. An expression between slashes, which could hide a brace, is not read. */
function endOfExpression(code, start) {
  let depth = 1;
  for (let at = start; at < code.length; at++) {
    const one = code[at];
    if (one === '/') throw new Error(`what is this slash? ${code.slice(start, at + 20)}`);
    if (one === '"' || one === "'") at = endOfText(code, at);
    else if (one === '`') at = plainTemplate(code, at + 1).end - 1;
    else if (one === '{') depth++;
    else if (one === '}' && --depth === 0) return at + 1;
  }
  throw new Error('an expression without an end');
}

/** Where its other quote stands. */
function endOfText(code, start) {
  let at = start + 1;
  while (code[at] !== code[start]) at += code[at] === '\\' ? 2 : 1;
  return at;
}

function escaped(code) {
  return code.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
