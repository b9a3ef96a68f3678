/** For `catch`: takes a value in the place of what is not there, and throws any other error. */
export function absent<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return error => {
    if (error.code === 'ENOENT') return value
    throw error
  }
}
