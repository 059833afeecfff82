import { measureKinds } from '#definitions/document-checks/index.ts';
import type { CheckedDocument } from '../checked-document.ts';
import type { Span } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';

const NUMBER = '(?<![\\d.年第])\\d+(?:\\.\\d+)?[百千万]?[余多]?';
/** 3名“红色驿站”: what tells which one, without a deed of its own. */
const WHICH =
  '(?:“[^“”]{2,10}”)?(?:退役军人|军创|爱心|拥军|参会|参展|参训|用工|招聘|专场|示范型|示范性|枫桥式|“枫桥式”|红色|基层|村级|镇级|乡镇|村（社区）|重点|疑难|复杂|涉军|涉访|优秀|困难|高龄|专职|兼职|专业|法律|心理|创业|政策|各类|各种|大型|小型|主题|国防教育|双拥|烈士|零散|新|老|重大|突出|典型|先进|就业|技能|适应性|现场|线上|线下|“老兵”|为民|民生|暖心){0,2}';
/** 98名村（社区）服务站长: a bracket inside a longer word ends nothing. */
const END =
  '(?=[，。；、）]|（(?![^（）]{1,10}）[\\u4e00-\\u9fff])|的(?:修缮|改造|维修|提升|迁移|管护|整修)|参加|参与|参训|报名|走访|返乡|接受|上岗|实现|就业|创业|上岗|赴|深入|进场|参会|$)';
const MADE =
  '(?:建成|新建|创建|打造|修缮|新增|设立|命名|培育|建设|建有|迁移|维修|布置|设置|开设|组建|成立|举办|召开|开展|印制|制作|制发|化解|办结|办好|受理|慰问|走访|悬挂)';
const LINK = '(?:共计|共|累计|合计|约|近|达到?|超过?|不少于|不低于|至少|计划|了)*';

const patterns = measureKinds.flatMap(({ things, unfit, fit }) => {
  const units = unfit.join('|');
  return [
    {
      fit,
      pattern: new RegExp(
        `${NUMBER}(?:${units})${WHICH}(?:“[^“”]{1,10}${things}”|${things}(?:队伍)?)${END}`,
        'g',
      ),
    },
    {
      fit,
      pattern: new RegExp(`${MADE}${WHICH}(?:“[^“”]{1,8}”)?${things}${LINK}${NUMBER}(?:${units})${END}`, 'g'),
    },
  ];
});

export interface Miscounted extends Span {
  readonly text: string;
  readonly fit: string;
}

/** Numbers whose measure word counts nothing of the kind that stands beside it. */
export function* kindsMiscounted(document: CheckedDocument): Generator<Miscounted> {
  for (const { pattern, fit } of patterns)
    for (const { block, start, end, text } of matchesIn(document, pattern))
      yield { block, start, end, text, fit };
}
