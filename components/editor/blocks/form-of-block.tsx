'use client'

import type { ComponentType } from 'react'
import { NewsletterForm } from '../newsletter-form.tsx'
import { FigureForm } from '../pictures/figure-form.tsx'
import type { BlockFormProps } from './block-form-props.ts'
import { CalloutForm } from './callout-form.tsx'
import { EmbedForm } from './embed-form.tsx'
import type { FormedBlock } from './formed-blocks.ts'
import { GalleryForm } from './gallery-form.tsx'
import { PullquoteForm, QuoteForm } from './quote-forms.tsx'
import { RelatedForm } from './related-form.tsx'
import { TableForm } from './table-form.tsx'

const FORMS: { [N in FormedBlock]: ComponentType<BlockFormProps<N>> } = {
  figure: FigureForm,
  newsletterCta: NewsletterForm,
  blockquote: QuoteForm,
  pullquote: PullquoteForm,
  callout: CalloutForm,
  embed: EmbedForm,
  related: RelatedForm,
  table: TableForm,
  gallery: GalleryForm,
}

/** The form of one block at the caret. */
export function FormOfBlock({ name, ...props }: BlockFormProps<FormedBlock> & { name: FormedBlock }) {
  const Form = FORMS[name] as ComponentType<BlockFormProps<FormedBlock>>
  return <Form {...props} />
}
