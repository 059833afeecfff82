import type { CheckedDocument } from '../checked-document.ts';
import type { Span } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';

/** A bracketed remark: （…）, 【…】, [...], {…}, <…>. */
const REMARK =
  /（[^（）]{2,60}）|【[^【】]{1,60}】|\[[^[\]]{2,40}\]|\{[^{}]{1,40}\}|〔[^〔〕]{4,40}〕|<[^<>]{2,40}>/g;
/** Where in the draft: only its writer speaks so. */
const HERE = '此处|这里|这段|此段|本段|这一段|此句|这句|此节|此条|该数|这个数|此数|以上数|上述数|下面数';
/** What a drafter still has to do or to ask. */
const TO_DO =
  '补充|补上|补写|填写|填报|填入|更新|核对|核实|核定|再核|确认|再定|再议|商定|修改|改写|完善|润色|精简|压缩|删减|删除|删去|展开|替换|插入|添加|加一|加个|增加|调整|提供|把关|斟酌|统一口径|写明|注明|细化';
const SHAPES: readonly RegExp[] = [
  // 此处加一个典型案例; 这段太长，精简一下.
  new RegExp(`(?:${HERE})`),
  // 数字待医院确认; 待各站报送后补充; 名单待定.
  new RegExp(`待[^，。；]{0,14}?(?:${TO_DO}|定|补|报|报送|反馈|批复后)(?:后[^，。；]{0,8}|[。？?，；].*)?$`),
  new RegExp(
    `^(?:数据|数字|名单|时间|地点|金额|内容|标题|口径|人数|户数|案例|图片|照片)?(?:待|尚待|有待|尚未|暂未)(?:${TO_DO}|定|补|报)`,
  ),
  // 建议与办公室核对后再定; 请财务科核实; 需再核.
  new RegExp(`^(?:建议|请|需|须|要|拟请|麻烦|烦请|还要|还需|记得|注意)[^。；]{0,18}(?:${TO_DO})`),
  new RegExp(`(?:${TO_DO})(?:一下|后再定|后再报|后再填|后填|即可|为宜)`),
  // 是否保留; 要不要写?
  /(?:是否|要不要|可否|能否|需不需要)[^，。；]{0,12}(?:保留|删|写|放|提|列入|合适|准确|妥当|属实|公开|补充|说明)|[?？]$/,
  // 小李提供; 数据来源于去年; 沿用上年.
  /(?:^|[，、；])(?:小[\u4e00-\u9fff]|老[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,4}[科股室办])(?:提供|负责补|负责填|补|填|写|报)|(?:沿用|照抄|照搬|套用|参照|参考|摘自|引自|复制|同)(?:去年|上年|往年|旧稿|原稿|范文|网上)|(?:去年|上年|往年|旧)(?:的)?(?:稿|数据|数字|口径|表述)/,
  // 数据不准; 口径存疑; 重复了.
  /(?:数据|数字|口径|日期|名称|姓名|此数)?(?:存疑|不准|有误|有出入|对不上|不一致|未核|没核|需统一|拿不准|不确定|不全|不完整|未(?:最终)?(?:确定|核实|核准|审定|核对|定稿|更新|统计完?)|为估算|是估算|系估算|暂定)(?:[，。].*)?$|^(?:略|下略|以下略|此处略|内容略|暂略|暂空|空着|空一行|同上|略写|详写|初稿勿外传|勿外传|内部稿)$/,
  // 没有可不写.
  /没有(?:的)?(?:可|就|可以)?不(?:写|填|报)|可不(?:写|填)|(?:如|若)无(?:的)?(?:可|请)?(?:删|略|不填|不写)|视情(?:填写|删减|取舍)|二选一|任选/,
  // 填写邮箱; 插入图片; 单位名称.
  /^(?:填写|填入|插入|替换为?|输入|选填|必填|写|贴)[\u4e00-\u9fff]{1,16}$|^(?:单位|部门|姓名|名称|地名|地点|时间|日期|数字|数据|金额|人数|户数|电话|联系人|联系电话|联系方式|邮箱|职务|标题|正文|年份|月份|县名|市名|局名|文号|发文字号|领导姓名|单位名称|单位全称|具体数字|具体时间|具体地点|具体内容)$/,
  // 三号仿宋; 加粗.
  /^(?:标题|正文)?[，、]?(?:小?[一二三四]号)?(?:方正)?(?:小标宋|仿宋|黑体|楷体|宋体)(?:_?GB2312)?(?:简体)?(?:加粗|居中|[小一二三四]号)*$|^(?:居中|加粗|顶格|空两格|空\d格|另起一页|此处分页|分页符)$/,
];
/** （联系人：李明）, （详见附件） and the like are text. */
const SOUND =
  /^(?:详?见|含|包括|其中|以下|即|如|原|不含|包含|括号|一式|附|不足|建议名额|略高|略低|需提供|请在|是否符合|是否属于|待遇|待安置|待业|待岗|待办|待报到|待命|试行|暂行|草案|送审稿|征求意见稿|修订|盖章|签名|签字)|由[^，。]{2,14}(?:提供|负责)(?:[）]|$)|《|[:：].*[:：]/;

const bare = (remark: string): string => remark.slice(1, -1).trim();

/** Remarks between brackets that the drafter wrote to himself or to who reads the draft. */
export function* draftingNotes(document: CheckedDocument): Generator<Span> {
  for (const { block, start, end, text, source } of matchesIn(document, REMARK, { prose: true })) {
    const inside = bare(text);
    const isOfText =
      text.startsWith('<') && /^[\u4e00-\u9fff]*(?:法|条例|办法|规定|通知|意见|方案)$/.test(inside);
    if (isOfText || SOUND.test(inside) || source.counted !== undefined) continue;
    if (SHAPES.some((shape) => shape.test(inside))) yield { block, start, end };
  }
}

/** A whole line, or what follows the last stop, that speaks of the draft. */
const LINES =
  /^(?:备注|注|说明|提示|修改意见|审稿意见|修改建议|批注|编者注|撰稿提示|领导批示|校对意见|待办)[：:][^。]{0,60}(?:正式稿|定稿|估算|暂定|此处|这里|待补|补充|核实|核对|展开|控制在|字左右|字以内|精简|压缩|重写|删|再定|更新).{0,40}$|(?<=^|[。；])(?:此处|这里|以上|本段|此段|具体(?:数字|数据)|数据|数字)[^。；]{0,16}(?:待[^。；]{0,12}(?:补充|核实|确认|更新|填写|填入|报送|定)|需(?:要)?(?:补充|核实|更新|修改)|请[^。；]{0,10}(?:补充|核实|修改|填写|确认))[^。；]{0,12}(?:。|$)|批注\s?\[[^\]]{1,8}\][：:]?|(?<=[\u4e00-\u9fff。，])(?:待补|待核|待定|待填)(?=[。，；]|$)/g;

/** Lines and last words that the drafter wrote about the draft. */
export function* draftingLines(document: CheckedDocument): Generator<Span> {
  for (const { block, start, end } of matchesIn(document, LINES, { prose: true }))
    yield { block, start, end };
}
