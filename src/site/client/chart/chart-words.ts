/** The phrases of the chart's script. */
import type { Words } from '../../../words/words.ts'

export type ChartWords = Pick<Words['graph'], 'found' | 'links' | 'open' | 'failed' | 'loading'> & {
  lang: string
}
