import type { AttackTexts } from './attack-it.ts'

export const attackEn: AttackTexts = {
  title: 'Two filters are enough',
  lead: 'An invented firm of {invited} people, {answered} of whom answered. Choose a person and a question: first the most common design of company dashboards, then ours. The sums are done by the same code that builds the real reports.',
  invented: 'Invented people and answers: nobody is behind them.',
  person: 'Whom do you want to find out?',
  question: 'On which question?',
  delicate: 'delicate',
  usual: {
    title: 'The usual design',
    text: 'Free filters, exact figures, nothing under 5 answers. Whoever looks knows the colleagues: department, age, how long they have been here.',
    first: 'First filter',
    second: 'Second filter',
    count: '{answered} answers, {yes} yes',
    minus: 'The difference is one person alone: {name}.',
    yes: '{name} answered yes.',
    no: '{name} answered no.',
    silent: '{name} did not answer.',
    never: 'Neither group is under 5 answers: for that design all is well.',
    notFound:
      'Two filters do not isolate {name}. Try somebody else: with more than two filters it works on even more colleagues.',
  },
  ours: {
    title: 'Ascolto',
    text: 'No filters: one publication, decided beforehand. This is all there is to read on this question:',
    group: 'Group',
    answers: 'Answers',
    value: 'Answered yes',
    here: '{name} is here',
    hidden: 'not published: it is a delicate question',
    isolable:
      'By any sum or subtraction the smallest group that can be isolated is of {people} people. Of {name} nothing is known that is not known of the others.',
    odds: 'And somebody who knew the answers of all the others already? Starting from 50 and 50, after reading the publication they would say “yes” at {after} %. On this question they can never go beyond {atMost} %: there is no certainty.',
    share: 'about {percent} %',
    below: 'less than {percent} %',
    above: 'more than {percent} %',
    margin: '± {margin} points',
  },
  score: {
    title: 'Over all the people who answered',
    text: 'How many of them two filters find out, of {answered}:',
    usual: 'usual design, minimum 5',
    ours: 'Ascolto',
  },
  why: 'Why it works this way',
  whyText:
    'A threshold protects one group at a time. But two groups that are big enough, put side by side, make one of a single person. That is why here the groups are decided beforehand, an exact check looks at all differences, and every count has its own small secret “die”. The die of this invented firm is no secret: so the trial always gives the same figures.',
  limits:
    'A percentage of a group says something of who is in it all the same. This and the other limits are written in plain words.',
  promise: 'What we promise, and where it ends',
}
