/** Something that may stand in no public byte: a word of the newsroom's own, or a token. */
export type Secret = { what: string; text: string }

const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Finds secrets in bytes, however they were written: raw, composed or decomposed, for an address, HTML, JSON, or in base64. */
export class LeakScan {
  readonly #forms: { what: string; form: string }[] = []

  add(...secrets: Secret[]): void {
    for (const { what, text } of secrets) {
      if (text.length < 4) throw new Error(`${what} is too short to be told from other text: ${text}`)
      for (const form of formsOf(text)) this.#forms.push({ what, form })
    }
  }

  get size(): number {
    return this.#forms.length
  }

  /** What each secret that stands in `text` is. */
  find(text: string): string[] {
    const lower = text.toLowerCase()
    return [...new Set(this.#forms.filter(({ form }) => lower.includes(form)).map(({ what }) => what))]
  }
}

/** Lower case, as text is looked through. */
function formsOf(text: string): string[] {
  const plain = [text, text.normalize('NFC'), text.normalize('NFD')]
  const written = plain.flatMap(form => [
    form,
    encodeURIComponent(form),
    form.replaceAll(/[&<>"']/g, sign => HTML[sign] ?? sign),
    JSON.stringify(form).slice(1, -1),
    form.replaceAll(/[^ -~]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    form.replaceAll(/[^ -~]/gu, sign => `&#${sign.codePointAt(0)};`),
    form.replaceAll(/[^ -~]/gu, sign => `&#x${sign.codePointAt(0)?.toString(16)};`),
    Buffer.from(form).toString('hex'),
    ...coded(form),
  ])
  return [...new Set(written.map(form => form.toLowerCase()))]
}

/** Base64 of a longer text that holds this one: what stays the same at each of the three places where it may begin. */
function coded(text: string): string[] {
  return [0, 1, 2].flatMap(before => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64')
    const sure = whole.slice(before === 0 ? 0 : 4)
    return sure.length < 8 ? [] : [sure, sure.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
