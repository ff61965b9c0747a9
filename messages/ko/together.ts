import type { together as english } from '../en/together.ts'

/** Korean words of writing together. */
export const together: typeof english = {
  here: '함께 보는 사람',
  you: name => `${name} (나)`,
  otherTab: name => `${name} (나, 다른 탭)`,
  reading: '읽는 중',
  writing: '쓰는 중',
  writingIn: text => `“${text}” 쓰는 중`,
  goTo: '누르면 그 자리로 갑니다',
  follow: '따라가기',
  stopFollowing: '그만 따라가기',
  following: name => `${name} 님을 따라가는 중입니다. 글을 쓰거나 본문을 누르거나 Esc를 누르면 멈춥니다.`,
  close: '닫기',
  busy: name => `${name} 님이 이 문단을 수정 중입니다. 그래도 바꾸려면 한 번 더 누르세요.`,
  unsent: '아직 보내지 못함',
  unsentKept: '방금 쓴 글이 아직 서버에 없습니다. 이 기기에 보관했다가 스스로 보냅니다.',
  unsentNotKept: '방금 쓴 글이 이 창에만 있습니다. 이 브라우저는 글을 보관하지 않으니 창을 닫지 말거나 복사해 두세요.',
  copyUnsent: '보내지 못한 글 복사',
  copied: '복사했습니다',
  offlineNotKept: '오프라인: 이 창에만 있음',
  storeNotKept: '저장 안 됨: 서버가 지금 저장하지 못합니다. 창을 닫지 마세요. 스스로 다시 시도합니다.',
  sessionNotKept: '로그아웃되었습니다. 다시 로그인할 때까지 창을 닫지 마세요.',
}
