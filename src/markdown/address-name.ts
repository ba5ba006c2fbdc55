/** Attributes of HTML by which its author leads somewhere, or names something. */

/** In small letters, as texts and trees have them. */
const names = new Set(
  'href src srcset poster data cite action formaction longdesc background title xlink:href xlinkhref'.split(
    ' ',
  ),
)

/** Whether the attribute `name` of HTML, of JSX or of a tree may hold an address or a name. */
export function isAddressName(name: string): boolean {
  return names.has(name.toLowerCase()) || /^data(?:-|[A-Z])/.test(name)
}
