import type { Pasted } from '#lib/document/paste/pasted.ts'

/** How the addresses of pictures inside a Word document begin. */
export const DOCX_PICTURE = 'docx-picture:'

/** What a file says: its own title, deck and tags, the text, and the pictures that it brings by the addresses that the text has for them. */
export type ReadFile = {
  title: string | null
  deck: string | null
  tags: string[]
  pasted: Pasted
  files: Map<string, Buffer>
}
