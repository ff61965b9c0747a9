/** English words of writing together. */
export const together = {
  here: 'Here now',
  you: (name: string) => `${name} (you)`,
  otherTab: (name: string) => `${name} (you, in another tab)`,
  reading: 'reading',
  writing: 'writing',
  writingIn: (text: string) => `writing in “${text}”`,
  goTo: 'Press to go there',
  follow: 'Follow',
  stopFollowing: 'Stop following',
  following: (name: string) => `Following ${name}. Type, click in the text or press Esc to stop.`,
  close: 'Close',
  busy: (name: string) => `${name} is writing in this paragraph. Do it again to change it anyway.`,
  unsent: 'Not sent yet',
  unsentKept: 'Your newest words are not on the server yet. They are kept on this device and sent by themselves.',
  unsentNotKept:
    'Your newest words are only in this window: this browser keeps nothing. Do not close it, or copy them.',
  copyUnsent: 'Copy what was not sent',
  copied: 'Copied',
  offlineNotKept: 'Offline: only in this window',
  storeNotKept: 'Not saved: the server cannot store anything now. Keep this window open; it tries again by itself.',
  sessionNotKept: 'You are signed out. Keep this window open until you have signed in again.',
}
