import type { PromiseTexts } from './promise-it.ts'

export const promiseEn: PromiseTexts = {
  title: 'What we promise',
  lead: 'To those who answer, to firms and to unions we say the same things, with the same numbers.',
  paragraphTitle: 'In short',
  paragraph:
    'When a round of listening ends we print one single report. Nobody, not even the firm, can ask the data anything else. We do not show groups under 10 answers, and no calculation on the published figures can isolate fewer than 10 people. To each count we add a small secret “die”, always the same for the same people: usually it moves 0, 1 or 2 people. Delicate questions are shown for the whole firm or for groups of firms only. This is why sums may not add up: it is meant to be so.',
  numbers: [
    { number: '10', text: 'answers, at least, in every group that is shown' },
    { number: '15', text: 'people invited, at least, in every group that is shown' },
    { number: '1', text: 'publication per round, once the collection is closed' },
  ],
  tryIt: 'Try it yourself: are two filters enough?',
  guarantees: 'The guarantees, one by one',
  promise: 'Promise',
  how: 'How we keep it',
  rows: [
    {
      promise: 'Nobody watches while people answer',
      how: 'As long as the collection is open, no page shows how many answers arrived. What will be published is decided and frozen before opening.',
    },
    {
      promise: 'The data cannot be questioned',
      how: 'No free filters, no cross-tables on request, no recalculation. Dashboards read figures that are already printed. A firm cannot download answers.',
    },
    {
      promise: 'Small groups are not shown',
      how: 'Under 10 answers or 15 people invited the figure does not come out. “Not published” does not mean zero. A firm with fewer than 15 people invited has no page of its own: it counts in a group of firms.',
    },
    {
      promise: 'No subtraction isolates anybody',
      how: 'Before publishing, an exact check looks at all sums and differences between the groups of a firm: if one concerns fewer than 10 people, that division is not published.',
    },
    {
      promise: 'A firm cannot make out the others in a group',
      how: 'A group of firms is shown only if, without its two largest, at least 10 answers of at least 3 firms remain, and no firm is more than half.',
    },
    {
      promise: 'Delicate subjects are never divided',
      how: 'Health, disability and care of adults are shown for the whole firm or for groups of firms only, at most once in 12 months.',
    },
    {
      promise: 'Words do not reach the employer',
      how: 'Written texts never go out to a firm. The table sees only expressions used by at least 5 people, or a sentence rewritten and approved by its author.',
    },
    {
      promise: 'The map of needs has two signatures',
      how: 'It is published together by the facilitator, who works for none of the firms, and by the workers’ representative. After that it never changes.',
    },
    {
      promise: 'The same figures for all sides',
      how: 'Workers’ representatives see exactly what the HR office sees.',
    },
    {
      promise: 'We do not know who answered',
      how: 'We ask for no name, phone or e-mail. With the answer we keep no network address, no kind of phone and no hour. The card drawn at random works once and is not written beside the answer.',
    },
    {
      promise: 'You can read again and delete',
      how: 'With the personal key, and only with it, you read again, download or delete what you told. Texts stay 12 months, other answers at most 24, backup copies at most 35 days.',
    },
  ],
  oddsTitle: 'How much somebody who knows all the rest can guess',
  oddsText:
    'Imagine somebody who knows the answers of all other people and wants to guess one yes or no of yours. Before reading the publication they give the yes a chance of 20 %. After reading it they cannot get beyond:',
  oddsCase: 'Where your answer counts',
  oddsMost: 'At most',
  odds: [
    { where: 'Firm with fewer than 15 people invited', most: '40 %' },
    { where: 'Delicate question', most: '65 %' },
    { where: 'Ordinary question, firm divided in one way', most: '83 %' },
    { where: 'Ordinary question, firm divided in two ways', most: '93 %' },
  ],
  oddsNote:
    'This is the worst case, in one round and for one question. With a minimum number of people alone, without the die, the same curious person could reach 100 %. This limit does not cover how families of needs are formed.',
  weak: 'Where the promise ends',
  weakText: 'A serious system also says what it cannot do.',
  weaknesses: [
    'Confidential does not mean impossible to recognise. Those who run the platform see answers without names, and a very particular situation may show who it is about.',
    'If an answer never changes and we ask it many times, each publication adds a little to what can be guessed.',
    'If “more than 90 %” of a department say the same, much is known about anyone who works there. That is statistics: this is why delicate subjects are not divided.',
    'The die protects what you answered. Whether you answered is protected in other ways: no counters, and figures in bands. Somebody who knows 9 people out of 10 may try to guess the tenth.',
    'If the same people give the same answers in two rounds, the figures stay identical: one sees that nothing changed.',
    'The die works as long as its key is secret. If it came out, the rule of 10 people would remain.',
    'Somebody who knows you well may recognise an expression of yours even if five people used it.',
    'Published figures do not change: a deletion counts for future results.',
    'An open link cannot keep a person from answering twice: this is why it counts in groups of firms only.',
    'If you lose the personal key nobody can give it back, and whoever finds it can see your answers.',
  ],
  law: 'The points of law on this page are to be checked with the adviser (da verificare con il consulente).',
}
