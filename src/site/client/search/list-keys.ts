/** The keys of a combobox: the focus stays in its field, the arrows choose an option of its list. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */

export interface ListKeys {
  /** Tells that the list has other options; the first is chosen at once where `first` says so. */
  renew(first: boolean): void
}

/** Steers `list` by the keys of `field`. `fallback` is called for Enter with nothing chosen. */
export function steer(field: HTMLInputElement, list: HTMLElement, fallback: () => void): ListKeys {
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]
  let chosen: HTMLAnchorElement | null = null

  const choose = (option: HTMLAnchorElement | null, scroll = true) => {
    chosen?.setAttribute('aria-selected', 'false')
    chosen = option
    if (!option) return field.removeAttribute('aria-activedescendant')
    option.setAttribute('aria-selected', 'true')
    field.setAttribute('aria-activedescendant', option.id)
    if (scroll) option.scrollIntoView({ block: 'nearest' })
  }

  const move = (step: number) => {
    const all = options()
    const at = chosen ? all.indexOf(chosen) : step > 0 ? -1 : all.length
    // Beyond either end the field itself is chosen: nothing is.
    choose(all[at + step] ?? null)
  }

  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') {
      if (chosen) chosen.click()
      else fallback()
    } else return
    event.preventDefault()
  })

  return {
    renew: (first) => {
      const all = options()
      all.forEach((option, at) => {
        option.id = `${list.id}-${at}`
      })
      field.setAttribute('aria-expanded', String(all.length > 0))
      choose(first ? (all[0] ?? null) : null, false)
    },
  }
}
