import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Trouble } from '../../src/readers/shared/trouble.ts';
import { scanXml, type XmlHandler } from '../../src/readers/shared/xml/scanner.ts';
import { decodeXml } from '../../src/readers/shared/xml/text.ts';

class Log implements XmlHandler {
  readonly events: string[] = [];
  #text = '';

  open(tag: Parameters<XmlHandler['open']>[0]): void {
    this.flush();
    const attributes = [...tag.attributes()].map(([name, value]) => `${name}=${value}`);
    this.events.push(['<', tag.name, ...attributes].join(' '));
  }

  close(name: string): void {
    this.flush();
    this.events.push(`/${name}`);
  }

  text(text: string): void {
    this.#text += text;
  }

  comment(text: string): void {
    this.#text += text.replace(/^/, this.#text.startsWith('!') ? '' : '!');
  }

  flush(): void {
    if (this.#text !== '') this.events.push(`"${this.#text}"`);
    this.#text = '';
  }
}

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function scan(xml: string | Uint8Array, size = 1 << 16, maxToken = 10_000) {
  const log = new Log();
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  const scanner = await scanXml(decodeXml(pieces(bytes, size)), log, maxToken);
  log.flush();
  return { events: log.events, hasDoctype: scanner.hasDoctype };
}

const joined = async (xml: string | Uint8Array, size?: number) => (await scan(xml, size)).events.join(' ');

describe('xml scanner', () => {
  it.each([
    ['elements and text', '<a><b>x</b></a>', '< a < b "x" /b /a'],
    ['prefixes', '<x:a r:id="1" xmlns:x="u"><x:b/></x:a>', '< a id=1 xmlns:x=u < b /b /a'],
    ['spaces in tags', '<a  b = "1"\n c=\'2\' ></a >', '< a b=1 c=2 /a'],
    ['greater than in a value', '<a b="1>2"/>', '< a b=1>2 /a'],
    ['slash at the end of a value', '<a b="1/"></a>', '< a b=1/ /a'],
    ['entities', '<a b="&lt;&#65;&quot;">&amp;amp; &#x1F600; &apos;</a>', '< a b=<A" "&amp; 😀 \'" /a'],
    ['references that are none', '<a>&nbsp; &; & &#0; &#x110000;</a>', '< a "&nbsp; &; & \ufffd \ufffd" /a'],
    ['cdata', '<a>x<![CDATA[<b>&amp;]]]>y</a>', '< a "x<b>&amp;]y" /a'],
    ['comments', '<a><!-- b > - c --><d/></a>', '< a "! b > - c " < d /d /a'],
    ['instructions', '<?xml version="1.0"?><a/>', '< a /a'],
  ])('reads %s, in one piece and byte by byte', async (_, xml, expected) => {
    expect(await joined(xml)).toBe(expected);
    expect(await joined(xml, 1)).toBe(expected);
  });

  it('skips document types and expands no entity of theirs', async () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "]>c"><!-- it's > --><!ENTITY d '>'>]><a>&b;</a>`;
    for (const size of [1, 7, 1000]) {
      const { events, hasDoctype } = await scan(xml, size);
      expect(events).toEqual(['< a', '"&b;"', '/a']);
      expect(hasDoctype).toBe(true);
    }
  });

  it.each([
    ['UTF-8 with mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<a>ñ</a>')])],
    ['UTF-16 little endian', Uint8Array.from([0xff, 0xfe, ...utf16('<a>ñ</a>')])],
    ['UTF-16 without mark', Uint8Array.from(utf16('<?xml version="1.0" encoding="UTF-16"?><a>ñ</a>'))],
    ['Latin-1', latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>ñ</a>')],
    ['an unknown encoding', new TextEncoder().encode('<?xml version="1.0" encoding="x-none"?><a>ñ</a>')],
  ])('decodes %s', async (_, bytes) => {
    expect(await joined(bytes)).toBe('< a "ñ" /a');
  });

  it.each(['<a><b></b>', '<a', '<a>x', '<a><!-- x', '<a><![CDATA[x', '<a b="1'])(
    'reports that %s is cut',
    async (xml) => {
      await expect(scan(xml)).rejects.toThrow(Trouble);
    },
  );

  it('stops at a tag that is too long', async () => {
    await expect(scan(`<a b="${'x'.repeat(700_000)}"/>`, 1000)).rejects.toThrow('xml tag is too long');
    expect(await joined(`<a>${'x'.repeat(50_000)}</a>`, 1000)).toHaveLength(50_000 + 9);
  });

  it('gives the same events however the bytes are cut', async () => {
    const xml = '<w xmlns="u">é<r a="1"><c r="A1" t="s"><v>12</v></c><!--x--></r>&amp;<![CDATA[]]]]>ñ</w>';
    const whole = await joined(xml);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        expect(await joined(xml, size)).toBe(whole);
      }),
    );
  });

  it('survives any text', async () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
      '[',
      '"',
      "'",
      '&',
      'a',
      '=',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          await scan(parts.join(''), size).catch((error: unknown) => expect(error).toBeInstanceOf(Trouble));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function utf16(text: string): number[] {
  return [...text].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8]);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
}
