/** Offers the graph to readers who have JavaScript. Everything else is loaded when they take it. */

const show = document.querySelector<HTMLButtonElement>('[data-chart-show]')
if (show) {
  show.hidden = false
  show.addEventListener('click', async () => {
    show.disabled = true
    const { openChart } = await import('./open-chart.ts')
    show.hidden = await openChart()
    show.disabled = false
  })
}
