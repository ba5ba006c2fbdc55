/** The filters of the chart: the boxes of its legend, and the choice of a topic. */
import type { Choice, Scene } from '../../chart/scene.ts'

/** What is chosen on the page. */
export function readChoice(root: HTMLElement): Choice {
  const topic = root.querySelector<HTMLSelectElement>('[data-chart-topic]')?.value ?? ''
  return {
    stages: new Set([
      ...checked(root, 'chartStage'),
      ...(root.querySelector('[data-chart-stage="-1"]') ? [] : [-1]),
    ]),
    kinds: new Set(checked(root, 'chartKind')),
    topic: topic === '' ? null : Number(topic),
  }
}

/** Fills the list of topics, and tells of every change. */
export function startFilters(root: HTMLElement, { data }: Scene, choose: (choice: Choice) => void): void {
  const select = root.querySelector<HTMLSelectElement>('[data-chart-topic]')
  select?.append(...data.topicTitles.map((title, at) => new Option(title, String(at))))
  const place = select?.closest('p')
  if (place) place.hidden = data.topicTitles.length === 0
  root.addEventListener('change', ({ target }) => {
    if (
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && target.type === 'checkbox')
    )
      choose(readChoice(root))
  })
}

function checked(root: HTMLElement, name: 'chartStage' | 'chartKind'): number[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].flatMap((box) => {
    const value = box.dataset[name]
    return box.checked && value !== undefined ? [Number(value)] : []
  })
}
