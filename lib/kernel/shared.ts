type Registry = Record<string, unknown>

const place = Symbol.for('stet')

/** The one instance of `name` in this process, made at first use: Next bundles a second copy of `lib/`, and both copies must meet here. */
export function shared<T>(name: string, make: () => T): T {
  const holder = globalThis as { [place]?: Registry }
  holder[place] ??= {}
  holder[place][name] ??= make()
  return holder[place][name] as T
}
