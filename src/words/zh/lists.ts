import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const lists: Words['lists'] = {
  notes: forms({ other: '{n} 篇笔记' }),
  tags: forms({ other: '{n} 个标签' }),
  empty: '这里还没有发布任何内容。',
  everyNote: '《{title}》的全部笔记。',
  theTopics: '《{title}》的主题。',
  theTags: '《{title}》的标签。',
  topicTitle: '主题：{title}',
  notesOn: '关于“{title}”的笔记。',
  notesTagged: '带有标签“{tag}”的笔记。',
  noTopics: '还没有笔记归入主题。[查看全部笔记](index)。',
  noTags: '还没有笔记加上标签。[查看全部笔记](index)。',
  tagsBelow: '下级标签',
  filter: {
    label: '筛选笔记',
    find: '查找',
    stage: '阶段',
    topic: '主题',
    tag: '标签',
    allTags: forms({ other: '全部 {n} 个标签' }),
    some: forms({ other: '{n} 篇笔记中的 {shown} 篇' }),
    none: '没有笔记符合所有条件。',
    clear: '显示全部笔记',
  },
  home: {
    browse: forms({ other: '浏览全部 {n} 篇笔记' }),
    featured: '从这里开始',
    recent: '最近打理',
    notes: '这里的笔记',
    stages: '笔记的生长阶段',
    plant: '画成一株植物的全部笔记。',
    leaf: forms({ other: '每片叶代表 {n} 篇笔记。' }),
    leafAndBranch: forms({ other: '每片叶代表 {n} 篇笔记，每根枝代表一个主题。' }),
  },
}
