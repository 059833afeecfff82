import { defineRule } from '../define-rule.ts';
import { matchesIn } from '../matches-in.ts';

/** Shares of a whole, so never above it. 完成率, 增长率 and 投产率 may well be. */
const BOUNDED =
  '满意|满意度|回复|答复|办结|按时办结|按期办结|覆盖|知晓|知晓度|合格|建档|建档立卡|安置|发放|到位|参与|参训|化解|就业|签约|通过|上岗|采集|入库|达标|创建|见面|联系|走访|报到|优良|出勤|准确|公开|受理|兑现|录入|好评|帮扶|落实|申领|持证|核查|整改|挂牌|悬挂|录用|推荐就业|回访|及时|接通|登记';
const RATE = new RegExp(
  `(?:(?:${BOUNDED})率|满意度|知晓度)(?:[、和及][^，。；、]{1,8}[率度])*(?:均|都|全部|始终|一直|保持|稳定|已经?|可|能|分别)*(?:达到?|为|是|在|超过?|突破|提高到|提升到|上升到|提升至|提高至|实现)?了?[^，。；\\d]{0,4}(\\d+(?:\\.\\d+)?)[%％](以上|多|余)?`,
  'g',
);
const OVER_FULL = /(?:超过|突破|高于|超|逾)(?:了)?100[%％]/;

export const impossibleRate = defineRule({
  code: 'impossible-rate',
  name: '比率超过百分之百',
  reason: '满意率、覆盖率、办结率等是部分占全体的比率，最多是100%。',
  severity: 'error',
  examples: {
    wrong: [
      '解决合理诉求，群众⟦满意率达100％以上⟧。',
      '服务⟦覆盖率达到103.5%⟧，回访满意度94%。',
      '信访事项⟦按时办结率超过100%⟧。',
      '⟦回复率、满意率均达102%⟧。',
    ],
    right: [
      '回复率、满意率均达100%，办结率98.3%，覆盖率在95%以上。',
      '任务完成率120%，同比增长150%，就业人数为上年的110%。',
      '参训人员同比增加102%，满意率保持在99%以上。',
    ],
  },
  *find(document) {
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
  },
});
