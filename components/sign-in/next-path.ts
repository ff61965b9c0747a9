/** Where to go after signing in: a page of the desk, never another site. */
export function nextPath(asked: string | undefined): string {
  return asked && /^\/desk(?:[/?][^\\]*)?$/.test(asked) ? asked : '/desk'
}
