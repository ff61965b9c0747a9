const MARKS = 'custom'
const BEGINNING = 'unsent'

/** The marks that tabs left in a copy on this device because the server had not confirmed all of their words. */
export function unsentMarks(database: IDBDatabase): Promise<string[]> {
  return new Promise((resolve, reject) => {
    if (!database.objectStoreNames.contains(MARKS)) return resolve([])
    const request = database.transaction(MARKS).objectStore(MARKS).getAllKeys()
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result.map(String).filter(key => key.startsWith(BEGINNING)))
  })
}
