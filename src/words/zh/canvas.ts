import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const canvas: Words['canvas'] = {
  hiddenPlace: '未公开的位置',
  drawing: '图：{title}',
  asList: '列表形式：{contents}',
  cards: forms({ other: '{n} 张卡片' }),
  groups: forms({ other: '{n} 个分组' }),
  connections: forms({ other: '{n} 条连线' }),
  nothing: '暂无内容',
  group: '分组',
  namelessGroup: '未命名的分组',
  namelessFile: '未命名的文件',
  emptyCard: '空白卡片',
  noFile: '这张卡片没有指定文件',
  leadsTo: '通向',
  comesFrom: '来自',
  bothWays: '双向连接',
  goesWith: '关联',
}
