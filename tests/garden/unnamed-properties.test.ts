/** The owner's own properties are shown where a base names them, and nowhere else. */
import { expect, test } from 'vitest'
import { growCase } from '../conformance/grow-case.ts'

const notes = {
  'rates.md': '---\nclientRate: ninety sovereigns\ndetail:\n  innerKey: forty ducats\n---\nText.\n',
  'more.md': '---\nclientRate: ten sovereigns\n---\nText.\n',
}

async function shown(base: string) {
  const { plan } = await growCase({ ...notes, 'a.md': `\`\`\`base\n${base}\n\`\`\`\n` })
  return { all: JSON.stringify(plan), html: plan.pages.find(({ entry }) => entry.slug === 'a')?.html ?? '' }
}

test.for([
  'note',
  'note.toString()',
  'file.properties',
  'file.properties.toString()',
  'file.properties.keys()',
  'file.properties.values()',
  'file.frontmatter',
  'file',
  'file.toString()',
  'this',
  'this.note',
  '[note, file]',
  'list(note).join("-")',
  '{"a": note}',
  '{"a": file.properties}.values()',
  '"" + note',
  'note + file.properties',
  'html(note)',
  'escapeHTML(note)',
  'link(note)',
  'number(note)',
  'date(note)',
  'if(note, note, file)',
  'file.asLink().asFile().properties',
  'file.backlinks.map(value.asFile().properties)',
  'note.isType("properties")',
])('the formula `%s` lists no property that it does not name', async (formula) => {
  const views = [
    `formulas:\n  x: ${JSON.stringify(formula)}\nviews:`,
    '  - type: table\n    name: Cells\n    order: [file.name, formula.x]\n    summaries: {formula.x: Unique}',
    '  - type: cards\n    name: Cards\n    order: [file.name, formula.x]\n    image: formula.x',
    '  - type: list\n    name: Groups\n    groupBy: {property: formula.x, direction: ASC}\n    order: [formula.x]',
  ]
  const { all, html } = await shown(views.join('\n'))
  expect(html).toMatch(/rates|cannot be shown/)
  expect(all).not.toMatch(/sovereigns|ducats|clientrate|innerkey/i)
})

test.for([
  ['order', 'views:\n  - type: table\n    name: All\n    order: [file.name, file.properties, note]'],
  ['groupBy', 'views:\n  - type: table\n    name: All\n    groupBy: file.properties\n    order: [file.name]'],
  [
    'sort',
    'views:\n  - type: table\n    name: All\n    order: [file.name]\n    sort:\n      - property: clientRate\n        direction: ASC',
  ],
  [
    'filters',
    'filters: clientRate.contains("ninety")\nviews:\n  - type: table\n    name: All\n    order: [file.name]',
  ],
  ['no columns', 'views:\n  - type: table\n    name: All'],
  ['no views', 'filters: file.ext == "md"'],
])('%s shows no value that no column names', async ([, base = '']) => {
  const { all, html } = await shown(base)
  expect(html).toContain('rates')
  expect(all).not.toMatch(/sovereigns|ducats|innerkey/i)
})

test.for([
  ['a column', 'views:\n  - type: table\n    name: All\n    order: [file.name, clientRate]'],
  [
    'a group',
    'views:\n  - type: table\n    name: All\n    groupBy: {property: clientRate, direction: ASC}\n    order: [file.name]',
  ],
  [
    'a formula',
    'formulas:\n  x: file.properties.clientRate\nviews:\n  - type: table\n    name: All\n    order: [formula.x]',
  ],
])('%s that names a property shows it: so the owner says', async ([, base = '']) => {
  expect((await shown(base)).html).toContain('ninety sovereigns')
})
