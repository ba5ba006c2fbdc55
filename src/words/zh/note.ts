import type { Words } from '../words.ts'

export const note: Words['note'] = {
  stage: '阶段',
  topic: '主题',
  partOf: '属于',
  begun: '始于',
  tended: '打理于',
  length: '阅读时长',
  contents: '本页目录',
  tags: '标签',
  next: '接着读',
  related: '相关笔记',
  reasons: {
    chosen: '作者推荐',
    mutual: '互相链接',
    'shared-links': '有共同的链接',
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
