/** Money, exactly: whole billionths of a currency. */

/** Prices of a million tokens, in the currency. */
export interface Prices {
  input: number
  output: number
}

export interface TokenCount {
  input: number
  output: number
}

const nanosPerUnit = 1_000_000_000

/** What the tokens cost, rounded up to a billionth: a token at 1 for a million costs 1,000 of them. */
export function costOf({ input, output }: TokenCount, prices: Prices): number {
  return roundUp(input * prices.input * 1000) + roundUp(output * prices.output * 1000)
}

export function toNanos(amount: number): number {
  return Math.round(amount * nanosPerUnit)
}

/** Such as `0.0123 EUR`: four significant digits. */
export function renderMoney(nanos: number, currency: string): string {
  const amount = nanos / nanosPerUnit
  const text = amount >= 1000 ? amount.toFixed(0) : Number(amount.toPrecision(4)).toFixed(decimalsOf(amount))
  // Zeros behind the last digit that counts, but for two decimals.
  return `${text.replace(/(\.\d\d\d*?)0+$/, '$1')} ${currency}`
}

function decimalsOf(amount: number): number {
  return amount === 0 ? 2 : Math.min(9, Math.max(2, 3 - Math.floor(Math.log10(amount))))
}

/** Prices such as 0.02 are no exact numbers: what they add in the fifteenth digit is none of the cost. */
function roundUp(nanos: number): number {
  return Math.ceil(Number(nanos.toPrecision(14)))
}
