/** Does work for many things, several at a time. */

/** Runs `work` for every one of `items`, no more than `most` at a time; the first failure ends it. */
export async function eachOf<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items].reverse()
  const worker = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: most }, worker))
}
