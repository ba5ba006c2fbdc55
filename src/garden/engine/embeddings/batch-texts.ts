/** Parts texts into requests that no server refuses for their size. */
import { mostTokens } from '../estimate-tokens.ts'

/** What the API of OpenAI takes at once: https://platform.openai.com/docs/api-reference/embeddings */
export const requestLimits = { inputs: 2048, tokens: 300_000 }

/** Rows of `texts`, in their order, none above `limits`; a text above them stands alone. */
export function batchTexts(texts: readonly string[], limits = requestLimits): string[][] {
  const batches: string[][] = []
  let tokens = 0
  for (const text of texts) {
    const own = mostTokens(text)
    const last = batches.at(-1)
    if (last && last.length < limits.inputs && tokens + own <= limits.tokens) {
      last.push(text)
      tokens += own
    } else {
      batches.push([text])
      tokens = own
    }
  }
  return batches
}
