/** Deletes the copies of texts on this device, for a person who signs out. One with words that the server never got stays: only the same person can send it. */
export async function forgetCopies(): Promise<void> {
  if (typeof indexedDB === 'undefined' || !indexedDB.databases) return
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith('stet:') && !(await hasUnsent(name))) indexedDB.deleteDatabase(name)
  }
}

/** Whether the copy carries the mark that `KeptDocument.setUnsent` leaves. When it cannot be read, it may. */
function hasUnsent(name: string): Promise<boolean> {
  return new Promise(resolve => {
    const opening = indexedDB.open(name)
    opening.onerror = () => resolve(true)
    opening.onsuccess = () => {
      const database = opening.result
      if (!database.objectStoreNames.contains('custom')) {
        database.close()
        return resolve(false)
      }
      const request = database.transaction('custom').objectStore('custom').get('unsent')
      request.onerror = () => resolve(true)
      request.onsuccess = () => resolve(request.result !== undefined)
      request.transaction?.addEventListener('complete', () => database.close())
    }
  })
}
