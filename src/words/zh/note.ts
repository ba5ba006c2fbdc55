import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const note: Words['note'] = {
  stage: '阶段',
  topic: '主题',
  partOf: '属于',
  begun: '始于',
  tended: '打理于',
  lastTended: '上次打理于',
  length: '阅读时长',
  contents: '本页目录',
  tags: '标签',
  alsoOn: '也见于',
  next: '接着读',
  related: '相关笔记',
  reasons: {
    chosen: '作者推荐。',
    chosenIn: '作者推荐，本文在{section}中提到它。',
    mutual: '两者互相链接。',
    mutualIn: '两者互相链接，本文的链接在{section}中。',
    through: '两者都与{names}相连。',
    throughMore: forms({ other: '两者都与{names}以及另外 {n} 篇笔记相连。' }),
  },
  path: {
    title: '本主题的阅读路线',
    of: '“{topic}”的阅读路线',
    step: '第 {number} 步，共 {total} 步',
    previous: '上一篇',
    next: '下一篇',
    rest: '本主题的其他笔记',
  },
  linkedFrom: '链接到此处',
  inSection: '见“{section}”',
  namesAs: '在属性 {property} 中提到此笔记。',
  stages: {
    seedling: { name: '幼苗', meaning: '最初的想法，粗糙而多变。' },
    budding: { name: '含苞', meaning: '已经整理，初具形态，仍有疑问。' },
    evergreen: { name: '常青', meaning: '已经成熟并持续维护，可以放心引用。' },
  },
}
