import { expect, it } from 'vitest'
import { devPage } from '../../src/site/dev-page.ts'

const meta = '<meta property="csp-nonce" nonce="one-dev">'

it('gives the styles of the server in the head their nonce, and no others', () => {
  const style = '<style data-vite-dev-id="/a.css">p { color: red }</style>'
  const text = `<head>${style}</head><body><style data-vite-dev-id="/b.css"></style></body>`
  expect(devPage(text)).toBe(
    text
      .replace('<style data-vite-dev-id="/a', '<style nonce="one-dev" data-vite-dev-id="/a')
      .replace('</head>', `${meta}</head>`),
  )
})

it('takes away what stands for the address of a style sheet', () => {
  const style = '<style data-vite-dev-id="/a b/main.css?url">export default "/@fs/main.css"</style>'
  const script = '<script type="module" src="/@fs/main.css?url"></script>'
  const kept =
    '<link rel="stylesheet" href="/@fs/main.css"><script type="module" src="/@vite/client"></script>'
  expect(devPage(`<head>${style}${kept}${script}</head>`)).toBe(`<head>${kept}${meta}</head>`)
})

it('leaves a preview as it is', () => {
  expect(devPage('<article>Moss</article>')).toBe('<article>Moss</article>')
})
