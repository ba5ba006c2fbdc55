/** The words of the search. */
import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const search: Words['search'] = {
  title: '搜索',
  label: '搜索笔记',
  send: '搜索',
  close: '关闭',
  results: '结果',
  narrow: '缩小范围',
  found: forms({ other: '{n} 篇笔记' }),
  more: '显示更多',
  searching: '正在搜索',
  none: '没有笔记包含所有这些内容。',
  meant: '您是不是要找',
  failed: '无法加载搜索。[查看所有笔记](index)。',
  description: '《{title}》的所有笔记，按内容查找。',
  all: '所有笔记',
  also: '又名 {name}',
  hint: '{phrase} 查找连续的词，{without} 排除一个词，{tag} 只看带某个标签的笔记。',
  examples: { phrase: '"两个词"', without: '-词', tag: 'tag:名称' },
  keys: { move: '移动', open: '打开' },
}
