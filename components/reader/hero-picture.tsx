import classes from './hero-picture.module.css'
import type { PublicHero } from './public-item.ts'

type Props = { hero: PublicHero; sizes: string; eager?: boolean; bare?: boolean }

/** The lead picture in the width that the screen needs. `bare` leaves caption and credit to the briefing's own page. */
export function HeroPicture({ hero, sizes, eager = false, bare = false }: Props) {
  if (!hero.url) return null
  const types = [...new Set(hero.variants.map(({ type }) => type))]
  return (
    <figure className={classes.figure}>
      <picture>
        {types.map(type => (
          <source key={type} type={type} sizes={sizes} srcSet={srcSetOf(hero, type)} />
        ))}
        <img
          src={hero.url}
          alt={hero.alt}
          width={hero.width ?? undefined}
          height={hero.height ?? undefined}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : 'auto'}
          decoding="async"
        />
      </picture>
      {!bare && (hero.caption || hero.credit) && (
        <figcaption className={classes.caption}>
          {hero.caption} <span className={classes.credit}>{hero.credit}</span>
        </figcaption>
      )}
    </figure>
  )
}

function srcSetOf({ variants }: PublicHero, type: string): string {
  return variants
    .filter(variant => variant.type === type)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ')
}
