import type { pasting as english } from '../en/pasting.ts'

/** 붙여넣기와 가져오기의 말. */
export const pasting: typeof english = {
  report: {
    label: '방금 붙여넣은 글',
    from: source =>
      ({
        'google-docs': '구글 문서에서 붙여넣었습니다.',
        word: '워드에서 붙여넣었습니다.',
        'word-web': '웹용 워드에서 붙여넣었습니다.',
        hwp: '한글에서 붙여넣었습니다.',
        'libre-office': '리브레오피스에서 붙여넣었습니다.',
        notion: '노션에서 붙여넣었습니다.',
        mail: '메일에서 붙여넣었습니다.',
        markdown: '마크다운으로 읽었습니다.',
      })[source] ?? '붙여넣었습니다.',
    arriving: n => `사진 ${n}장 받는 중…`,
    arrived: n => `사진 ${n}장 받음`,
    pictures: n => `사진 ${n}장 못 받음`,
    links: n => `주소 없는 링크 ${n}개는 글자만 남김`,
    styles: n => `꾸밈 ${n}가지 뺌`,
    embeds: n => `삽입된 페이지 ${n}개 뺌`,
    deletions: n => `변경 내용의 삭제 ${n}곳 뺌`,
    plain: '서식 없이 다시 붙여넣기',
    close: '알림 닫기',
  },
  importing: {
    open: '가져오기',
    heading: '파일 가져오기',
    hint: '워드 문서(.docx)나 마크다운(.md), 20MB까지. 새 초고가 되고 사진은 사진첩에 들어갑니다.',
    choose: '파일 고르기',
    drop: '.docx나 .md 파일을 여기에 놓으면 초고로 가져옵니다',
    running: name => `${name} 가져오는 중…`,
    sent: percent => `${percent}% 보냄`,
    reading: '글과 사진을 읽는 중…',
    done: title => `‘${title}’ 초고를 만들었습니다.`,
    untitled: '초고를 만들었습니다.',
    whole: '빠진 것 없이 모두 가져왔습니다.',
    leftOut: '빠진 것:',
    tags: names => `여기에 없는 태그: ${names}`,
    openDraft: '초고 열기',
    another: '다른 파일 가져오기',
    close: '닫기',
    failed: '파일을 가져오지 못했습니다. 만들어진 것은 없습니다.',
    refused: {
      type: '워드 문서(.docx)와 마크다운(.md)만 가져올 수 있습니다. .docx로 저장해 다시 시도하세요.',
      hwp: '한글 파일은 읽지 못합니다. 한글에서 .docx로 저장해 가져오세요.',
      doc: '예전 워드 파일(.doc)입니다. 워드에서 .docx로 저장해 가져오세요.',
      damaged: '파일이 손상되어 읽을 수 없습니다. 다시 저장해 시도하세요.',
      large: '브리핑 한 편으로는 너무 큽니다. 나누어 가져오세요.',
    },
  },
}
