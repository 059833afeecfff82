import { contextConfusions, typingConfusions } from '#definitions/document-checks/index.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { defineRule } from '../define-rule.ts';
import { knownSlipsIn } from '../words/known-slips.ts';
import { matchesIn } from '../text/matches-in.ts';
import { phraseSlipsIn } from '../words/phrase-slips.ts';
import { overlap } from '../text/overlap.ts';
import { slipAt, tellSlip, type Slip } from '../words/slip.ts';
import { wordSlipsIn } from '../words/word-slips.ts';

const confusions = [...typingConfusions, ...contextConfusions];
/** One pattern for all: documents are read once, and only a hit is looked up. */
const ANY = new RegExp(
  confusions.map(({ wrong }) => `(?:${wrong.source.replaceAll(/\((?!\?)/g, '(?:')})`).join('|'),
  'g',
);
const SINGLE = confusions.map((one) => ({ ...one, pattern: new RegExp(one.wrong.source, 'y') }));

/** The confusion that stands at a place, with what to write there. */
const lookUp = (text: string, at: number): Slip | undefined => {
  for (const { pattern, right } of SINGLE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return slipAt(at, match[0], right.replace('$1', match[1] ?? ''));
  }
  return undefined;
};

interface PlacedSlip extends Slip {
  readonly block: number;
}

const LONGEST_NAME = 3;

/** A short stretch that a text writes again and again is a name or a word of its own. */
const isOnce = ({ blocks }: CheckedDocument, written: string): boolean =>
  written.length > LONGEST_NAME ||
  blocks.reduce((times, { text }) => times + text.split(written).length - 1, 0) === 1;

function* slipsIn(document: CheckedDocument): Generator<PlacedSlip> {
  for (const { block, start, source } of matchesIn(document, ANY)) {
    const found = lookUp(source.text, start);
    if (found) yield { block, ...found };
  }
  for (const [block, { text }] of document.blocks.entries())
    for (const slip of [
      ...phraseSlipsIn(text),
      ...knownSlipsIn(text),
      ...wordSlipsIn(text).filter(({ wrong }) => isOnce(document, wrong)),
    ])
      yield { block, ...slip };
}

export const typingConfusion = defineRule({
  code: 'typing-confusion',
  name: '错别字',
  reason: '形近、音近的字用错了，多是输入法选错了字。',
  severity: 'error',
  examples: {
    wrong: [
      '容易产生⟦物会⟧的要讲清，互相⟦推委⟧的要问责，⟦及使⟧在外地也要听得懂、记⟦得劳⟧，形成良好⟦风上⟧。',
      '工作人员业务水平⟦的到⟧大幅提高，⟦取的⟧了明显成效。',
      '扎实做好⟦优扶⟧对象服务，认真⟦布署⟧双拥工作。',
      '⟦做为⟧退役军人的娘家人，要⟦再接再励⟧。',
      '维护退役军人⟦得⟧合法权益，⟦更好的⟧服务退役军人。',
      '⟦不断的⟧推进各项工作，群众⟦反应⟧问题及时解决。',
      '完成困难家庭⟦书记采集⟧和秋季退役士兵⟦报道⟧工作。',
      '队伍素质⟦参次不齐⟧，各级要⟦高度重是⟧，主动⟦做为⟧、⟦攻坚克南⟧。',
      '逐项⟦完膳⟧功能，改革⟦创薪⟧，服务力量⟦簿弱⟧的要补强，营造爱国拥军的社会风气，退役军人⟦满义⟧率高。',
      '坚持以⟦习近平新时代中国特色社会主意思想⟧为指导，⟦铸劳中华民族共同体意识⟧，坚持⟦社会主意⟧道路。',
      '贯彻党的二十⟦界⟧三中全会精神，召开民主⟦生活回⟧，县领导⟦带对⟧督导，推动工作向⟦纵身⟧发展。',
      '活动⟦按排⟧紧凑，⟦按装⟧路灯，制定⟦方按⟧，充实工作⟦人圆⟧，⟦共记⟧120人。',
      '组织祭扫⟦列士陵园⟧，大力宣传⟦先近事迹⟧。',
      '对名单⟦认真的⟧核对，⟦耐心的⟧解答疑问，工作开展⟦的⟧有声有色。',
    ],
    right: [
      '目的到了，提供更好的服务，为老兵办实事。',
      '新闻媒体报道了返乡创业的先进事迹，群众反映良好。',
      '做好治安制度建设，明确目标任务，不断提升、更好地服务群众。',
      '取得的成效来之不易，各级组织的推进会如期召开。',
      '服务重心下移，提高服务时效，树立认真的工作态度，有耐心的解答员更受欢迎。',
      '老人来到墓前，救急金一键到账，应检人员全部实检，坚持应优尽优，墓区补种松柏。',
      '来函收悉，现答复如下，顺致敬意。坚持知行合一、知责尽责，文件按密级管理，把军功章小心翼翼地放回盒中。',
      '甲方按实际人数支付，按排名先后授奖，按装修标准补助，共记二等功2次，帮老人圆梦，定责赋责，配备AI客服。',
      '坚持服务为本，服务占比四成，推动工作重心向基层倾斜，采取措施有利于发展。',
    ],
  },
  *find(document) {
    const told = new Map<number, Slip[]>();
    for (const slip of slipsIn(document)) {
      const beside = told.get(slip.block) ?? [];
      if (beside.some((before) => overlap(before, slip))) continue;
      told.set(slip.block, beside);
      beside.push(slip);
      yield tellSlip(slip.block, slip, `“${slip.wrong}”应为“${slip.right}”。`);
    }
  },
});
