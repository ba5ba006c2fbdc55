/**
 * Titles that say nothing of where their link leads once they are read apart
 * from their list, as screen readers read links and search engines judge them
 * (WCAG 2.4.9; the words are those of Lighthouse's audit `link-text`).
 */
const bare = new Set([
  ...['click here', 'click this', 'go', 'here', 'information', 'learn more', 'more', 'more info'],
  ...['more information', 'right here', 'read more', 'see more', 'start', 'this'],
  ...[
    'hier',
    'hier klicken',
    'klicken sie hier',
    'mehr',
    'siehe',
    'mehr dazu',
    'mehr erfahren',
    'weiter',
    'start',
  ],
  ...['weiterlesen', 'mehr lesen', 'click aquí', 'click aqui', 'clicka aquí', 'clicka aqui', 'pincha aquí'],
  ...['pincha aqui', 'aquí', 'aqui', 'más', 'mas', 'más información', 'más informacion', 'mas información'],
  ...['mas informacion', 'este', 'enlace', 'este enlace', 'empezar', 'ここをクリック', 'こちらをクリック'],
  ...['リンク', '続きを読む', '続く', '全文表示', '这里', '点击这里', '更多', '了解更多', '阅读更多'],
])

export function isBareTitle(title: string): boolean {
  return bare.has(title.trim().toLowerCase())
}
