/** The first of all values that have the same name: what many articles say is listed once. */
export function firstOfEach<Value>(values: readonly Value[], nameOf: (value: Value) => string): Value[] {
  const seen = new Set<string>()
  return values.filter(value => seen.size < seen.add(nameOf(value)).size)
}
