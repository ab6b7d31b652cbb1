/**
 * What several generators give, in the order in which it comes; at most `most` of them run at a time, and none runs ahead
 * of the reader by more than one value.
 */
export async function* merged<T>(
  streams: readonly (() => AsyncGenerator<T>)[],
  most: number,
): AsyncGenerator<T> {
  const waiting = [...streams]
  const running = new Map<
    AsyncGenerator<T>,
    Promise<{ stream: AsyncGenerator<T>; result: IteratorResult<T> }>
  >()
  const next = (stream: AsyncGenerator<T>): void => {
    running.set(
      stream,
      stream.next().then((result) => ({ stream, result })),
    )
  }
  const start = (): void => {
    while (running.size < most && waiting.length > 0) next(waiting.shift()!())
  }
  try {
    for (start(); running.size > 0; start()) {
      const { stream, result } = await Promise.race(running.values())
      if (result.done === true) running.delete(stream)
      else {
        yield result.value
        next(stream)
      }
    }
  } finally {
    for (const stream of running.keys()) void stream.return(undefined)
  }
}
