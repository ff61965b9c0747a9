import type { checks as english } from '../en/checks.ts'

export const checks: typeof english = {
  'title-present': '제목을 입력해 주세요.',
  'key-points': '시리즈가 정한 개수만큼 핵심 요약을 써 주세요.',
  'section-present': '섹션을 골라 주세요.',
  'byline-present': '바이라인을 한 명 이상 넣어 주세요.',
  'picture-alt': '사진을 볼 수 없는 독자를 위해 대체 텍스트를 써 주세요.',
  'picture-credit': '사진 출처를 밝혀 주세요.',
  'picture-rights': '쓸 수 없거나 사용 기한이 지난 사진입니다. 다른 사진을 골라 주세요.',
  'link-well-formed': '주소가 올바르지 않은 링크를 고쳐 주세요.',
  'suggestion-open': '남아 있는 수정 제안을 반영하거나 거절해 주세요.',
  'comment-open': '승인을 막는 댓글을 해결해 주세요.',
  'slug-free': '이미 쓰이는 주소입니다. 다른 주소를 입력해 주세요.',
}
