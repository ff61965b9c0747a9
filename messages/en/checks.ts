/** One sentence for each check that a briefing can fail: it says what to do. */
export const checks = {
  'title-present': 'Write a title.',
  'key-points': 'Write as many key points as the series asks for.',
  'section-present': 'Choose a section.',
  'byline-present': 'Add at least one byline.',
  'picture-alt': 'Describe the picture for people who cannot see it.',
  'picture-credit': 'Name the source of the picture.',
  'picture-rights': 'Choose another picture: the newsroom may not use this one, or no longer.',
  'link-well-formed': 'Correct this link: it has no valid address.',
  'suggestion-open': 'Accept or reject the open suggestions.',
  'comment-open': 'Settle the comment that stops approval.',
  'slug-free': 'Choose another address: this one is taken.',
}
