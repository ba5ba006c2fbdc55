import { expect, test } from 'vitest'
import { nearestName } from '../../src/garden/checks/nearest-name.ts'

const nearest = nearestName(['Feedback loop', 'Feedback loops', 'map', 'Requisite variety'])

test.for<[name: string, found: string | null]>([
  ['feedback lop', 'Feedback loop'],
  ['Feedbak loops', 'Feedback loops'],
  ['requisit varity', 'Requisite variety'],
  ['mop', null],
  ['maps', 'map'],
  ['Leverage', null],
  ['', null],
])('%s is near %s', ([name, found]) => {
  expect(nearest(name)).toBe(found)
})
