// Stands in every page itself, behind its style sheet, for which it waits: what must be
// known before the first paint, and what starts the rest once the page has been painted.
// A change here changes the hash in every policy.
;(() => {
  const root = document.documentElement
  const data = root.dataset
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') data.theme = theme
  } catch {}

  const pen = document.createElement('canvas').getContext('2d')
  const widthsIn = (face) => {
    pen.font = `100px ${face}`
    return ['i', 'M'].map((sign) => pen.measureText(sign).width)
  }

  // The letters in the style sheet are unpacked when a text first asks for them: one frame too late.
  data.faces = 'awaited'
  const show = () => delete data.faces
  const parsed = () =>
    document.readyState === 'loading'
      ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve))
      : Promise.resolve()
  const awaited = [
    '1em Piazzolla Variable',
    'italic 1em Piazzolla Variable',
    '1em Instrument Sans Variable',
  ].map((face) => document.fonts.load(face))
  const [narrow, wide] = pen ? widthsIn('monospace') : []
  if (Math.abs(narrow - wide) > 0.5) {
    // The system has no face for code: where there is some, Plex Mono comes before anything could move.
    data.code = 'plex'
    awaited.push(
      parsed().then(() => document.querySelector('code, pre') && document.fonts.load('1em IBM Plex Mono')),
    )
  }
  Promise.allSettled(awaited).then(show)
  setTimeout(show, 100)

  const styled = () =>
    new Promise((resolve) => {
      if (!data.styles) return resolve()
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = data.styles
      link.onload = link.onerror = resolve
      document.head.append(link)
    })
  // Plex Mono takes the place of letters that are as wide as its own, and of no others: nothing moves.
  const nameCodeFace = async () => {
    if (!pen || data.code) return
    const face = getComputedStyle(root).getPropertyValue('--font-code')
    await document.fonts.load(`1em ${face}`).catch(() => {})
    if (widthsIn(face).every((width) => Math.abs(width - 60) < 0.5)) data.code = 'plex'
  }
  const start = async () => {
    await styled()
    nameCodeFace()
    await Promise.allSettled((data.scripts?.split(' ') ?? []).map((file) => import(/* @vite-ignore */ file)))
    delete data.scripts
  }
  const painted = () => parsed().then(start)
  if (!self.PerformanceObserver?.supportedEntryTypes?.includes('paint')) return painted()
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length === 0) return
    observer.disconnect()
    painted()
  })
  observer.observe({ type: 'paint', buffered: true })
})()
