/** A name that cannot be read, or that a spreadsheet would run as a formula when a list is exported. */
export function nameProblem(name: string): 'unreadable' | 'formula' | undefined {
  if (/[\p{Cc}\p{Cs}\p{Co}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/u.test(name)) return 'unreadable'
  return /^[=+\-@]/.test(name.normalize('NFKC').trimStart()) ? 'formula' : undefined
}
