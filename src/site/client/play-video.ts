/** Puts the player of a film in the place of its link when a reader asks for it, and not before. */

const players = ['https://www.youtube-nocookie.com/embed/', 'https://player.vimeo.com/video/']

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('.facade-link') : null
  const facade = link?.closest<HTMLElement>('.facade[data-player]')
  const player = facade?.dataset['player'] ?? ''
  if (!facade || !players.some((start) => player.startsWith(start))) return
  event.preventDefault()
  facade.replaceChildren(frameOf(player, facade.querySelector('.facade-label')?.textContent ?? ''))
  facade.querySelector('iframe')?.focus()
})

function frameOf(player: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups')
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.title = title
  frame.src = player
  return frame
}
