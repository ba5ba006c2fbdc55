/** The search field of the chart: it lists the notes whose titles fit, and goes to the one that is chosen. */

import { counted } from '../../../words/fill.ts'
import { findNotes, type Scene } from '../../chart/scene.ts'
import type { ChartWords } from './chart-words.ts'

const mostListed = 8

export function startFinder(
  root: HTMLElement,
  scene: Scene,
  words: ChartWords,
  go: (node: number) => void,
): void {
  const input = root.querySelector<HTMLInputElement>('[data-chart-find]')
  const list = root.querySelector<HTMLElement>('[data-chart-found]')
  const said = root.querySelector<HTMLElement>('[data-chart-said]')
  if (!input || !list || !said) return
  input.addEventListener('input', () => {
    const { found, first } = findNotes(scene, input.value, mostListed)
    list.replaceChildren(...first.map((node) => rowOf(scene, node)))
    said.textContent = input.value.trim() === '' ? '' : counted(words.found, found, words.lang)
  })
  input.addEventListener('keydown', (event) => {
    const [node] = findNotes(scene, input.value, 1).first
    if (event.key === 'Enter' && node !== undefined) go(node)
  })
  list.addEventListener('click', ({ target }) => {
    const node = target instanceof HTMLElement ? target.dataset['node'] : undefined
    if (node !== undefined) go(Number(node))
  })
}

function rowOf({ data }: Scene, node: number): HTMLElement {
  const [row, button] = [document.createElement('li'), document.createElement('button')]
  button.type = 'button'
  button.dir = 'auto'
  button.dataset['node'] = String(node)
  button.textContent = data.titles[node] ?? ''
  row.append(button)
  return row
}
