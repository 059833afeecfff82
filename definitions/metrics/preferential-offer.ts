import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('preferential-offer', 'mutual-support');

export const preferentialOfferMetrics = defineMetrics([
  count('offers-signed', '签约拥军优惠商家', '拥军优惠商家台账中签约的家数。', '家', {
    filter: eq('isJoining', true),
    slices: ['kind'],
  }),
  count('offers-left', '退出拥军优惠商家', '拥军优惠商家台账中退出的家数。', '家', {
    filter: eq('isJoining', false),
  }),
  {
    code: 'offers-signed-ever',
    title: '累计签约商家',
    description: '截至期末累计签约的商家数。',
    unit: '家',
    line: 'mutual-support',
    type: 'cumulative',
    of: 'offers-signed',
    since: 'ever',
  },
  {
    code: 'offers-left-ever',
    title: '累计退出商家',
    description: '截至期末累计退出的商家数。',
    unit: '家',
    line: 'mutual-support',
    type: 'cumulative',
    of: 'offers-left',
    since: 'ever',
  },
  {
    code: 'offers-standing',
    title: '在册拥军优惠商家',
    description: '累计签约商家减去累计退出商家。',
    unit: '家',
    line: 'mutual-support',
    type: 'derived',
    plus: ['offers-signed-ever'],
    minus: ['offers-left-ever'],
  },
]);
