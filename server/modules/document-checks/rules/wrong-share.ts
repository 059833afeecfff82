import { defineRule } from '../define-rule.ts';
import { wrongRatesOfWholeIn } from '../sums/rates-of-whole.ts';
import { tellShare } from '../sums/rate-differs.ts';
import { sharesOfNamed } from '../sums/shares-of-named.ts';
import { fits, sharesIn, wholeFinder } from '../sums/whole-of-share.ts';
import { quantitiesOf } from '../text/quantity.ts';

/** Paragraphs before, in which the whole may have been told. */
const LOOK_BACK = 5;
/** More shares than these in one paragraph are data, which nobody tells in prose. */
const MOST_SHARES = 100;

export const wrongShare = defineRule({
  code: 'wrong-share',
  name: '占比算不拢',
  reason: '占比等于部分除以总数，与写出的两个数对不上，必有一个是错的。',
  severity: 'error',
  doubtsValues: true,
  examples: {
    wrong: [
      '重点优抚对象应检1486人，实检1263人，⟦体检率为89.0%⟧。\n为1749名对象建立档案，已建档1574人，⟦建档率为93%⟧。',
      '收到群众反映线索5件，全部核实办结，其中属实的⟦2件占20%⟧。',
      '受理信访事项342件，其中来信⟦64件，占28.7%⟧；来访121件，占35.4%。',
      '现有优抚对象1286名，其中残疾军人⟦312名，占34.3%⟧。',
      '共受理信访事项86件，同比减少14件。其中，来信12件，占14.0%；来访41件，占47.7%；网上信访⟦33件，占34.8%⟧。',
      '从内容看，优抚类25件，占36.8%；安置类21件，占30.9%；社保类13件，占19.1%；其他类⟦9件，占15.2%⟧。',
      '组织职业技能培训320人，取证296人。参训人员中，35岁以下⟦208人，占62%⟧；大专以上学历176人，占55%。',
      '全县14个乡镇、187个村实现服务站全覆盖。其中村级示范站⟦142个，占79.5%⟧。',
      '达成意向742人，签订合同⟦371人，签约人数占意向人数的60.0%⟧。',
      '收到资金3642.8万元，其中中央资金2261.3万元、省级资金1381.5万元。⟦中央资金占60.1%⟧。\n累计创建⟦61个，占全部88个服务机构的72.1%⟧。',
      '村级示范站⟦142个，占村级站总数198个的75.7%⟧。',
      '258名学员中，自主创业的⟦27人，占11.5%⟧。',
    ],
    right: [
      '重点优抚对象应检486人，实检413人，体检率为85.0%；收到线索5件，全部核实办结，其中属实的2件占40%。',
      '优抚类62件，占28.7%；安置类58件，占26.9%；社保类41件，占19.0%；其他类55件，占25.5%。',
      '受理信访事项342件，其中来信64件，占18.7%；来访121件，占35.4%；网上信访157件，占45.9%。',
      '全年办理事项520件，办结率98%。就业帮扶方面，实现就业86人，占38%。',
      '走访300户、慰问120户，其中困难家庭60户，占20%。',
    ],
  },
  *find({ blocks, proseSentences }) {
    for (const sentence of proseSentences) yield* wrongRatesOfWholeIn(sentence);
    for (const [block, { text, kind }] of blocks.entries()) {
      if (kind === 'cell') continue;
      const all = quantitiesOf(blocks[block]!);
      yield* sharesOfNamed(block, text, all);
      const shares = sharesIn(text, all);
      if (shares.length > MOST_SHARES) continue;
      const before = blocks.slice(Math.max(0, block - LOOK_BACK), block).flatMap((one) => quantitiesOf(one));
      const wholeOf = wholeFinder(text, shares, all, before);
      for (const share of shares) {
        const { part, at, percent } = share;
        if ([...before, ...all.slice(0, at)].some((whole) => fits(share, whole))) continue;
        const whole = wholeOf(share);
        if (!whole?.isExact || part.value > whole.value || fits(share, whole)) continue;
        yield {
          block,
          start: part.start,
          end: share.end,
          message: tellShare(part.written, whole.written, (part.value / whole.value) * 100, percent),
          proposal: '核对部分、总数和占比后改正。',
        };
      }
    }
  },
});
