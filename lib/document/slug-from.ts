/** A slug made of any text: small letters and digits of any script, hyphens between, NFC, 80 characters at most; '' when nothing is left. */
export function slugFrom(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{Ll}\p{Lo}\p{N}]+/gu) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > 80) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, 80)
}
