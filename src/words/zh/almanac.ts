import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const almanac: Words['almanac'] = {
  title: '年鉴',
  about: '{title}逐月的生长。',
  notes: forms({ other: '{n} 篇笔记' }),
  words: forms({ other: '{n} 字' }),
  links: forms({ other: '{n} 个链接' }),
  times: forms({ other: '照料 {n} 次' }),
  planted: '每月种下的笔记',
  stages: '各成熟度的笔记',
  oldest: '最早的笔记',
  mostTended: '照料最多',
  longest: '最长的笔记',
  numbers: '数字',
  month: '月份',
}
