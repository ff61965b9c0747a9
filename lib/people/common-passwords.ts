const COMMON = new Set(
  `123456789012 1234567890123 123456123456 111111111111 000000000000 password1234 passwordpassword password12345
  qwertyuiop12 qwertyuiop123 qwerty123456 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv asdfghjkl123 zxcvbnm12345
  administrator admin1234567 adminadminadmin letmeinletmein welcome12345 iloveyou1234 abc123abc123 abcdefghijkl abcd12345678
  superman1234 football1234 baseball1234 sunshine1234 princess1234 dragon123456 monkey123456 changeme1234 changemechangeme
  newsroom1234 editor123456 reporter1234 stetstetstet correcthorsebatterystaple qwer1234qwer asdf1234asdf dlwjdghks1234
  tkfkdgo12345 rlarudals123 gksrnrgksrnr 비밀번호비밀번호비밀번호`.split(/\s+/),
)

/** Whether a password is on the list of common ones, or is made of hardly any different characters. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase()
  return COMMON.has(plain) || new Set(plain).size < 5
}
