import { Link as BaseLink } from '@tiptap/extension-link'
import { safeUrl } from '../safe-url.ts'

const RELS = ['sponsored', 'nofollow']

/** A link that a reader may follow; typed, pasted and parsed ones pass the same rule as validation. */
export const Link = BaseLink.extend({
  addAttributes() {
    return {
      href: { default: null, parseHTML: element => safeUrl(element.getAttribute('href')) },
      rel: {
        default: null,
        parseHTML: element => RELS.find(rel => element.getAttribute('rel')?.split(/\s+/).includes(rel)) ?? null,
      },
    }
  },
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: url => safeUrl(url) !== null,
})
