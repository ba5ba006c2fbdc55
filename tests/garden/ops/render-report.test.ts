/** The report as its owner reads it, and what no words of a note can do to it. */
import fc from 'fast-check'
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5'
import stringWidth from 'string-width'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import type { OpsReport } from '../../../src/garden/ops/ops-report.ts'
import { publicReport } from '../../../src/garden/ops/public-report.ts'
import { markdownLink, markdownText } from '../../../src/garden/ops/render/markdown-text.ts'
import type { ReportPlace } from '../../../src/garden/ops/render/report-place.ts'
import { repositoryAddress } from '../../../src/garden/ops/render/repository-address.ts'
import { renderReportHtml } from '../../../src/garden/ops/render-html.ts'
import { renderReportMarkdown } from '../../../src/garden/ops/render-markdown.ts'
import { renderReportTerminal } from '../../../src/garden/ops/render-terminal.ts'
import { type ShownReport, wholeReport } from '../../../src/garden/ops/shown-report.ts'
import { visibleText } from '../../../src/garden/report/visible-text.ts'
import { plainText } from '../../../src/markdown/plain-text.ts'
import { arbitraryReport, hostileText, withOtherNames } from './arbitrary-report.ts'
import { samplePlace, sampleReport } from './sample-report.ts'

const views = fc
  .tuple(arbitraryReport, fc.boolean())
  .map(([report, isPublic]): ShownReport => (isPublic ? publicReport(report) : wholeReport(report)))

const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const seen = (text: string) =>
  text
    .replace(/[\u200B\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

describe.each([
  ['txt', renderReportTerminal],
  ['md', renderReportMarkdown],
  ['html', (report: ShownReport, place: ReportPlace) => renderReportHtml(report, place)],
] as const)('the report as %s', (form, render) => {
  test('is what its owner reads', async () => {
    await expect(render(wholeReport(sampleReport), samplePlace)).toMatchFileSnapshot(`expected/week.${form}`)
  })

  test('is what all may read', async () => {
    await expect(render(publicReport(sampleReport), samplePlace)).toMatchFileSnapshot(
      `expected/public-week.${form}`,
    )
  })

  test('is quiet where there is nothing to say', async () => {
    const quiet: OpsReport = { ...sampleReport, sections: [], tasks: [], isQuiet: true }
    await expect(render(wholeReport(quiet), samplePlace)).toMatchFileSnapshot(`expected/quiet-week.${form}`)
  })

  test('is the same for all whatever private things are called', () => {
    fc.assert(
      fc.property(arbitraryReport, hostileText, (report, name) => {
        const other = publicReport(withOtherNames(report, name))
        expect(render(other, samplePlace)).toBe(render(publicReport(report), samplePlace))
      }),
      { numRuns: 12 },
    )
  })
})

describe('in a terminal', () => {
  test('no word of a note does anything', () => {
    fc.assert(
      fc.property(views, (report) => {
        const text = renderReportTerminal(report, samplePlace)
        expect(text.replaceAll('\n', '')).toBe(visibleText(text.replaceAll('\n', '')))
      }),
      { numRuns: 12 },
    )
  })

  test('lines have eighty columns, but for commands and addresses', () => {
    fc.assert(
      fc.property(views, (report) => {
        const items = report.sections.flatMap(({ lists }) => lists.flatMap((list) => list.items))
        const whole = [
          ...[...items, ...report.tasks].map(({ url }) => url),
          ...report.tasks.map(({ command }) => command),
        ].map((text) => visibleText(text ?? '').trim())
        for (const line of renderReportTerminal(report, samplePlace).split('\n'))
          if (!whole.includes(line.trim())) expect(stringWidth(line)).toBeLessThanOrEqual(80)
      }),
      { numRuns: 12 },
    )
  })
})

describe('in Markdown', () => {
  test('the words of a note stay words', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [block, ...others] = parse(`- [ ] ${markdownText(text, 1000)}`).children
        expect(others).toEqual([])
        const words = plainText(block ?? { type: 'root', children: [] })
        expect(seen(words)).toBe(seen(visibleText(text.toWellFormed())))
      }),
    )
  })

  test('nothing calls a person, names an issue or becomes an address', () => {
    fc.assert(
      fc.property(views, (report) => {
        visit(parse(renderReportMarkdown(report, samplePlace)), (node) => {
          expect(['image', 'imageReference', 'linkReference', 'footnoteReference', 'code']).not.toContain(
            node.type,
          )
          if (node.type === 'text') expect(node.value).not.toMatch(/[@#]\w|GH-\d|:\/\/|www\./i)
          if (node.type === 'link')
            expect(node.url).toMatch(/^https?:\/\/(?!(www\.)?github\.com\/(?!owner\/garden\/))/)
          if (node.type === 'html')
            expect(node.value).toMatch(/^<\/?(code|details|summary)>|^<details><summary>/)
        })
      }),
      { numRuns: 15 },
    )
  })

  test('GitHub takes the longest', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const long = report.sections.map((section) => ({
          ...section,
          lists: Array.from({ length: 12 }, () => section.lists).flat(),
        }))
        const text = renderReportMarkdown(wholeReport({ ...report, sections: long }), samplePlace)
        expect(text.length).toBeLessThanOrEqual(60_000)
      }),
      { numRuns: 15 },
    )
  })

  test('an address of another repository tells nobody there', () => {
    const link = (href: string) => markdownLink('page', href, samplePlace.repository)
    expect(link('https://github.com/other/place/issues/3')).toBe(
      '[page](<https://redirect.github.com/other/place/issues/3>)',
    )
    expect(link('https://github.com/owner/garden/issues/3')).toBe(
      '[page](<https://github.com/owner/garden/issues/3>)',
    )
    expect(link('javascript:alert(1)')).toBe('page')
  })
})

describe('as a page', () => {
  test('the words of a note stay words, and nothing is loaded or run', () => {
    fc.assert(
      fc.property(views, (report) => {
        for (const { tagName, attrs } of elementsOf(parseHtml(renderReportHtml(report, samplePlace)))) {
          expect(['script', 'img', 'b', 'iframe', 'link', 'image']).not.toContain(tagName)
          for (const { name, value } of attrs) {
            expect(name).not.toMatch(/^(on|src|style$)/)
            if (name === 'href') expect(value).toMatch(/^https?:/)
          }
        }
      }),
      { numRuns: 15 },
    )
  })
})

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...inner] : inner
}

test.each([
  ['git@github.com:owner/name.git', 'https://github.com/owner/name'],
  ['https://token:x@GitHub.com/owner/name', 'https://github.com/owner/name'],
  ['ssh://git@example.org/group/sub/name.git', 'https://example.org/group/sub/name'],
  ['/srv/git/name.git', null],
  ['https://github.com/owner/"><script>', null],
])('people look at %s at %s', (remote, address) => {
  expect(repositoryAddress(remote)).toBe(address)
})
