/**
 * What is known of models of api.openai.com: what a million tokens cost, and
 * when they are shut down. Each row says where it was read and when, for prices and dates change.
 */

/** Prices in dollars for a million tokens of a plain call with up to 272,000 of them. */
export interface KnownPrice {
  model: string
  input: number
  /** 0 for a model that makes embeddings. */
  output: number
  /** Where it was read. */
  source: string
  /** `YYYY-MM-DD` on which it was read. */
  read: string
}

/** The end of some models, and of their dated snapshots. */
export interface KnownEnd {
  models: readonly string[]
  /** `YYYY-MM-DD` from which on they answer no more. */
  ends: string
  source: string
  read: string
}

/** The host that the rows are about: another may have other models under the same names. */
export const knownHost = 'api.openai.com'
export const knownCurrency = 'USD'

const read = '2026-11-23'
const embeddingsPage = 'https://developers.openai.com/api/docs/models/text-embedding-3-large'
const terraNews = 'https://docs.litellm.ai/blog/gpt-6-1-terra'
const lunaNews = 'https://docs.litellm.ai/blog/gpt_6_sol_luna'
const cutNews = 'https://docs.laozhang.ai/en/announcements/gpt-5-6-pricing-2026-07.md'

export const knownPrices: readonly KnownPrice[] = [
  { model: 'text-embedding-3-small', input: 0.02, output: 0, source: embeddingsPage, read },
  { model: 'text-embedding-3-large', input: 0.13, output: 0, source: embeddingsPage, read },
  { model: 'gpt-6.1-sol', input: 2, output: 10, source: terraNews, read },
  { model: 'gpt-6.1-terra', input: 1, output: 5, source: terraNews, read },
  { model: 'gpt-6-sol', input: 2, output: 10, source: lunaNews, read },
  { model: 'gpt-6-luna', input: 0.1, output: 0.5, source: lunaNews, read },
  { model: 'gpt-5.6-terra', input: 2, output: 12, source: terraNews, read },
  { model: 'gpt-5.6-luna', input: 0.2, output: 1.2, source: cutNews, read },
]

const deprecations = 'https://developers.openai.com/api/docs/deprecations'
const ending = (ends: string, models: readonly string[]): KnownEnd => ({
  models,
  ends,
  source: deprecations,
  read,
})

export const knownEnds: readonly KnownEnd[] = [
  ending('2026-10-23', [
    'gpt-3.5-turbo',
    'gpt-4',
    'gpt-4-turbo',
    'gpt-4.1-nano',
    'o1',
    'o1-pro',
    'o3-mini',
    'o4-mini',
  ]),
  ending('2026-12-11', ['gpt-5', 'gpt-5-mini', 'gpt-5-nano', 'gpt-5-pro', 'o3', 'o3-pro']),
  ending('2027-01-14', ['gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-4.1-mini']),
  ending('2027-04-01', ['gpt-5.1', 'gpt-5.4-nano', 'gpt-5.3-codex']),
]

/** What a batch costs of the price of direct calls; read in https://apidog.com/blog/openai-batch-api/ on 2026-11-23. */
const knownBatchShare = 0.5

/** The share of the price of a direct call that one in a batch costs at `baseUrl`: all of it where nothing is known or said. */
export function batchShare({
  baseUrl,
  batchShare: said,
}: {
  baseUrl: string
  batchShare?: number | undefined
}): number {
  return said ?? (isKnownHost(baseUrl) ? knownBatchShare : 1)
}

/** The price of `model` at `baseUrl` in `currency`; null where nothing is known of it. */
export function findPrice(model: string, baseUrl: string, currency: string): KnownPrice | null {
  if (currency !== knownCurrency || !isKnownHost(baseUrl)) return null
  return knownPrices.find((row) => row.model === nameOf(model)) ?? null
}

/** When `model` at `baseUrl` ends; null where nothing is known of it. */
export function findEnd(model: string, baseUrl: string): KnownEnd | null {
  if (!isKnownHost(baseUrl)) return null
  return knownEnds.find(({ models }) => models.includes(nameOf(model))) ?? null
}

/** Without the date of a snapshot: `gpt-4o-2024-08-06` costs and ends as `gpt-4o` does. */
function nameOf(model: string): string {
  return model.replace(/-\d{4}-\d\d-\d\d$/, '')
}

function isKnownHost(baseUrl: string): boolean {
  return URL.canParse(baseUrl) && new URL(baseUrl).hostname === knownHost
}
