/** Puts a picture of another host in the place of its link when a reader asks for it, and not before. */

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('.facade-link') : null
  const facade = link?.closest<HTMLElement>('.facade-picture[data-player]')
  const address = facade?.dataset['player'] ?? ''
  if (!facade || !/^https?:/.test(address)) return
  event.preventDefault()
  facade.replaceWith(pictureOf(address, facade.dataset))
})

function pictureOf(address: string, { alt, width, height }: DOMStringMap): HTMLImageElement {
  const picture = document.createElement('img')
  picture.className = 'embed-image'
  picture.alt = alt ?? ''
  picture.referrerPolicy = 'no-referrer'
  if (width) picture.setAttribute('width', width)
  if (height) picture.setAttribute('height', height)
  picture.src = address
  return picture
}
