import fc from 'fast-check'
import { expect, test } from 'vitest'
import { along } from '../../../src/site/curve.ts'
import { habits } from '../../../src/site/specimen/habits.ts'
import { leafForms } from '../../../src/site/specimen/leaf-forms.ts'
import { spreadLeaves } from '../../../src/site/specimen/spread-leaves.ts'

const coin = leafForms.find(({ name }) => name === 'coin')
if (!coin) throw new Error('no coins')
const radius = (coin.breadth / 2) * coin.scale
const reach = 0.65 * coin.scale

test('no coin lies on another, unless they stand in a thicket', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...habits),
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (habit, count, sway) => {
        const grown = habit(count, sway).leaves
        const leaves = spreadLeaves(grown, coin)
        expect(leaves).toHaveLength(count)
        const shrunk = (leaves[0]?.length ?? 0) / (grown[0]?.length ?? 1)
        if (shrunk < 0.32) return
        const coins = leaves.map(({ foot, angle, length }) => ({
          foot,
          middle: along(foot, angle, reach * length),
          radius: radius * length,
        }))
        for (const [index, one] of coins.entries()) {
          for (const other of coins.slice(index + 1)) {
            if (Math.hypot(one.foot.x - other.foot.x, one.foot.y - other.foot.y) < 0.5) continue
            const apart = Math.hypot(one.middle.x - other.middle.x, one.middle.y - other.middle.y)
            expect(apart).toBeGreaterThan((one.radius + other.radius) * 0.8)
          }
        }
      },
    ),
  )
})
