/** HTML that is read unit by unit, which is several times as fast in an array as in a string. */

export interface HtmlSource {
  text: string
  /** Its UTF-16 units, and a 0 behind them; the array may be longer. */
  units: Uint16Array
}

/** Opens texts one after the other, in the same array: a text is good until the next is opened. */
export function createOpener(): (text: string) => HtmlSource {
  let units = new Uint16Array(1 << 16)
  return (text) => {
    if (text.length >= units.length) units = new Uint16Array(2 * text.length)
    Buffer.from(units.buffer).write(text, 'utf16le')
    units[text.length] = 0
    return { text, units }
  }
}
