/**
 * The switch for light and dark. A choice that is kept is set before the first
 * paint, by begin.js; without a choice the page follows the system.
 */
import { keptKeys } from '../privacy/kept-keys.ts'

type Theme = (typeof themes)[number]

const root = document.documentElement
const other = matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark'
// From the system's theme the first press leads to the other one: it must be seen to do something.
const themes = ['system', other, other === 'light' ? 'dark' : 'light'] as const

const button = document.querySelector<HTMLElement>('[data-theme-switch]')
if (button) {
  label(button)
  button.hidden = false
  button.addEventListener('click', () => {
    choose(themes[(themes.indexOf(shown()) + 1) % themes.length] ?? 'system')
    label(button)
  })
}

function shown(): Theme {
  return themes.find((theme) => theme === root.dataset['theme']) ?? 'system'
}

function choose(theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  try {
    localStorage.setItem(keptKeys.theme, theme)
  } catch {
    // Storage can be forbidden: the choice then holds for this page.
  }
}

function label(button: HTMLElement): void {
  button.setAttribute('aria-label', button.dataset[shown()] ?? '')
  button.dataset['shows'] = shown()
}
