/** The pictures that the server takes, as a file chooser is told of them. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp'
