import type { Variant } from './media-url.ts'
import { storeFiles } from './store-files.ts'

/** Takes the files of these sizes away; one that is gone already is no error. */
export async function removeFiles(variants: readonly Variant[]): Promise<void> {
  const files = storeFiles()
  await Promise.all(variants.map(variant => files.remove(variant.file)))
}
