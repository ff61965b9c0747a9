import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import '#components/ui/tokens.css'
import type { ReactNode } from 'react'
import { currentLocale } from '#lib/web/locale.ts'

export const viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
}

/** The frame of desk and reader alike. The desk's script sets the colour scheme on `html` before React wakes up. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await currentLocale()} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
