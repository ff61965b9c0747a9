import type { ReactNode } from 'react'
import { ReaderFrame } from '#components/reader/reader-frame.tsx'

/** The public side. It uses the public API only, and none of the desk's code in the browser. */
export default function Layout({ children }: { children: ReactNode }) {
  return <ReaderFrame>{children}</ReaderFrame>
}
