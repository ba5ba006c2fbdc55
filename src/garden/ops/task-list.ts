/** Lists what there is to tend. */
import type { TaskKind } from '../tend/task.ts'
import { listItems } from './list-items.ts'
import type { Item, Listing } from './ops-report.ts'
import type { Snapshot, SnapshotTask } from './snapshot.ts'

export function taskList(snapshot: Snapshot | null, kind: TaskKind, title: string): Listing {
  const tasks = (snapshot?.tasks ?? []).filter((task) => task.kind === kind)
  const titles = new Map(snapshot?.notes.map((note) => [note.path, note.title]))
  return listItems(
    kind,
    title,
    tasks.map((task) => taskItem(task, titles.get(task.note) ?? task.note)),
    snapshot?.tending[kind] ?? 0,
  )
}

export function taskItem({ note, reason, isPublic }: SnapshotTask, title: string): Item {
  return { text: title, note, url: null, detail: reason.replaceAll('`', ''), isPublic }
}
