/** Functions of numbers. */
import type { Value } from '../values/value.ts'
import type { FunctionCall, FunctionTable } from './query-function.ts'

export const numberFunctions: FunctionTable<number> = {
  abs: { usage: 'number.abs()', args: [0, 0], call: (self) => Math.abs(self) },
  ceil: { usage: 'number.ceil()', args: [0, 0], call: (self) => Math.ceil(self) },
  floor: { usage: 'number.floor()', args: [0, 0], call: (self) => Math.floor(self) },
  round: {
    usage: 'number.round(2)',
    args: [0, 1],
    call: (self, [digits], call) => round(self, digitsOf(digits, call)),
  },
  toFixed: {
    usage: 'number.toFixed(2)',
    args: [0, 1],
    call: (self, [digits], call) => {
      const places = digitsOf(digits, call)
      return round(self, places).toFixed(places)
    },
  },
}

function digitsOf(value: Value | undefined, call: FunctionCall): number {
  if (value === undefined || value === null) return 0
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 20) return value
  return call.fail('The number of decimal places is a whole number from 0 to 20.')
}

/** Halves go up, and 1.005 is a half at two places, as people read it. */
function round(value: number, digits: number): number {
  const shifted = Number(`${value}e${digits}`)
  return Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${digits}`) : value
}
