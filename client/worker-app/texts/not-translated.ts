import type { WorkerLanguage } from '#contract/common'

/** For readers of the languages our screens do not speak yet: in which language they read, and that theirs is welcome. */
export const notTranslated: Partial<Record<WorkerLanguage, string>> = {
  ro: 'Aceste pagini nu sunt încă traduse în română: le citești în engleză. Poți răspunde în română.',
  es: 'Estas páginas aún no están traducidas al español: las lees en inglés. Puedes responder en español.',
  fr: 'Ces pages ne sont pas encore traduites en français : tu les lis en anglais. Tu peux répondre en français.',
  ar: 'هذه الصفحات غير مترجمة إلى العربية بعد، لذلك تظهر بالإنجليزية. يمكنك أن تجيب بالعربية.',
  uk: 'Ці сторінки ще не перекладено українською: вони показані англійською. Відповідати можна українською.',
  sq: 'Këto faqe nuk janë përkthyer ende në shqip: i lexon në anglisht. Mund të përgjigjesh në shqip.',
  zh: '这些页面还没有中文版，现在显示的是英文。您可以用中文回答。',
}
