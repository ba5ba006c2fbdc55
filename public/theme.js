// Light and dark. It runs before the first paint, so that a chosen theme does not flash;
// without a choice, and without this script, the page follows the system.
;(() => {
  const root = document.documentElement
  const other = matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark'
  // From the system's theme the first press leads to the other one: it must be seen to do something.
  const themes = ['system', other, other === 'light' ? 'dark' : 'light']

  const stored = () => {
    try {
      return localStorage.getItem('theme')
    } catch {
      // Storage can be forbidden: the choice then holds for this page.
      return null
    }
  }

  const choose = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    else delete root.dataset.theme
    try {
      localStorage.setItem('theme', theme)
    } catch {
      // As above.
    }
  }

  const theme = () => root.dataset.theme ?? 'system'

  const label = (button) => {
    button.setAttribute('aria-label', button.dataset[theme()])
    button.dataset.shows = theme()
  }

  const saved = stored()
  if (saved === 'light' || saved === 'dark') root.dataset.theme = saved

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-switch]')
    if (!button) return
    label(button)
    button.hidden = false
    button.addEventListener('click', () => {
      choose(themes[(themes.indexOf(theme()) + 1) % themes.length])
      label(button)
    })
  })
})()
