import type { DocumentJson } from '#lib/document/document-json.ts'
import { figuresOf, hasOpenSuggestions, keyPointsOf, linksOf, titleOf } from '#lib/document/read.ts'
import { safeUrl } from '#lib/document/safe-url.ts'
import type { ContentFields, FailedCheck } from './briefing.ts'

type Subject = { document: DocumentJson; fields: ContentFields; keyPointsRule: number | null }

/** Every check that this text and these fields fail, in the order in which a reader meets them. Blocking ones stop submission, approval and publication. */
export function failedChecks({ document, fields, keyPointsRule }: Subject): FailedCheck[] {
  return [
    ...titleCheck(document),
    ...keyPointsCheck(document, keyPointsRule),
    ...sectionCheck(fields),
    ...bylineCheck(fields),
    ...pictureChecks(document, fields),
    ...linkChecks(document),
    ...suggestionCheck(document),
  ]
}

function titleCheck(document: DocumentJson): FailedCheck[] {
  return titleOf(document).trim() === '' ? [blocking('title-present', '/document/content/0', 'Write a title.')] : []
}

function keyPointsCheck(document: DocumentJson, rule: number | null): FailedCheck[] {
  const written = keyPointsOf(document).filter(text => text.trim() !== '').length
  if (rule === null || written === rule) return []
  return [blocking('key-points', '/document/content/2', `This series has ${rule} key points; there are ${written}.`)]
}

function sectionCheck(fields: ContentFields): FailedCheck[] {
  return fields.section === null ? [blocking('section-present', '/fields/section', 'Choose a section.')] : []
}

function bylineCheck(fields: ContentFields): FailedCheck[] {
  return fields.bylines.length === 0 ? [blocking('byline-present', '/fields/bylines', 'Add at least one byline.')] : []
}

function pictureChecks(document: DocumentJson, fields: ContentFields): FailedCheck[] {
  const figures = figuresOf(document).map(({ attrs, path }) => ({
    alt: attrs.alt,
    credit: attrs.credit,
    path: `/document${path}`,
  }))
  const hero = fields.hero ? [{ alt: fields.hero.alt, credit: fields.hero.credit, path: '/fields/hero' }] : []
  return [...hero, ...figures].flatMap(({ alt, credit, path }) => [
    ...(alt.trim() ? [] : [blocking('picture-alt', path, 'Describe the picture for people who cannot see it.')]),
    ...(credit?.text.trim() ? [] : [blocking('picture-credit', path, 'Name the source of the picture.')]),
  ])
}

function linkChecks(document: DocumentJson): FailedCheck[] {
  return linksOf(document)
    .filter(({ href }) => safeUrl(href) === null)
    .map(({ path }) => blocking('link-well-formed', `/document${path}`, 'This link has no valid address.'))
}

function suggestionCheck(document: DocumentJson): FailedCheck[] {
  return hasOpenSuggestions(document)
    ? [blocking('suggestion-open', '/document', 'Accept or reject the open suggestions.')]
    : []
}

function blocking(id: FailedCheck['id'], path: string, message: string): FailedCheck {
  return { id, severity: 'blocking', path, message }
}
