import type { Words } from '../words.ts'

export const reading: Words['reading'] = {
  stack: '在本篇旁边打开链接',
  closePane: '关闭',
  panes: '并排的笔记',
  pageGoneSince: '{date} 起失效',
  archivedOn: '{date} 的存档副本',
}
