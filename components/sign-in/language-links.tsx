'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useMessages } from '#components/ui/messages.tsx'
import { rememberLocale } from '#components/ui/remember-locale.ts'
import { LOCALES } from '#lib/briefings/briefing.ts'
import classes from './language-links.module.css'

/** Changes the language before anybody is signed in. */
export function LanguageLinks() {
  const { common, shell } = useMessages()
  const locale = useLocale()
  const router = useRouter()
  return (
    <fieldset className={classes.languages}>
      <legend className="stet-visually-hidden">{shell.language}</legend>
      {LOCALES.map(language => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === locale}
          onClick={() => {
            rememberLocale(language)
            router.refresh()
          }}
        >
          {common.languageOwnName[language]}
        </button>
      ))}
    </fieldset>
  )
}
