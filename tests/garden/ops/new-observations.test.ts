/** What of the things that were seen is put down. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newObservations } from '../../../src/garden/ops/new-observations.ts'
import type { Observation, SiteSeen, WorkflowState } from '../../../src/schemas/observation.ts'
import { anyObservation } from '../../fakes/arbitrary-observation.ts'

const state = (day: number, of = 'active'): WorkflowState => ({
  kind: 'workflow',
  v: 1,
  at: `2026-03-0${day}T00:00:00.000Z`,
  file: 'tend.yml',
  name: 'Tend',
  state: of,
})

const site = (day: number, pages: number): SiteSeen => ({
  kind: 'site',
  v: 1,
  at: `2026-03-0${day}T00:00:00.000Z`,
  pages,
  bytes: { html: 1, css: 1, js: 1, pictures: 1, other: 1 },
  heaviest: [],
})

describe('new observations', () => {
  it('are none where they were put down', () => {
    fc.assert(
      fc.property(fc.array(anyObservation), fc.array(anyObservation), (known, seen) => {
        const { fresh } = newObservations(known, seen)
        expect(newObservations([...known, ...fresh], fresh).fresh).toEqual([])
      }),
    )
  })

  it('are the same however the record is split', () => {
    fc.assert(
      fc.property(fc.array(anyObservation), fc.nat(), (seen, at) => {
        const ordered = newObservations([], seen).fresh
        const some = ordered.slice(0, at % (ordered.length + 1))
        const rest = newObservations(some, ordered.slice(some.length)).fresh
        expect([...some, ...rest]).toEqual(ordered)
      }),
    )
  })

  it('hold what lasts once for each time that it changed', () => {
    const seen = [state(1), state(2), state(3, 'disabled_inactivity'), state(4), state(5)]
    expect(newObservations([], seen).fresh).toEqual([state(1), state(3, 'disabled_inactivity'), state(4)])
    expect(newObservations([state(1)], [state(9)]).fresh).toEqual([])
    expect(newObservations([site(1, 3)], [site(2, 3), site(3, 4)]).fresh).toEqual([site(3, 4)])
  })

  it('hold what is told late, where it was another at its moment', () => {
    expect(newObservations([site(1, 3), site(5, 4)], [site(3, 4), site(4, 4)]).fresh).toEqual([site(3, 4)])
  })

  it('leave out what is not of their form, and say how many', () => {
    const odd = { ...state(1), name: '' } as Observation
    expect(newObservations([], [odd, state(2)])).toEqual({ fresh: [state(2)], unsound: 1 })
  })
})
