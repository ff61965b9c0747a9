import type { Locale } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import classes from './taken-off.module.css'

type Props = { locale: Locale; site: string; gone: boolean; notice: string | null }

/** No briefing at this address: there never was one, or the newsroom took it off and may say why. */
export function TakenOff({ locale, site, gone, notice }: Props) {
  const { reader } = messages[locale]
  const title = gone ? reader.goneTitle : reader.notFoundTitle
  return (
    <section className={classes.taken}>
      <title>{`${title} · ${site}`}</title>
      <h1>{title}</h1>
      <p>{notice ?? (gone ? reader.gone : reader.notFound)}</p>
      <a href="/reader">{reader.all}</a>
    </section>
  )
}
