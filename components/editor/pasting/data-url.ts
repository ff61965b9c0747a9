const DATA = /^data:(image\/(?:png|jpeg|jpg|webp));base64,([A-Za-z0-9+/=\s]+)$/

/** The picture in a data address; null when it holds none that the library takes. */
export function bytesOfDataUrl(address: string): Blob | null {
  const [, type, encoded] = DATA.exec(address) ?? []
  if (!type || !encoded) return null
  try {
    const bytes = Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0))
    return new Blob([bytes], { type })
  } catch {
    // Not base64 after all: there is no picture.
    return null
  }
}
