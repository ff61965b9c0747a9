import { type AnyExtension, getSchema, Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Highlight } from '@tiptap/extension-highlight'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { Text } from '@tiptap/extension-text'
import type { Schema } from '@tiptap/pm/model'
import { Code } from './marks/code.ts'
import { Comment } from './marks/comment.ts'
import { Link } from './marks/link.ts'
import { Ruby } from './marks/ruby.ts'
import { Deletion, Insertion, Modification } from './marks/suggestion.ts'
import { Blockquote } from './nodes/blockquote.ts'
import { Callout } from './nodes/callout.ts'
import { Caption } from './nodes/caption.ts'
import { Deck } from './nodes/deck.ts'
import { Divider } from './nodes/divider.ts'
import { Embed } from './nodes/embed.ts'
import { Figure } from './nodes/figure.ts'
import { Gallery } from './nodes/gallery.ts'
import { Heading } from './nodes/heading.ts'
import { InternalNote } from './nodes/internal-note.ts'
import { KeyPoint } from './nodes/key-point.ts'
import { KeyPoints } from './nodes/key-points.ts'
import { Mention } from './nodes/mention.ts'
import { NewsletterCta } from './nodes/newsletter-cta.ts'
import { OrderedList } from './nodes/ordered-list.ts'
import { Pullquote } from './nodes/pullquote.ts'
import { Related } from './nodes/related.ts'
import { Table, TableCell, TableHeader, TableRow } from './nodes/table.ts'
import { Title } from './nodes/title.ts'

/** Travels with every stored document. Raised when a node or attribute is renamed or removed, with a step in `migrate.ts`. */
export const SCHEMA_VERSION = 1

/** What an open page must know to write along. Raised with every node, mark or attribute that is added too: a page that does not know it would delete it for everybody. */
export const EDITOR_VERSION = 2

const Doc = Node.create({ name: 'doc', topNode: true, content: 'title deck keyPoints block+' })

/** The nodes and marks of a briefing, for the editor. History and co-editing are the editor's to add. */
export const extensions: AnyExtension[] = [
  Doc,
  Paragraph, // first of the blocks: what ProseMirror puts where a block is missing
  Title,
  Deck,
  KeyPoints,
  KeyPoint,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  Figure,
  Caption,
  Gallery,
  Pullquote,
  Callout,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  Embed,
  Related,
  NewsletterCta,
  Divider,
  InternalNote,
  HardBreak,
  Mention,
  Text,
  Link,
  Bold,
  Italic,
  Strike,
  Highlight,
  Superscript,
  Subscript,
  Ruby,
  Code,
  Comment,
  Insertion,
  Deletion,
  Modification,
]

/** The one ProseMirror schema: of the server, the co-edited document and the editor alike. */
export const schema: Schema = getSchema(extensions)
