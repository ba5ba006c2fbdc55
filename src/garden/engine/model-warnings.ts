/** What an owner should know of the models that their settings name: the end of one, and prices that are old. */
import type { EngineSettings } from '../../schemas/engine-settings.ts'
import { findEnd, findPrice } from '../../schemas/known-models.ts'

/** Days after which a price that was read somewhere should be looked up again. */
const mostPriceAge = 180
/** Days before its end from which on a model is warned about. */
const daysAhead = 180

/** One sentence each; none where nothing is known. `today` is `YYYY-MM-DD`. */
export function modelWarnings(engine: EngineSettings, today: string): string[] {
  const { baseUrl, currency, embeddings, text } = engine
  const used = [
    ...(embeddings ? [{ model: embeddings.model, input: embeddings.price, output: 0 }] : []),
    ...(text ? [{ model: text.model, input: text.inputPrice, output: text.outputPrice }] : []),
  ]
  return used.flatMap(({ model, input, output }) => {
    const warnings: string[] = []
    const end = findEnd(model, baseUrl)
    const ahead = end && daysBetween(today, end.ends)
    if (end && ahead !== null && ahead <= daysAhead)
      warnings.push(
        `\`${model}\` ${ahead > 0 ? `answers until ${end.ends}, ${ahead} more days` : `was shut down on ${end.ends}`}: name another model (${end.source}).`,
      )
    const price = findPrice(model, baseUrl, currency)
    if (price && (input < price.input || output < price.output))
      warnings.push(
        `\`${model}\` is set at ${input} and ${output}, and was ${price.input} and ${price.output} on ${price.read} (${price.source}).`,
      )
    else if (price && daysBetween(price.read, today) > mostPriceAge)
      warnings.push(`The price of \`${model}\` was read on ${price.read}: look it up anew (${price.source}).`)
    return warnings
  })
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
