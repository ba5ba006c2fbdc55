/** The words of what programs are given: `llms.txt` and its like. */
import type { Words } from '../words.ts'

export const machines: Words['machines'] = {
  about: '以下链接指向 Markdown 格式的笔记，每篇都在 `canonical` 中注明其页面地址。',
  full: '所有这些笔记，合为一个文件',
  json: 'JSON 格式的笔记与链接',
  latest: '最近照料过的内容',
  source: '来源：{address}',
  language: '语言：{language}。',
}
