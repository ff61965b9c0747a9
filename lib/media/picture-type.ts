const SIGNATURES = {
  'image/jpeg': [[0, 'ffd8ff']],
  'image/png': [[0, '89504e470d0a1a0a']],
  'image/webp': [
    [0, '52494646'],
    [8, '57454250'],
  ],
} as const

/** What a file begins as, by its first bytes and never by its name: JPEG, PNG, WebP, or null for all else. */
export function pictureTypeOf(bytes: Uint8Array): keyof typeof SIGNATURES | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('hex')
  for (const [type, parts] of Object.entries(SIGNATURES)) {
    if (parts.every(([at, hex]) => head.startsWith(hex, at * 2))) return type as keyof typeof SIGNATURES
  }
  return null
}

/** Kinds of pictures that people have but that cannot be used, by their first bytes: HEIC of phones (an ISO media file of such a brand), GIF; null for all else. */
export function strangerOf(bytes: Uint8Array): 'heic' | 'gif' | null {
  const text = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (/^GIF8[79]a/.test(text)) return 'gif'
  return /^....ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s.test(text) ? 'heic' : null
}
