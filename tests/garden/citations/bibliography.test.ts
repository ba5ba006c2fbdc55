/** Works as files hold them, and as readers see them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinBibliography } from '../../../src/garden/citations/bibliography.ts'
import { citedWorks } from '../../../src/garden/citations/cited-works.ts'
import { parseBibtex } from '../../../src/garden/citations/parse-bibtex.ts'
import { parseCslJson } from '../../../src/garden/citations/parse-csl-json.ts'
import { plainText } from '../../../src/garden/citations/rich-text.ts'
import { type CslItem, cslItemSchema } from '../../../src/schemas/csl-item.ts'

const item = (more: Record<string, unknown>) => cslItemSchema.parse({ id: 'k', ...more })

/** `citation / entry` of each work, in the order of their keys. */
function shown(items: readonly CslItem[]): string[] {
  const found = items.map((one) => ({ item: one, start: null }))
  const file = { name: 'x', vaultPath: null, source: '', items: found, problems: [] }
  const works = citedWorks(
    joinBibliography([file], ''),
    items.map(({ id }) => id),
  )
  return items.flatMap(({ id }) => {
    const work = works.get(id)
    return work ? [`${work.names} ${work.year} / ${work.entry.map(plainText).join('')}`] : []
  })
}

const doe = { family: 'Doe', given: 'Jane' }
const date = (...parts: number[][]) => ({ 'date-parts': parts })

describe('a work reads', () => {
  it.each<[Record<string, unknown>, string]>([
    [
      {
        type: 'book',
        title: 'T',
        author: [doe],
        issued: date([2020]),
        publisher: 'P',
        'publisher-place': 'L',
        edition: '2',
      },
      'Doe 2020 / Doe, Jane. 2020. T. 2nd ed. L: P.',
    ],
    [
      {
        type: 'article-journal',
        title: 'T?',
        author: [doe],
        issued: date([2020]),
        'container-title': 'J',
        volume: 3,
        issue: 4,
        page: '1--9',
      },
      'Doe 2020 / Doe, Jane. 2020. “T?” J 3 (4): 1–9.',
    ],
    [
      { type: 'article', title: 'T', author: [doe], issued: { literal: 'in press' } },
      'Doe in press / Doe, Jane. in press. T.',
    ],
    [
      {
        type: 'chapter',
        title: 'T',
        author: [doe],
        editor: [{ family: 'Roe', given: 'R.' }],
        'container-title': 'B',
        page: '5',
      },
      'Doe n.d. / Doe, Jane. n.d. “T.” In B, edited by R. Roe, 5.',
    ],
    [
      { type: 'book', title: 'T', editor: [doe, { family: 'Roe' }], issued: date([-44]) },
      'Doe and Roe 44 BCE / Doe, Jane, and Roe, eds. 44 BCE. T.',
    ],
    [
      {
        type: 'webpage',
        title: 'A page about one thing and another',
        URL: 'https://x.org/a',
        accessed: date([2024, 1, 2]),
      },
      '“A page about one…” n.d. / A page about one thing and another. n.d. Seen on 2024-01-02. https://x.org/a',
    ],
    [
      {
        type: 'thesis',
        title: 'T',
        author: [doe],
        genre: 'phdthesis',
        publisher: 'U',
        issued: date([1999], [2001]),
      },
      'Doe 1999–2001 / Doe, Jane. 1999–2001. T. PhD thesis. U.',
    ],
    [
      {
        type: 'report',
        title: 'T',
        author: [{ literal: 'The Office' }],
        number: '7',
        genre: 'techreport',
        issued: { ...date([1800]), circa: true },
      },
      'The Office c. 1800 / The Office. c. 1800. T. Technical report 7.',
    ],
    [
      {
        type: 'paper-conference',
        title: 'T',
        author: [doe, { family: 'others' }],
        'container-title': 'Proc.',
        DOI: 'doi:10.1000/a b',
      },
      'Doe et al. n.d. / Doe, Jane, et al. n.d. “T.” In Proc.',
    ],
    [
      {
        title: 'T',
        author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' }],
      },
      'van der Berg n.d. / van der Berg, Jan, Jr. n.d. T.',
    ],
    [
      { title: 'a <i>b <sub>2</sub></i> & <script>x</script>', author: [] },
      '“a b 2 & <script>x</script>” n.d. / a b 2 & <script>x</script>. n.d.',
    ],
    [{}, 'k n.d. / n.d.'],
  ])('%j', (work, expected) => {
    expect(shown([item(work)])).toEqual([expected])
  })

  it.each(['javascript:alert(1)', 'file:///home/ada/a.pdf', 'https://ada:secret@x.org/', '/home/ada', 'x'])(
    'without an address such as %s',
    (url) => {
      expect(shown([item({ title: 'T', URL: url, DOI: url })])).toEqual(['“T” n.d. / T. n.d.'])
    },
  )

  it('has letters where names and year are those of another, by title', () => {
    const same = { author: [doe], issued: date([2020]) }
    const [b, a, none] = shown([
      item({ id: 'x', title: 'B', ...same }),
      item({ id: 'y', title: 'A', ...same }),
      item({ id: 'z', title: 'C', author: [doe] }),
    ])
    expect([b, a, none].map((text) => text?.split(' / ')[0])).toEqual(['Doe 2020b', 'Doe 2020a', 'Doe n.d.'])
    const undated = [
      item({ id: 'x', title: 'B', author: [doe] }),
      item({ id: 'y', title: 'A', author: [doe] }),
    ]
    expect(shown(undated).map((text) => text.split(' / ')[0])).toEqual(['Doe n.d.-b', 'Doe n.d.-a'])
  })
})

