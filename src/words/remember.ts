/**
 * `make` with a memory: it is asked once for each key. For pure functions alone,
 * of which nobody can tell; past `most` keys the memory starts anew.
 */
export function remember<Value>(make: (key: string) => Value, most = 1000): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    if (made.size >= most) made.clear()
    made.set(key, value)
    return value
  }
}
