import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const writing: Words['writing'] = {
  synthesis: '{subject}：综述',
  yoursToWrite: '由你来写：{point}',
  notSaid: '你的笔记没有谈到：{words}',
  disagree: '这些笔记的分歧之处',
  gap: '这些笔记没有谈到：{words}',
  heading: '这篇笔记的来历',
  extracted: '花园用自己笔记中的句子汇编而成。每一句都是引文，没有询问任何模型。',
  engine: '由引擎 {engine} 根据这些笔记中的句子写成。每一处引文都经过程序核对。',
  made: '最近一次与所引笔记一致：{date}',
  allStand: forms({ other: '全部 {n} 处引文都逐字见于所引笔记。' }),
  someGone: forms({ other: '{total} 处引文中有 {n} 处已不见于所引笔记。' }),
  unrecorded: '以下是此笔记对自身的说明，花园的记录中没有可以证实它的内容。',
  edited: '此后有人改动过：引文之外可能写有任何笔记都没有说过的内容。',
  sources: '所引笔记',
  changed: '此后有改动',
}