describe('BibTeX', () => {
  it.each([
    ["{\\\"O}sterreich und {\\L}\\'od\\'z", 'Österreich und Łódź'],
    ['Erd{\\H o}s, \\v{C}apek, Stra{\\ss}e', 'Erdős, Čapek, Straße'],
    ['{\\TeX} -- a \\emph{short} $n^2$', 'TeX – a short n²'],
    ["``Quoted'' \\& 50\\%", '“Quoted” & 50%'],
  ])('%s is %s', (title, expected) => {
    const { items, problems } = parseBibtex(`@book{k, title = {${title}}}`)
    expect(problems).toEqual([])
    expect(shown(items.map((found) => found.item))[0]).toContain(` / ${expected}. n.d.`)
  })

  it('keeps entries apart: strings, comments, cross-references, odd types', () => {
    const { items, problems } = parseBibtex(
      '% x\n@STRING{p = "Press"}\n@comment{no}\n@inbook{a, crossref={b}, title={A}}\n@book{b, editor={E}, title={B}, publisher=p # "es", year=2001}\n@nonsense{c, title={C}}\n',
    )
    expect(problems).toEqual([])
    expect(shown(items.map((found) => found.item))).toEqual([
      'E 2001a / E, ed. 2001a. “A.” In B. Presses.',
      'E 2001b / E, ed. 2001b. B. Presses.',
      '“C” n.d. / C. n.d.',
    ])
  })

  it('reads what LaTeX can say, and leaves notes and abstracts unread', () => {
    const { items, problems } = parseBibtex(
      '@incollection{a, author={Doe, Jane}, title={On \\enquote{it}: a\\hyphen b}, booktitle={Works}, volume=5, pages={1--2}, location={Rome and Oslo and Bern}, publisher={P}, abstract={\\enquote*{E} \\foo{}}, annotation={\\enquote*{E}}}\n' +
        '@patent{b, author={Roe, R.}, title={T}, number={7}, type={patentus}, year={{\\noop{1}}2001}}\n',
    )
    expect(problems).toEqual([])
    expect(shown(items.map((found) => found.item))[0]).toBe(
      'Doe n.d. / Doe, Jane. n.d. “On ‘it’: a-b.” In Works, vol. 5, 1–2. Rome, Oslo and Bern: P.',
    )
    expect(shown(items.map((found) => found.item))[1]).toContain('T. Patent 7.')
  })

  it('reads a text that is an address as no work, and fetches nothing', () => {
    expect(parseBibtex('https://example.org/works.bib')).toEqual({ items: [], problems: [] })
  })

  it('never throws, whatever the file holds', () => {
    const unit = fc.constantFrom(
      '@book{',
      'k,',
      'title',
      '=',
      '{',
      '}',
      '"',
      '\\',
      '#',
      '%',
      '\n',
      '$',
      '@string{',
      '(',
      ')',
      'é',
    )
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(parseBibtex(text).items.length).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('CSL-JSON', () => {
  it.each([
    ['{"a": [', 'This is not valid JSON: Unexpected end of JSON input.', 7],
    ['{}', 'This is no list of works. Export it as CSL-JSON.', 0],
    ['[{"id":"a"},5]', 'Work 2 is left out: it is no work.', 12],
  ])('%s: %s', (source, reason, start) => {
    expect(parseCslJson(source).problems).toEqual([{ reason, start }])
  })

  it('drops what no reference shows', () => {
    const work = {
      id: 1,
      title: 'T',
      note: 'n',
      abstract: 'a',
      annote: 'b',
      keyword: 'k',
      file: '/f',
      custom: {},
    }
    expect(parseCslJson(JSON.stringify({ items: [work] })).items).toEqual([
      { item: { id: '1', type: 'document', title: 'T' }, start: null },
    ])
  })

  it('never throws, whatever the list holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        const { items } = parseCslJson(
          `[${one}, {"id": "k", "title": ${other}, "author": [${one}], "issued": ${other}}]`,
        )
        expect(shown(items.map((found) => found.item)).length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
