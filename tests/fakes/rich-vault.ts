/** A vault with one of everything that a page could need leave for. */

/** Answers from elsewhere: one that is kind, one that would do harm. */
const mentions = [
  {
    id: 'webmention.io-1',
    kind: 'reply',
    target: 'https://garden.example/notes/plain/',
    source: 'https://bea.example/on-plain',
    author: { name: 'Bea Fern', url: 'https://bea.example/' },
    date: '2026-03-01',
    text: 'I walked past it this morning.\n\nPlainer than I remembered, and better for it.',
    hidden: false,
  },
  {
    id: 'webmention.io-2',
    kind: 'mention',
    target: 'https://garden.example/notes/plain/',
    source: 'https://mallory.example/"><script>go()</script>',
    author: { name: '<img src=https://spy.example/a.png>', url: null },
    date: null,
    text: '<script>document.title = "stolen"</script>',
    hidden: false,
  },
  {
    id: 'webmention.io-3',
    kind: 'like',
    target: 'https://garden.example/notes/plain/',
    source: 'https://cy.example/likes/1',
    author: { name: 'Cy', url: null },
    date: '2026-03-02',
    text: '',
    hidden: false,
  },
]

export const richSettings = {
  url: 'https://garden.example',
  mdx: true,
  topics: [{ id: 'moss', title: 'Moss' }],
  webmentions: { endpoint: 'https://webmention.io/garden.example/webmention' },
  comments: { repo: 'ada/garden', repoId: 'R_1', category: 'Notes', categoryId: 'DIC_1' },
}

const canvas = {
  nodes: [
    { id: 'a', type: 'text', text: 'A **card**', x: 0, y: 0, width: 200, height: 80 },
    { id: 'b', type: 'file', file: 'plain.md', x: 300, y: 0, width: 240, height: 120 },
    { id: 'c', type: 'link', url: 'https://cards.example/page', x: 0, y: 200, width: 200, height: 80 },
  ],
  edges: [{ id: 'e', fromNode: 'a', toNode: 'b' }],
}

export const richFiles: Record<string, string> = {
  'index.md':
    '# Home\n\nBegin at [[plain]], [[formulas]], [[drawn]], [[films]], [[styled]], [[others]], [[board.canvas|board]].',
  'plain.md':
    '---\ntopic: moss\ntags: [a/b]\n---\n\n# Plain\n\nNothing but words, and [[formulas]], [[styled]], [[coloured]], [[others]].\n',
  'formulas.md':
    '---\ncomments: false\n---\n\n# Formulas\n\n$$\\begin{aligned}a &= b \\\\ c &= d\\end{aligned}$$\n\nAnd $\\frac{a}{b}$, $\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}$.\n\n```js\nconst a = 1\n```\n\nBack to [[plain]].\n',
  'drawn.md': '# Drawn\n\n```mermaid\nflowchart LR\n  A[One] --> B[Two]\n```\n',
  'films.md':
    '# Films\n\n![A film](https://youtu.be/dQw4w9WgXcQ)\n\n![Another](https://vimeo.com/76979871)\n',
  'styled.md':
    '# Styled\n\n<p style="color: rgb(1, 2, 3)">Red words</p>\n\n<div style="background: url(https://pictures.example/back.png)">Ground</div>\n\n<style>.own { letter-spacing: 2px }</style>\n\n<p class="own">Wide words</p>\n',
  'coloured.md': '# Coloured\n\n<p style="color: rgb(1, 2, 3)">Red words</p>\n',
  'scripted.md':
    '# Scripted\n\n<p id="said">Silent</p>\n\n<script>document.getElementById("said").textContent = "Spoken"</script>\n\n<button onclick="this.textContent = \'Pressed\'">Press</button>\n',
  'others.md':
    '# Others\n\n![A tree](https://pictures.example/tree.png)\n\n<iframe src="https://frames.example/map" title="Map"></iframe>\n',
  'papers.md': '# Papers\n\n![[paper.pdf]]\n\n![[sound.mp3]]\n\n![[dot.svg]]\n',
  'paper.pdf':
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n',
  'sound.mp3': 'not really',
  'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>',
  'coded.mdx': '# Coded\n\n<p style={{ color: "rgb(4, 5, 6)" }}>Coded words</p>\n\nAnd [[plain]].\n',
  'list.md': '# List\n\n```base\nviews:\n  - type: table\n    name: All\n```\n',
  'board.canvas': JSON.stringify(canvas),
  '.one/webmentions.json': JSON.stringify(mentions),
}
