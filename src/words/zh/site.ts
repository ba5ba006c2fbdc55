import type { Words } from '../words.ts'

export const site: Words['site'] = {
  skip: '跳到正文',
  nav: '网站导航',
  above: '上级页面',
  languages: '语言',
  theme: {
    system: '外观：跟随系统。切换',
    light: '外观：浅色。切换',
    dark: '外观：深色。切换',
  },
  notes: '笔记',
  allNotes: '全部笔记',
  topics: '主题',
  tags: '标签',
  feed: '订阅',
  followBy: '订阅方式',
  moved: '此页已迁至：{title}。',
  lost: {
    title: '找不到页面',
    heading: '这个地址上什么也没有生长',
    text: '笔记可能已经搬走，链接也可能有误。所有内容都在[全部笔记](index)里，您也可以从[首页](home)重新开始。',
    textWithTags:
      '笔记可能已经搬走，链接也可能有误。所有内容都在[全部笔记](index)里，也可以按[标签](tags)查找，或者从[首页](home)重新开始。',
    suggestions: '您要找的是不是',
  },
}
