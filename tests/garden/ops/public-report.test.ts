/** What all may read of a report names nothing that is not published. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicReport } from '../../../src/garden/ops/public-report.ts'
import { mostItems, mostTasks, wholeReport } from '../../../src/garden/ops/shown-report.ts'
import { arbitraryReport, hostileText, withOtherNames } from './arbitrary-report.ts'

describe('the public view of a report', () => {
  test('is the same whatever private things are called', () => {
    fc.assert(
      fc.property(arbitraryReport, hostileText, (report, name) => {
        expect(publicReport(withOtherNames(report, name))).toEqual(publicReport(report))
      }),
    )
  })

  test('holds only what all may read, the first of it, and counts all of it', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const shown = publicReport(report)
        const lists = shown.sections.flatMap((section) => section.lists)
        const before = report.sections.flatMap((section) => section.lists)
        for (const item of [...shown.tasks, ...lists.flatMap(({ items }) => items)])
          expect(item.isPublic).toBe(true)
        for (const [at, list] of before.entries()) {
          const open = list.items.filter(({ isPublic }) => isPublic)
          expect(lists[at]).toEqual({ ...list, items: open.slice(0, mostItems) })
        }
        const tasks = report.tasks.filter(({ isPublic }) => isPublic)
        expect(shown.tasks).toEqual(tasks.slice(0, mostTasks))
        expect(shown.hiddenTasks).toBe(Math.min(mostTasks, report.tasks.length - tasks.length))
      }),
    )
  })

  test('keeps of the sources of a figure those that can hold no name', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const sources = publicReport(report).sections.flatMap(({ figures }) =>
          figures.flatMap((one) => one.sources),
        )
        for (const source of sources) {
          expect(['commit', 'ledger', 'command']).toContain(source.kind)
          if (source.kind === 'command') expect(source.command).toMatch(/^one (check|costs --json)$/)
        }
      }),
    )
  })
})

test('its owner sees the first of everything', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const shown = wholeReport(report)
      expect(shown.hiddenTasks).toBe(0)
      expect(shown.tasks).toEqual(report.tasks.slice(0, mostTasks))
      expect(shown.sections.map(({ figures }) => figures)).toEqual(
        report.sections.map(({ figures }) => figures),
      )
    }),
  )
})
