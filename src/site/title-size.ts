/** How large a title is set, so that a long one does not fill the first screen. Wide signs (CJK) count twice. */
export function titleSize(title: string): 'short' | 'medium' | 'long' {
  const wide = title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)
  const length = [...title].length + (wide?.length ?? 0)
  if (length <= 34) return 'short'
  return length <= 80 ? 'medium' : 'long'
}
