import type { ReactNode } from 'react'
import { ReaderFrame } from '#components/reader/reader-frame.tsx'
import { currentLocale } from '#lib/web/locale.ts'

/** The public side. It uses the public API only, and none of the desk's code in the browser. */
export default async function Layout({ children }: { children: ReactNode }) {
  return <ReaderFrame locale={await currentLocale()}>{children}</ReaderFrame>
}
