/** Says who wrote a text: a model, or the garden and why. */
import { renderMoney } from '../src/garden/engine/price.ts'
import type { Writer, WritingEstimate } from '../src/garden/writing/model/say-with-engine.ts'

interface Priced {
  engine?: { currency: string } | undefined
}

/** No line where the garden wrote because there is no engine. */
export function tellWriter(writer: Writer, { engine }: Priced): string[] {
  if (writer.engine === 'embedded')
    return writer.instead === null ? [] : [`No model wrote this, the garden did. ${writer.instead}`]
  const { model, cost, calls } = writer
  const price = engine ? `, which cost ${renderMoney(cost, engine.currency)}` : ''
  return [
    `Written by ${model} in ${calls.length} calls${price}; every sentence was checked against its quotes.`,
  ]
}

/** What a model would have to read, and for how much. */
export function tellEstimate({ notes, sentences, nanos }: WritingEstimate, { engine }: Priced): string {
  const price = engine ? ` for ${renderMoney(nanos, engine.currency)} at most` : ''
  return `A model would read ${sentences} sentences of ${notes} notes${price}. Nothing was asked.`
}
