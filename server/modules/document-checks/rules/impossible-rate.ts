import { defineRule } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';

/** Shares of a whole, so never above it. 完成率, 增长率 and 投产率 may well be. */
const BOUNDED =
  '满意|满意度|回复|答复|办结|按时办结|按期办结|(?<!拨备|流动性)覆盖|知晓|知晓度|合格|建档|建档立卡|安置|发放|到位|参与|参训|化解|就业|签约|通过|上岗|采集|入库|达标|创建|见面|联系|走访|报到|优良|出勤|准确|公开|受理|兑现|录入|好评|帮扶|落实|申领|持证|核查|整改|挂牌|悬挂|录用|推荐就业|回访|及时|接通|登记';
/** Rates that are no share of a whole, or may well pass it: 完成率, 增长率, 投产率. */
const UNBOUNDED =
  '完成|增长|增加|提高|上升|下降|增幅|投产|产出|回报|收益|利润|利用|周转|超额|比|功|效|频|概|汇|税|利|费|速|几|产能利用|负债|杠杆|供需比|求人倍|换手|投入产出|履约|达产|兑付|参保增长|倍|增值|自给|产销|贡献|充足|备覆盖|性覆盖';
const RATE = new RegExp(
  `(?:(?:${BOUNDED}|[\\u4e00-\\u9fff]{2}(?<!${UNBOUNDED}))率|满意度|知晓度)(?:[、和及][^，。；、]{1,8}[率度])*(?:均|都|全部|始终|一直|保持|稳定|已经?|可|能|分别)*(?:达到?|为|是|在|超过?|突破|提高到|提升到|上升到|提升至|提高至|实现)?了?[^，。；\\d]{0,4}(\\d+(?:\\.\\d+)?)[%％](以上|多|余)?`,
  'g',
);
/** 全部办结，办结率98%: all of them is a hundred per cent. */
const ALL_DONE =
  /(?:全部|均已?|全都|悉数|无一遗漏地?)(办结|化解|安置|到位|报到|落实|建档|答复|回复|兑现|整改|发放|采集|上岗|覆盖|合格|达标)(?:完毕|到位)?[，、；。](?:其|事项|案件|诉求|问题|积案|信访|对象|人员)*\1率(?:为|达到?|是)?了?(\d+(?:\.\d+)?)[%％]/g;
/** 办结率100%，还有3件正在办理. */
const NOT_ALL_DONE =
  /(?:办结|化解|安置|答复|回复|整改|发放|完成|落实|报到|上岗)率(?:均)?(?:为|达到?|是)?了?100[%％][，；](?:还有|尚有|仍有|剩余|其余|另有)的?\d+(?:件|户|人|名|个|处|家|项|笔)[^，。；]{0,6}(?:未|尚未|没有|正在)/g;
/** 满意率由98.8%上升到110%. */
const RISEN = new RegExp(
  `(?:(?:${BOUNDED}|[\\u4e00-\\u9fff]{2}(?<!${UNBOUNDED}))率|满意度|知晓度)(?:由|从)[^，。；]{0,12}?\\d+(?:\\.\\d+)?[%％](?:提高|上升|提升|增长|增加|升)(?:到|至|为)了?[^，。；\\d]{0,6}(\\d+(?:\\.\\d+)?)[%％]`,
  'g',
);
const OVER_FULL = /(?:超过|突破|高于|超|逾)(?:了)?100[%％]/;

export const impossibleRate = defineRule({
  code: 'impossible-rate',
  name: '比率不可能或自相矛盾',
  reason: '满意率、覆盖率、办结率等是部分占全体的比率，最多是100%，全部完成就是100%。',
  severity: 'error',
  examples: {
    wrong: [
      '解决合理诉求，群众⟦满意率达100％以上⟧。',
      '服务⟦覆盖率达到103.5%⟧，回访满意度94%。',
      '信访事项⟦按时办结率超过100%⟧。',
      '⟦回复率、满意率均达102%⟧。',
      '群众⟦满意率由98.8%上升到110%⟧，子女⟦入学率为100.5%⟧。',
      '来访事项⟦全部办结，办结率98.5%⟧，积案⟦化解率100%，还有3件正在⟧办理。',
    ],
    right: [
      '回复率、满意率均达100%，办结率98.3%，覆盖率在95%以上。',
      '全部办结，办结率100%；首批12件全部化解，全年化解率95%；全部办结，按期办结率98%。',
      '任务完成率120%，同比增长150%，就业人数为上年的110%。',
      '参训人员同比增加102%，满意率保持在99%以上。',
      '国有资产保值增值率108%，粮食自给率120%，产销率101.2%，拨备覆盖率186%，对增长的贡献率达105%。',
    ],
  },
  *find(document) {
    for (const { block, start, end, match } of matchesIn(document, RISEN))
      if (Number(match[1]) > 100)
        yield {
          block,
          start,
          end,
          message: `比率写成了${match[1]}%，超过了100%。`,
          proposal: '核对分子、分母后改正。',
        };
    for (const { block, start, end, text, match } of matchesIn(document, RATE)) {
      const value = Number(match[1]);
      const isOver = value > 100 || (value === 100 && (match[2] !== undefined || OVER_FULL.test(text)));
      if (!isOver) continue;
      yield {
        block,
        start,
        end,
        message: value > 100 ? `比率写成了${match[1]}%，超过了100%。` : '100%已是全部，不会再“以上”或超过。',
        proposal: value > 100 ? '核对分子、分母后改正。' : '改为“达100%”，或写明实际比率。',
      };
    }
    for (const { block, start, end, match } of matchesIn(document, ALL_DONE))
      if (Number(match[2]) < 100)
        yield {
          block,
          start,
          end,
          message: `说全部${match[1]}，${match[1]}率却是${match[2]}%。`,
          proposal: '核实是否全部完成，改正一处。',
        };
    for (const { block, start, end } of matchesIn(document, NOT_ALL_DONE))
      yield {
        block,
        start,
        end,
        message: '比率写的是100%，后面却说还有没完成的。',
        proposal: '核对比率，或写明没完成的不在统计之内。',
      };
  },
});
