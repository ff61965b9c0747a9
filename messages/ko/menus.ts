/** Korean words of the menus of the editor and its map of keys. */
export const menus = {}
