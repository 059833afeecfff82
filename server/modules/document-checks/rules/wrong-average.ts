import { wrongMonthlyAveragesIn } from '../sums/averages-by-month.ts';
import { wrongAveragesIn } from '../sums/averages-of-counts.ts';
import { wrongAveragesOfEarlierSums, wrongAveragesOverParagraphs } from '../sums/averages-over-paragraphs.ts';
import { defineRule } from '../define-rule.ts';

export const wrongAverage = defineRule({
  code: 'wrong-average',
  name: '平均数算不拢',
  reason: '平均数等于总额除以户数或人数，对不上必有一个是错的。',
  severity: 'error',
  doubtsValues: true,
  examples: {
    wrong: [
      '享受国家定期抚恤补助的对象共1240人。\n发放抚恤和生活补助1240万元，⟦人均1.2万元⟧。',
      '走访困难退役军人412户，发放慰问金82.4万元，⟦户均1000元⟧。',
      '为120名退役军人发放补助36万元，⟦人均2000元⟧。',
      '全年接听热线咨询2184次，⟦月均192次⟧。',
      '组织职业技能培训320人，取得证书296人。\n安排职业技能培训经费76.8万元，⟦人均2600元⟧。',
      '上半年接听咨询1092次，⟦月均192次⟧；发放慰问金108万元，慰问部队9家次，⟦平均每家次15万元⟧。',
      '全年支出援助资金47.1万元，其中医疗类23.4万元。援助203人次，⟦平均每人次2620元⟧，最高1.5万元。',
      '发放贷款176笔5280万元，⟦笔均35万元⟧。',
      '建成服务站184个，配备工作人员412名，⟦平均每站3.2名⟧。',
    ],
    right: [
      '走访困难退役军人412户，发放慰问金82.4万元，户均2000元。',
      '发放优待金156.4万元，惠及327户，户均4782元。',
      '慰问金62万元、慰问品18万元，惠及1240户，户均500元。',
      '全年接听热线咨询2184次，月均182次。',
      '当地农村居民人均2.1万元，走访120户。',
      '建成服务站184个，配备工作人员412名，平均每站2.2名。',
    ],
  },
  *find(document) {
    yield* wrongAveragesOverParagraphs(document);
    yield* wrongAveragesOfEarlierSums(document);
    for (const sentence of document.sentences) {
      yield* wrongMonthlyAveragesIn(sentence);
      yield* wrongAveragesIn(sentence);
    }
  },
});
