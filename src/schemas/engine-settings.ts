/** The settings of an engine on another machine: where it is, what it costs, and what it may be told. */
import { z } from 'zod'
import { findPrice } from './known-models.ts'

const price = z.number().min(0).max(1_000_000)

const embeddingsSchema = z.strictObject({
  model: z.string().min(1).max(200).describe('The name of the model, as the server calls it.'),
  price: price
    .optional()
    .describe('What a million tokens cost, in the currency of the budget. A known price need not be said.'),
  inputTokens: z
    .int()
    .min(64)
    .max(1_000_000)
    .default(8192)
    .describe('The most tokens that the model reads of one text. A longer text is cut.'),
})

const textSchema = z.strictObject({
  model: z.string().min(1).max(200).describe('The name of the model, as the server calls it.'),
  inputPrice: price
    .optional()
    .describe('What a million tokens of questions cost, in the currency of the budget.'),
  outputPrice: price
    .optional()
    .describe('What a million tokens of answers cost, in the currency of the budget.'),
})

const engineGroup = z.strictObject({
  baseUrl: z
    .url()
    .refine(
      isSafeAddress,
      'an address with `https:`, without user, query and hash; `http:` for this machine alone',
    )
    .describe('Where the server is, such as `https://api.openai.com/v1`: any that speaks the API of OpenAI.'),
  key: z
    .strictObject({
      env: z
        .string()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable, never the key itself')
        .describe('The name of the environment variable that holds the key.'),
    })
    .describe('Where the key comes from. It never stands in a file of the project.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters such as `EUR`')
    .describe('The currency of prices and budget, such as `EUR`.'),
  budget: z
    .strictObject({
      run: z.number().min(0).max(1_000_000).describe('The most that one command may spend.'),
      day: z
        .number()
        .min(0)
        .max(1_000_000)
        .optional()
        .describe('The most that all commands of a day may spend. Left out, the month alone counts.'),
      month: z.number().min(0).max(1_000_000).describe('The most that all commands of a month may spend.'),
    })
    .describe('What may be spent. A call that could pass it is not made.'),
  send: z
    .enum(['published', 'all'])
    .default('published')
    .describe('Whose words may be sent to the server: those of published notes alone, or of all notes.'),
  timeoutSeconds: z
    .int()
    .min(1)
    .max(3600)
    .default(60)
    .describe('How long an answer may take, from the first byte sent to the last one read.'),
  embeddings: embeddingsSchema
    .optional()
    .describe(
      'The model that tells which notes are on one subject. Without it, the words of the notes tell alone.',
    ),
  text: textSchema
    .optional()
    .describe(
      'The model that answers questions: it writes for `one ask` and `one synthesize`, and is the judge.',
    ),
  batchShare: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('What a call in a batch costs of the price of a direct one, such as `0.5`.'),
  judge: z
    .boolean()
    .default(false)
    .describe(
      'Let the model for text put the five best suggestions of a note in order, or drop some of them.',
    ),
})

/** A judge without a model would be one in name only, and a call without a price could cost anything. */
export const engineSettings = engineGroup
  .refine(({ judge, text }) => !judge || text, {
    path: ['judge'],
    error: 'a judge needs a model: name one in `text`',
  })
  .transform(({ embeddings, text, ...settings }, context) => {
    const { baseUrl, currency } = settings
    const priceOf = (path: [string, string], model: string, side: 'input' | 'output', said?: number) => {
      const amount = said ?? findPrice(model, baseUrl, currency)?.[side]
      if (amount === undefined) context.addIssue({ code: 'custom', path, message: unknownPrice, input: said })
      return amount ?? 0
    }
    return {
      ...settings,
      embeddings: embeddings && {
        ...embeddings,
        price: priceOf(['embeddings', 'price'], embeddings.model, 'input', embeddings.price),
      },
      text: text && {
        ...text,
        inputPrice: priceOf(['text', 'inputPrice'], text.model, 'input', text.inputPrice),
        outputPrice: priceOf(['text', 'outputPrice'], text.model, 'output', text.outputPrice),
      },
    }
  })

const unknownPrice =
  'the price of this model is not known here: look it up at your provider, in the currency of the budget'

export type EngineSettings = z.output<typeof engineSettings>

/** The key travels with every call: in the open it may go to this machine alone. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(address)
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
  const isSealed = protocol === 'https:' || (protocol === 'http:' && isLocal)
  return isSealed && username === '' && password === '' && search === '' && hash === ''
}
