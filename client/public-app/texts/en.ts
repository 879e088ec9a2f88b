import type { Texts } from './it.ts'

export const en: Texts = {
  app: {
    skip: 'Go to the content',
    menu: 'Pages',
    language: 'Language',
    promise: 'What we promise',
    enter: 'Sign in',
    signIn: 'Sign-in for firms and tables',
    words: 'Your words',
    loading: 'One moment…',
    retry: 'Try again',
    unreachable: 'We cannot connect. Check the network and try again.',
    footer: 'Ascolto: first the words of those who work, then the answers.',
  },
  lost: {
    title: 'This page does not exist',
    text: 'A part of the address may be missing. If you received a link or a QR code to answer, open it again from there.',
    home: 'Go to the first page',
  },
  home: {
    title: 'First the words of those who work. Then the answers.',
    lead: 'Ascolto helps the firms, public bodies and unions of an area to understand what people need to hold work and life together, and to build the answers with them.',
    notCatalogue: 'It does not start from a list of services. It starts from a concrete moment, told in one’s own words.',
    demoTitle: 'There is an invented territory to visit',
    demoText:
      '{alliance}: people, firms and answers are invented. Everything else really works. Five minutes are enough and there is nothing to type.',
    demoGo: 'Enter the demo',
    who: 'Who it is for',
    worker: {
      title: 'Those who work',
      text: 'You tell about a situation from your phone, in six or seven minutes, without signing up. Nobody at work sees your answers. If you like, a personal key shows you what happened to your words.',
      hint: 'To answer, open the link or the QR code you received.',
      go: 'I have a personal key',
    },
    firm: {
      title: 'Firms and public bodies',
      text: 'You read what your group needs, in one single publication, once the collection is closed. If you are few, your answers count together with those of other firms.',
      hint: 'Workers’ representatives see exactly the same figures.',
      go: 'Sign in for your firm',
    },
    table: {
      title: 'Tables and alliances',
      text: 'You read the map of needs of the area. You compose service ideas, vote on them with a reason, decide: yes, not yet, no. Every decision goes back to those who told.',
      hint: 'Ideas come only from published needs and from what organisations share.',
      go: 'Sign in to the table',
    },
    how: 'How it works',
    steps: [
      {
        title: 'Telling',
        text: 'Workers tell about a moment in their own words. The phone shows what it understood, and the person corrects it.',
      },
      {
        title: 'Recognising',
        text: 'Similar situations form families of needs. What resembles nothing else stays “not explained yet”: it is not forced.',
      },
      {
        title: 'Building',
        text: 'The table composes service ideas and sees where each piece comes from. It first looks whether the cause can be taken away.',
      },
      {
        title: 'Answering',
        text: 'Yes, not yet or no: always with a reason. With the personal key people see the answer to their own words.',
      },
    ],
    promiseTitle: '10 answers, 15 people invited',
    promiseText:
      'Below these numbers we do not show a group. No calculation on the published figures can isolate fewer than 10 people.',
    promiseGo: 'Read what we promise',
  },
  demo: {
    mark: 'Demo: invented territory',
    title: 'The first five minutes',
    lead: '{alliance}: four doors, in the order in which things happen. One tap is enough, there is nothing to type.',
    invented: 'People, firms and answers are invented. The program is the real one: change whatever you like.',
    worker: {
      title: 'The phone of a worker',
      text: 'The link that people of one firm of the area receive, while the collection is open.',
      look: 'Notice: words first, questions after. No service is named.',
      go: 'Open the worker’s page',
    },
    words: {
      title: 'What happened to my words',
      text: 'A personal key made ready, of an invented person. You see the answer of the table, and a short question is waiting.',
      look: 'Notice: a no arrives too, with its reason.',
      go: 'Open with the ready key',
      show: 'Show the 12 words',
    },
    firms: {
      title: 'Two firms: 60 people and 4 people',
      text: 'The same page for two firms. The first sees its figures. The second is too small: it sees the group of firms only.',
      look: 'Notice: what is not published is not zero, and the page says so.',
    },
    table: {
      title: 'The table of the alliance',
      text: 'The map of needs, the ideas composed from needs, the votes with their reasons, the decisions.',
      look: 'Notice: for each block of an idea you see where it comes from.',
    },
    others: 'The other people',
    othersText:
      'The coordinator opens and closes the collections. The facilitator prepares the map. The workers’ representative signs it.',
    opening: 'Opening…',
    phone: 'How it looks on a phone',
    phoneTitle: 'Preview: the worker’s page on a phone',
    phoneHint: 'It is the real page: you can answer here too.',
    signIns: 'The sign-ins of the demo',
    signInsText: 'To sign in by typing address and password, as the people who work here do:',
    role: 'Who',
    email: 'E-mail',
    password: 'Password',
    roles: {
      coordinator: 'Coordination',
      facilitator: 'Facilitation',
      'worker-rep': 'Workers’ representative',
      table: 'Seat at the table',
      'table-worker': 'Seat at the table, for workers',
      'hr-60': 'Firm of 60 people',
      'hr-4': 'Firm of 4 people',
    },
    none: 'There is no demo here',
    noneText:
      'This installation of Ascolto holds real data only. The invented territory is there when the program is started for the first time without other choices.',
  },
}
