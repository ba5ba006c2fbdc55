import type { Words } from '../words.ts'

export const comments: Words['comments'] = {
  title: 'Kommentare',
  text: 'Die Kommentare zu dieser Notiz sind eine Diskussion auf GitHub. Um sie hier zu zeigen, fragt Ihr Browser bei giscus.app an, das dann die Adresse Ihres Geräts sieht; bevor Sie den Knopf drücken, fragt er niemanden.',
  show: 'Kommentare zeigen',
  elsewhere: 'Auf GitHub lesen',
}
