import { defineSurvey } from '../define-survey.ts'

const publicBody = "{e_kind} anyof ['inhouse','special','consortium','body']"

/**
 * What an organisation needs and what it could share. It starts from an episode and asks what could be moved, never which measures it has.
 * Public organisations wear two hats, employer and owner of services: they meet a block of their own.
 * The details of what is shared (place, hours, capacity, conditions) are no question: they are the rows of shared resources edited on screen.
 * Source: the boards of `e_pub_board` are those that Italian public bodies must or may keep.
 */
export const employerV1 = defineSurvey({
  instrument: 'employer',
  version: 1,
  questions: [
    {
      id: 'e_kind',
      page: 'profile',
      type: 'single',
      choices: ['micro', 'small', 'medium', 'large', 'inhouse', 'special', 'consortium', 'body', 'coop'],
      seconds: 6,
    },
    { id: 'e_sector', page: 'profile', type: 'short-text', maxLength: 120, seconds: 8 },
    { id: 'e_sites', page: 'profile', type: 'number', min: 1, max: 999, seconds: 4 },
    {
      id: 'e_sched',
      page: 'profile',
      type: 'multi',
      choices: ['day', 'two', 'three', 'weekend', 'season', 'field', 'counter', 'oncall'],
      seconds: 8,
    },
    { id: 'e_notice', page: 'profile', type: 'single', choices: ['same', 'm1', 'w2', 'w1', 'd3'], seconds: 5 },
    { id: 'e_episode', page: 'moments', type: 'long-text', maxLength: 600, seconds: 60 },
    {
      id: 'e_hard',
      page: 'moments',
      type: 'multi',
      max: 3,
      choices: ['replace', 'roster', 'peak', 'hours', 'distance', 'retain', 'return', 'ask', 'fair', 'admin'],
      seconds: 10,
    },
    { id: 'e_fixed', page: 'moments', type: 'short-text', maxLength: 300, seconds: 20 },
    { id: 'e_movable', page: 'moments', type: 'short-text', maxLength: 300, seconds: 20 },
    {
      id: 'e_share',
      page: 'resources',
      type: 'multi',
      choices: [
        ...['room', 'kitchen', 'vehicle', 'parking', 'people', 'admin', 'buy', 'roster', 'opening', 'internship', 'money'],
        'nothing',
      ],
      exclusive: ['nothing'],
      seconds: 12,
    },
    { id: 'e_money', page: 'resources', type: 'single', choices: ['0', '50', '150', '300', '300p', 'dk'], seconds: 6 },
    { id: 'e_time', page: 'resources', type: 'single', choices: ['0', '1', '4', '8'], seconds: 5 },
    { id: 'e_ccnl', page: 'frame', type: 'short-text', maxLength: 120, seconds: 8 },
    {
      id: 'e_second',
      page: 'frame',
      type: 'multi',
      choices: ['company', 'territorial', 'network', 'bonus', 'rules', 'none', 'dk'],
      exclusive: ['none', 'dk'],
      seconds: 6,
    },
    { id: 'e_reps', page: 'frame', type: 'single', choices: ['in', 'ext', 'none'], seconds: 4 },
    {
      id: 'e_barrier',
      page: 'frame',
      type: 'multi',
      max: 3,
      choices: ['time', 'cost', 'law', 'few', 'interest', 'privacy', 'alone', 'board'],
      seconds: 8,
    },
    {
      id: 'e_join',
      page: 'frame',
      type: 'multi',
      choices: ['info', 'table', 'test', 'agreement', 'none'],
      exclusive: ['none'],
      seconds: 6,
    },
    {
      id: 'e_pub_board',
      page: 'public',
      type: 'matrix',
      rows: ['cug', 'piao', 'fam', 'pdr', 'pscl', 'bienn'],
      choices: ['na', 'no', 'on', 'ok', 'dk'],
      visibleIf: publicBody,
      seconds: 20,
    },
    { id: 'e_pub_cit', page: 'public', type: 'short-text', maxLength: 300, visibleIf: publicBody, seconds: 20 },
    { id: 'e_pub_own', page: 'public', type: 'single', choices: ['us', 'owners', 'both'], visibleIf: publicBody, seconds: 5 },
    { id: 'e_pub_host', page: 'public', type: 'single', choices: ['yes', 'maybe', 'no'], visibleIf: publicBody, seconds: 5 },
  ],
})
