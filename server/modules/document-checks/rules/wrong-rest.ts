import { defineRule } from '../define-rule.ts';
import { wrongRestsInSentences } from '../sums/rests-in-sentences.ts';
import { wrongRestsOverParagraphs } from '../sums/rests-over-paragraphs.ts';

export const wrongRest = defineRule({
  code: 'wrong-rest',
  name: '其余的数算不拢',
  reason: '其余的数等于总数减去前面所列的数，对不上必有一个是错的。',
  severity: 'error',
  doubtsValues: true,
  examples: {
    wrong: [
      '⟦现有烈士陵园1处、零散设施26处，其中烈士墓12处、纪念碑8处、战斗遗址4处，其余3处⟧为烈士故居。',
      '⟦接待来访486件，当场答复402件，其余74件⟧转有关部门办理。',
      '⟦受理信访事项120件，办结118件，其余4件⟧正在办理。',
      '全镇建成服务站12个。其中，⟦面积在60平方米以上的7个，40至60平方米的4个，其余2个⟧不足40平方米。',
      '全区发放帮扶资金160万元。\n帮扶资金中，省级补助⟦60万元，市级补助45万元，其余65万元⟧由区财政解决。',
      '⟦49名安排工作对象中，安置到机关21名，占42.9%，其余26名⟧安置到国有企业。',
      '共有零散烈士墓214座，分布在11个乡镇。⟦已迁移入园168座，就地整修31座，剩余25座⟧明年完成。',
    ],
    right: [
      '接待来访486件，当场答复402件，其余84件转有关部门办理，办结79件，5件正在办理。',
      '争取岗位120个，安置退役士兵86名，其余6名自主择业。',
      '受理120余件，办结118件，其余4件正在办理。',
      '现有烈士墓412座，年初尚未集中管护的零散烈士墓73座，年内迁入陵园61座，剩余12座暂予原地保护。',
      '三项共需资金170万元。\n拟申请上级补助80万元，县财政安排60万元，其余30万元由社会捐赠筹集。',
      '共有零散烈士墓214座，分布在11个乡镇。已迁移入园168座，就地整修31座，剩余15座明年完成。',
    ],
  },
  *find(document) {
    yield* wrongRestsOverParagraphs(document);
    yield* wrongRestsInSentences(document);
  },
});
