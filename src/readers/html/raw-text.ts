/** The content of an element that holds no markup (HTML standard, 13.2.5.2 to 13.2.5.31). */
export class RawText {
  /** The element that is open; '' for none. */
  name = '';
  /** Up to where the text was gone through last: marks that were counted must not be counted again. */
  passed = 0;
  /** In a script: 1 after `<!--`, 2 after `<script` in that (script data double escaped). */
  private escaped = 0;

  begin(name: string): void {
    this.name = name;
    this.escaped = 0;
  }

  end(): void {
    this.name = '';
  }

  /** Where its end tag begins in the text behind `from`; −1 if that has not come. */
  endIn(text: string, from: number): number {
    this.passed = from;
    return this.name === 'script' ? this.scriptEnd(text, from) : this.ownEnd(text, from);
  }

  private ownEnd(text: string, from: number): number {
    const pattern = endOf(this.name);
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  }

  /** `<script>` inside of `<!--` inside of a script has an end tag of its own (13.2.5.21 and after). */
  private scriptEnd(text: string, from: number): number {
    SCRIPT_MARK.lastIndex = from;
    for (let found = SCRIPT_MARK.exec(text); found !== null; found = SCRIPT_MARK.exec(text)) {
      const mark = found[0].toLowerCase();
      if (mark === '</script' && this.escaped < 2) return found.index;
      if (mark === '<!--') this.escaped = Math.max(1, this.escaped);
      else if (mark === '-->') this.escaped = 0;
      else if (mark === '</script') this.escaped = 1;
      else if (this.escaped === 1) this.escaped = 2;
      this.passed = SCRIPT_MARK.lastIndex;
    }
    return -1;
  }
}

const SCRIPT_MARK = /<!--|-->|<\/?script(?=[\s/>])/gi;
const ENDS = new Map<string, RegExp>();

function endOf(name: string): RegExp {
  const pattern = ENDS.get(name) ?? new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  ENDS.set(name, pattern);
  return pattern;
}
