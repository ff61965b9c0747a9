import type { DocumentJson } from '#lib/document/document-json.ts'
import { figuresOf } from '#lib/document/read.ts'
import type { ContentFields } from './briefing.ts'

type Fields = Pick<ContentFields, 'hero' | 'seo'>

/** The ids of the pictures that a text and its fields show, each once: lead picture, picture for social networks, figures. */
export function picturesOf({ document, fields }: { document: DocumentJson; fields: Fields }): string[] {
  return [...new Set([...picturesOfFields(fields), ...picturesOfText(document)])]
}

/** The ids of the pictures of the fields. */
export function picturesOfFields({ hero, seo }: Fields): string[] {
  return [hero?.mediaId, seo.image].filter(id => typeof id === 'string')
}

/** The ids of the pictures in a text, in reading order. */
export function picturesOfText(document: DocumentJson): string[] {
  return figuresOf(document).map(({ attrs }) => attrs.mediaId)
}
