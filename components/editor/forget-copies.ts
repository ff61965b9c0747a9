import { unsentMarks } from './unsent-marks.ts'

/** Deletes the copies of texts on this device, for a person who signs out. One with words that the server never got stays: only the same person can send it. */
export async function forgetCopies(): Promise<void> {
  if (typeof indexedDB === 'undefined' || !indexedDB.databases) return
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith('stet:') && !(await hasUnsent(name))) indexedDB.deleteDatabase(name)
  }
}

/** Whether the copy carries a mark that `KeptDocument.setUnsent` leaves. When it cannot be read, it may. */
function hasUnsent(name: string): Promise<boolean> {
  return new Promise(resolve => {
    const opening = indexedDB.open(name)
    opening.onerror = () => resolve(true)
    opening.onsuccess = () => {
      const database = opening.result
      unsentMarks(database)
        .then(
          marks => resolve(marks.length > 0),
          () => resolve(true),
        )
        .finally(() => database.close())
    }
  })
}
