/**
 * Fits the weights that `one link` begins with where a garden has few links of
 * its own, on the links of other gardens: `node bench/fit-link-weights.ts DIR…` writes them.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCorpus } from '../pipelines/adapters/read-corpus.ts'
import { readGarden } from '../pipelines/adapters/read-garden.ts'
import { readSettings } from '../pipelines/adapters/read-settings.ts'
import { createWorld } from '../scripts/shared-options.ts'
import { noHiddenLinks } from '../src/garden/suggest/corpus/hidden-links.ts'
import { features } from '../src/garden/suggest/features.ts'
import { type Examples, joinExamples } from '../src/garden/suggest/rank/examples.ts'
import { examplesOf, fitModel } from '../src/garden/suggest/rank/learn.ts'
import type { Logistic } from '../src/garden/suggest/rank/logistic.ts'
import { openView } from '../src/garden/suggest/view.ts'

const kept: Examples[] = []
const erased: Examples[] = []
for (const vault of process.argv.slice(2)) {
  const world = createWorld({})
  const place = await readSettings(world, { vault })
  const corpus = await readCorpus(place.settings, await readGarden(world, place))
  const view = openView(corpus, noHiddenLinks)
  kept.push(examplesOf(view, 'kept', 1))
  erased.push(examplesOf(view, 'erased', 1))
}
const joined = (parts: readonly Examples[]) => joinExamples(features.length, parts)
const fit = (examples: readonly Examples[]) => fitModel(joined(examples), { plain: true })
const [mention, related, list] = [fit(kept), fit(erased), fit([...kept, ...erased])]
const round = (numbers: Float64Array) => Array.from(numbers, (number) => Number(number.toPrecision(5)))
const plain = ({ bias, weights, means, deviations }: Logistic) => ({
  bias: Number(bias.toPrecision(5)),
  weights: round(weights),
  means: round(means),
  deviations: round(deviations),
})
const file = join(import.meta.dirname, '../src/garden/suggest/rank/shipped-weights.json')
const models = { mention: plain(mention), related: plain(related), list: plain(list) }
writeFileSync(file, `${JSON.stringify(models, null, 2)}\n`)
