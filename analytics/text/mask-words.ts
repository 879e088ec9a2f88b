export function maskWords(text: string): string { return text }
