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
import { examplesOf, fitModel } from '../src/garden/suggest/rank/learn.ts'
import type { Example, Logistic } from '../src/garden/suggest/rank/logistic.ts'
import { openView } from '../src/garden/suggest/view.ts'

const kept: Example[][] = []
const erased: Example[][] = []
for (const vault of process.argv.slice(2)) {
  const world = createWorld({})
  const place = await readSettings(world, { vault })
  const corpus = await readCorpus(place.settings, await readGarden(world, place))
  const view = openView(corpus, noHiddenLinks)
  kept.push(examplesOf(view, 'kept', 1))
  erased.push(examplesOf(view, 'erased', 1))
}
const [mention, related] = [fitModel(kept.flat(), 'kept'), fitModel(erased.flat(), 'erased')]
const round = (numbers: Float64Array) => Array.from(numbers, (number) => Number(number.toPrecision(5)))
const plain = ({ bias, weights, means, deviations }: Logistic) => ({
  bias: Number(bias.toPrecision(5)),
  weights: round(weights),
  means: round(means),
  deviations: round(deviations),
})
const file = join(import.meta.dirname, '../src/garden/suggest/rank/shipped-weights.json')
writeFileSync(file, `${JSON.stringify({ mention: plain(mention), related: plain(related) }, null, 2)}\n`)
