/** The key in `Authorization: Bearer <key>` (RFC 6750, 2.1); null for any other form. */
export function bearerOf(authorization: string): string | null {
  return /^bearer +([\w-]+) *$/i.exec(authorization)?.[1] ?? null
}
