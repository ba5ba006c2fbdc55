/** What a note says of the model that wrote it. */
import { renderMoney } from '../../engine/price.ts'
import type { MadeByModel } from '../provenance.ts'
import type { Writer } from './say-with-engine.ts'

/** Null where the garden wrote it itself. `currency` is that of the prices. */
export function madeBy(writer: Writer, currency: string): MadeByModel | null {
  if (writer.engine === 'embedded') return null
  const { model, prompt, cost, calls } = writer
  return { model, prompt, cost: renderMoney(cost, currency), calls }
}
