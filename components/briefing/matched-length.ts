/** How many leading UTF-16 units of `title` are typed already; never splits a character. */
export function matchedLength(title: string, typed: string): number {
  const wanted = [...title]
  const given = [...typed.normalize('NFC').trimStart()]
  let matched = 0
  while (matched < wanted.length && wanted[matched] === given[matched]) matched++
  return wanted.slice(0, matched).join('').length
}
