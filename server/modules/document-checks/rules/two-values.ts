import { isAllCounted } from '../all-counted.ts';
import { defineRule } from '../define-rule.ts';
import { areasCovered } from '../two-values/areas-covered.ts';
import { deadlines } from '../two-values/deadlines.ts';
import { digitsSwapped } from '../two-values/digits-swapped.ts';
import { namedAlike } from '../two-values/named-alike.ts';
import type { FindContradictions } from '../two-values/told-fact.ts';
import { toldAlike } from '../two-values/told-alike.ts';
import { toldBack } from '../two-values/told-back.ts';
import { toldNear } from '../two-values/told-near.ts';

/** Each for one reason; a place is told once, by the first that finds it. */
const FINDERS: readonly FindContradictions[] = [
  namedAlike,
  digitsSwapped,
  toldAlike,
  areasCovered,
  toldNear,
  toldBack,
  deadlines,
];

export const twoValues = defineRule({
  code: 'two-values',
  name: '同一件事有两个数',
  reason: '同一文稿里同一件事前后写了不同的数，至少有一个是错的。',
  severity: 'warning',
  doubtsValues: true,
  examples: {
    wrong: [
      '全年走访慰问退役军人8100余人次，群众反响良好。\n工作中，走访慰问退役军人⟦7600人次⟧，解决困难多件。',
      '一、工作情况\n全年走访慰问3650户，发放慰问金182.5万元。\n二、下步打算\n走访慰问⟦3560户⟧，明年将逐户回访。',
      '近三年投入1260万元，修缮纪念设施15处。\n近三年修缮纪念设施⟦14处⟧，祭扫更加便利。',
      '全区共接待来访326人次。\n全年共接待来访⟦358人次⟧，热情周到。',
      '一季度，全县办理各类事项3268件，其中网办120件。\n一季度，共办理各类事项⟦3286件⟧，量大面广。',
      '召开领导小组会议4次。\n领导小组会议召开⟦5次⟧，研究重点工作。',
      '多方走访，为16名烈士找到亲属。\n今年已为⟦17名⟧烈士找到亲属，家属来信致谢。',
      '于3月10日前将企业名单和岗位信息录入系统。\n招聘企业名单和岗位信息务必于⟦3月5日前⟧录入系统。',
      '全区有志愿服务队24支。\n明年将对⟦27支⟧志愿服务队实行星级管理。',
      '我局现有在编在岗人员23名。\n目前，在编在岗人员⟦25名⟧，平均年龄较低。',
      '一、主要做法\n办好招聘会，已有153人与企业签订合同。\n二、下步安排\n让招聘会上签了劳动合同的⟦135名⟧退役军人稳得住、干得好。',
      '一、工作成效\n帮扶困难退役军人76户，做到不漏一户。\n二、下步打算\n去年帮扶的⟦67户⟧困难家庭，该巩固的巩固、该退出的退出。',
      '一、主要做法\n先后推荐岗位87个，推动16人实现就业。\n二、存在不足\n推荐上岗的退役军人只有⟦14人⟧，就业渠道还不够宽。',
      '一、重点任务\n两节慰问资金共安排180万元，其中春节安排96万元，“八一”安排84万元。\n二、时间安排\n完成春节走访慰问，发放慰问资金⟦94万元⟧。',
    ],
    right: [
      '五星级服务站要具备下列条件：专职人员不少于3人。\n四星级服务站要具备下列条件：专职人员不少于2人。',
      '收到各级优抚资金1560万元。\n支出优抚资金1488万元，做到专款专用。',
      '一、工作情况\n举办专场招聘会8场，提供岗位4800个。\n二、下步打算\n举办专场招聘会不少于9场，提供岗位5000个以上。',
      '一、主要做法\n春节走访驻军部队5家，慰问金50万元，经费安排120万元。\n二、存在问题\n经费缺口较大，经费支出108万元。\n三、下一步打算\n2026年春节走访部队6家，安排慰问金52万元。',
      '一、基本情况\n现有军创经营主体426户，其中个体工商户251户。\n二、存在问题\n426户经营主体中，年营业收入不足50万元的达277户。',
      '全年走访慰问退役军人8100余人次。\n工作中，走访慰问退役军人8156人次。',
      '一季度，办理各类事项3268件。\n二季度，办理各类事项3286件。\n2024年办理各类事项3100件。',
      '一季度走访慰问退役军人120人次；二季度走访慰问退役军人130人次。',
      '东山镇走访慰问退役军人120人次。\n西河镇走访慰问退役军人130人次。',
      '近三年修缮纪念设施15处。\n今年修缮纪念设施6处，服务大厅接待来访120人次。\n信访窗口接待来访36人次。',
      '一、工作情况\n走访慰问退役军人120人次。\n二、下一步打算\n走访慰问退役军人300人次。',
    ],
  },
  *find(document) {
    const told = new Set<string>();
    for (const [first, fact] of FINDERS.flatMap((find) => [...find(document)])) {
      const place = `${fact.block} ${fact.start}`;
      if (told.has(place) || isAllCounted(document.blocks, { ...fact, related: [first] })) continue;
      told.add(place);
      yield {
        block: fact.block,
        start: fact.start,
        end: fact.end,
        message: `“${fact.name}”这里是${fact.quantity.written}，第${document.blocks[first.block]!.number}段是${first.quantity.written}。`,
        proposal: '核实后统一；若口径不同，写明各自的范围。',
        related: [{ block: first.block, start: first.start, end: first.end }],
      };
    }
  },
});
