'use client'

import { reader as english } from '#messages/en/reader.ts'
import { reader as korean } from '#messages/ko/reader.ts'

/** The reader's page when the public API does not answer: in both languages, because nothing is known of the reader here. */
export function ReaderFailure() {
  return (
    <section role="alert">
      <p lang="ko">{korean.unavailable}</p>
      <p lang="en">{english.unavailable}</p>
    </section>
  )
}
