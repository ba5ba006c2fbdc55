/** Folds the panel of suggested links, on this page and the next, where it lies on the notes of the margin. */

const key = 'one:offers-folded'

export function foldButton(panel: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'offers-fold'
  const show = (folded: boolean) => {
    panel.toggleAttribute('data-folded', folded)
    button.textContent = folded ? 'Show' : 'Hide'
    button.ariaExpanded = String(!folded)
    button.setAttribute('aria-label', `${button.textContent} suggested links`)
  }
  show(sessionStorage.getItem(key) !== null)
  button.addEventListener('click', () => {
    const folded = !panel.hasAttribute('data-folded')
    if (folded) sessionStorage.setItem(key, '')
    else sessionStorage.removeItem(key)
    show(folded)
  })
  return button
}
